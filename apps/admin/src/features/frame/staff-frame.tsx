import { MeMenu } from '@acquaint/front/parts/me-menu';
import { OfflineMark } from '@acquaint/front/parts/offline-mark';
import { SignedOutNotice } from '@acquaint/front/parts/signed-out-notice';
import { Anchor } from '@acquaint/ui/link';
import { NavFrame } from '@acquaint/ui/nav-frame';
import { useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { Inbox, LayoutDashboard, Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { base, paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { useRoleNames } from '../overview/role-names.ts';

/** Rail or bottom bar, the school's name and me: around every page for staff. */
export function StaffFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const { role, organization } = me.membership;
  const entry = (href: string, label: string, icon: ReactNode) => ({
    href,
    label,
    icon,
    // The router tells its own pathname, without the base.
    isCurrent: `${base}${pathname}` === href,
  });
  const overview = entry(paths.overview, t`Overview`, <LayoutDashboard />);
  const ofOwner = [
    entry(paths.invitations, t`Invitations`, <Ticket />),
    entry(paths.outbox, t`Outbox`, <Inbox />),
  ];

  return (
    <NavFrame
      skipLabel={t`Skip to the page`}
      navLabel={t`Main`}
      items={role === 'owner' ? [overview, ...ofOwner] : [overview]}
      brand={
        <Anchor href={paths.overview} className="rounded-xs" dir="auto">
          {organization.name}
        </Anchor>
      }
      tools={
        <>
          <OfflineMark />
          <MeMenu me={me} detail={roleNames[role]} signInHref={paths.signIn()} />
        </>
      }
      notice={<SignedOutNotice signInHref={paths.signIn()} />}
    >
      {children}
    </NavFrame>
  );
}
