import { Commands } from '@acquaint/front/parts/commands';
import { MeMenu } from '@acquaint/front/parts/me-menu';
import { OfflineMark } from '@acquaint/front/parts/offline-mark';
import { SignedOutNotice } from '@acquaint/front/parts/signed-out-notice';
import { Anchor } from '@acquaint/ui/link';
import { NavFrame } from '@acquaint/ui/nav-frame';
import { useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { useRoleNames } from '../overview/role-names.ts';
import { LastScope } from '../scope/last-scope.ts';
import { isSameScope, pathOf, type Scope, scopeOf, takesScope, withScope } from '../scope/scope.ts';
import { Keys } from './keys.tsx';
import { useRail } from './rail.tsx';

// Not on the first screen: what is new, what is wrong and the school's colours may come a moment later.
const Late = lazy(async () => ({
  default: (await import('@acquaint/front/parts/late')).Late,
}));

const WorkerBanner = lazy(async () => ({
  default: (await import('../delivery/worker-banner.tsx')).WorkerBanner,
}));

const Palette = lazy(async () => ({
  default: (await import('./palette/palette.tsx')).Palette,
}));

const LeaveQuestion = lazy(async () => ({
  default: (await import('./leave/leave-question.tsx')).LeaveQuestion,
}));

const KeysEntry = lazy(async () => ({
  default: (await import('./keys/keys-entry.tsx')).KeysEntry,
}));

const commandKeys = navigator.platform.startsWith('Mac') ? '⌘K' : undefined;

const ScopeSwitch = lazy(async () => ({
  default: (await import('../scope/scope-switch.tsx')).ScopeSwitch,
}));

/** As wide as what the logo and the tools leave on a narrow phone: a link must not lie under a button. */
const brandLink =
  'inline-block max-w-[calc(100%-min(var(--brand-logo-width,0rem),28vw)-min(var(--brand-logo-width,0rem),0.625rem))] ' +
  'truncate rounded-xs py-1 align-middle';

/** A page below an entry of the rail, such as one student, still belongs to it. */
const isOn = (here: string, href: string): boolean =>
  here === href || (href !== paths.overview && here.startsWith(`${href}/`));

/** Rail or bottom bar, the school's name, commands and me: around every page for staff. */
export function StaffFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const { pathname, search } = useRouterState({ select: (state) => state.location });
  const { role, organization } = me.membership;
  const here = pathOf(pathname);
  const isScoped = takesScope(role, here);
  // A page without a cohort is left for the one that was looked at before.
  const [last, setLast] = useState<Scope>({});
  const scope = isScoped ? scopeOf(search) : last;
  if (!isSameScope(scope, last)) setLast(scope);
  const items = useRail(role).map((entry) => ({
    ...entry,
    href: takesScope(role, entry.href) ? withScope(entry.href, scope) : entry.href,
    isCurrent: isOn(here, entry.href),
  }));

  return (
    <LastScope value={scope}>
      <NavFrame
        skipLabel={t`Skip to the page`}
        navLabel={t`Main`}
        items={items}
        brand={
          <Anchor href={paths.overview} className={brandLink} dir="auto">
            {organization.name}
          </Anchor>
        }
        tools={
          <>
            {isScoped && (
              <Suspense fallback={null}>
                <ScopeSwitch />
              </Suspense>
            )}
            <OfflineMark />
            <Suspense fallback={null}>
              <Late href={paths.notices} />
            </Suspense>
            <Commands palette={Palette} keys={commandKeys} />
            <MeMenu me={me} detail={roleNames[role]} signInHref={paths.signIn()}>
              <KeysEntry />
            </MeMenu>
            <Keys />
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
        <Suspense fallback={null}>
          <LeaveQuestion />
        </Suspense>
      </NavFrame>
    </LastScope>
  );
}
