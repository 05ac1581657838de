import { MeMenu } from '@acquaint/front/parts/me-menu';
import { OfflineMark } from '@acquaint/front/parts/offline-mark';
import { SignedOutNotice } from '@acquaint/front/parts/signed-out-notice';
import { Anchor } from '@acquaint/ui/link';
import { NavFrame } from '@acquaint/ui/nav-frame';
import { useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { base, paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { useRoleNames } from '../overview/role-names.ts';
import { useRail } from './rail.tsx';

// Not on the first screen: what is new, what is wrong and the school's colours may come a moment later.
const Late = lazy(async () => ({
  default: (await import('@acquaint/front/parts/late')).Late,
}));

const WorkerBanner = lazy(async () => ({
  default: (await import('../delivery/worker-banner.tsx')).WorkerBanner,
}));

/** A page below an entry of the rail, such as one student, still belongs to it. */
const isOn = (here: string, href: string): boolean =>
  here === href || (href !== paths.overview && here.startsWith(`${href}/`));

/** Rail or bottom bar, the school's name and me: around every page for staff. */
export function StaffFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const { role, organization } = me.membership;
  // The router tells its own pathname, without the base.
  const here = `${base}${pathname}`;
  const items = useRail(role).map((entry) => ({ ...entry, isCurrent: isOn(here, entry.href) }));

  return (
    <NavFrame
      skipLabel={t`Skip to the page`}
      navLabel={t`Main`}
      items={items}
      brand={
        <Anchor href={paths.overview} className="rounded-xs" dir="auto">
          {organization.name}
        </Anchor>
      }
      tools={
        <>
          <OfflineMark />
          <Suspense fallback={null}>
            <Late href={paths.notices} />
          </Suspense>
          <MeMenu me={me} detail={roleNames[role]} signInHref={paths.signIn()} />
        </>
      }
      notice={
        <>
          <SignedOutNotice signInHref={paths.signIn()} />
          {role === 'owner' && (
            <Suspense fallback={null}>
              <WorkerBanner />
            </Suspense>
          )}
        </>
      }
    >
      {children}
    </NavFrame>
  );
}
