import { can, type Permission } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';
import {
  BellRing,
  ChartColumn,
  Feather,
  ClipboardList,
  FilePenLine,
  FileUp,
  HandHelping,
  Handshake,
  HeartHandshake,
  LayoutDashboard,
  ScanEye,
  LibraryBig,
  School,
  ScrollText,
  Send,
  SlidersHorizontal,
  Ticket,
  Users,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';

interface RailEntry {
  href: string;
  label: string;
  icon: ReactNode;
}

/** The pages of the rail that a role may open, in their order. */
export function useRail(role: StaffRole): RailEntry[] {
  const { t } = useLingui();
  const entries: (RailEntry & { permission: Permission })[] = [
    {
      href: paths.overview,
      label: t`Overview`,
      icon: <LayoutDashboard />,
      permission: 'organization.read',
    },
    {
      href: paths.attention,
      label: t`Attention`,
      icon: <BellRing />,
      permission: 'attention.read',
    },
    { href: paths.students, label: t`Students`, icon: <UsersRound />, permission: 'student.read' },
    {
      href: paths.invitations,
      label: t`Invitations`,
      icon: <Ticket />,
      permission: 'invitation.list',
    },
    { href: paths.reviews, label: t`Reviews`, icon: <FilePenLine />, permission: 'review.decide' },
    {
      href: paths.assignments,
      label: t`Assignments`,
      icon: <ClipboardList />,
      permission: 'assignment.write',
    },
    {
      href: paths.inspections,
      label: t`Note requests`,
      icon: <ScanEye />,
      permission: 'staff_note.answer',
    },
    { href: paths.library, label: t`Library`, icon: <LibraryBig />, permission: 'library.read' },
    { href: paths.nudges, label: t`Nudges`, icon: <Feather />, permission: 'nudge.read' },
    { href: paths.courtesy, label: t`Contacts`, icon: <Handshake />, permission: 'courtesy.read' },
    { href: paths.hosts, label: t`Hosts`, icon: <HandHelping />, permission: 'host.write' },
    { href: paths.cohorts, label: t`Cohorts`, icon: <Users />, permission: 'cohort.write' },
    { href: paths.people, label: t`Staff`, icon: <HeartHandshake />, permission: 'care.write' },
    { href: paths.roster, label: t`Roster`, icon: <FileUp />, permission: 'roster.write' },
    { href: paths.reports, label: t`Reports`, icon: <ChartColumn />, permission: 'report.read' },
    { href: paths.audit, label: t`Audit log`, icon: <ScrollText />, permission: 'audit.read' },
    { href: paths.delivery, label: t`Delivery`, icon: <Send />, permission: 'worker.read' },
    { href: paths.school, label: t`School`, icon: <School />, permission: 'organization.write' },
    {
      href: paths.policy,
      label: t`Policy`,
      icon: <SlidersHorizontal />,
      permission: 'policy.write',
    },
  ];
  return entries.filter(({ permission }) => can(role, permission));
}
