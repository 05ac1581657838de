import { Anchor } from '@acquaint/ui/link';
import { NavFrame } from '@acquaint/ui/nav-frame';
import { useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { BookUser, CalendarDays, Lightbulb, Network, NotebookPen } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { MeMenu } from './me-menu.tsx';
import { Commands } from '@acquaint/front/parts/commands';
import { OfflineMark } from '@acquaint/front/parts/offline-mark';
import { SignedOutNotice } from '@acquaint/front/parts/signed-out-notice';

// Not on the first screen: what is new, and the school's colours, may come a moment later.
const Late = lazy(async () => ({
  default: (await import('@acquaint/front/parts/late')).Late,
}));

const Palette = lazy(() => import('./palette.tsx'));

const Pinned = lazy(async () => ({
  default: (await import('./pinned-interviews.tsx')).PinnedInterviews,
}));

/** Rail or bottom bar, the school's name, commands and me: around every page of a student. */
export function AppFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useLingui();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const isIn = (path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);
  const items = [
    {
      href: paths.today,
      label: t`Today`,
      icon: <CalendarDays />,
      isCurrent: pathname === paths.today,
    },
    {
      href: paths.interviews(),
      label: t`Interviews`,
      icon: <NotebookPen />,
      isCurrent: isIn(paths.interviews()),
    },
    {
      href: paths.contacts(),
      label: t`Contacts`,
      icon: <BookUser />,
      isCurrent: isIn(paths.contacts()),
    },
    {
      href: paths.questions(),
      label: t`Questions`,
      icon: <Lightbulb />,
      isCurrent: isIn(paths.questions()),
    },
    { href: paths.network, label: t`Network`, icon: <Network />, isCurrent: isIn(paths.network) },
  ];

  return (
    <NavFrame
      skipLabel={t`Skip to the page`}
      navLabel={t`Main`}
      items={items}
      brand={
        <Anchor href={paths.today} className="rounded-xs" dir="auto">
          {me.membership.organization.name}
        </Anchor>
      }
      tools={
        <>
          <OfflineMark />
          <Suspense fallback={null}>
            <Late href={paths.notices} />
          </Suspense>
          <Commands palette={Palette} />
          <MeMenu me={me} />
        </>
      }
      pinned={
        <Suspense fallback={null}>
          <Pinned pathname={pathname} />
        </Suspense>
      }
      notice={<SignedOutNotice signInHref={paths.signIn()} />}
    >
      {children}
    </NavFrame>
  );
}
