import { can, type Permission } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import type { Command } from '@acquaint/ui/command-palette';
import { useLingui } from '@lingui/react/macro';
import { use } from 'react';
import { paths } from '../../../lib/paths.ts';
import { LastScope } from '../../scope/last-scope.ts';
import { takesScope, withScope } from '../../scope/scope.ts';
import { useRail } from '../rail.tsx';
import { idOf, KEYS } from './command-ids.ts';

interface Action {
  href: string;
  label: string;
  keywords?: string;
  permission: Permission;
}

/** What a role does most, each on the page where it begins. */
export function useActions(role: StaffRole): Command[] {
  const { t } = useLingui();
  const actions: Action[] = [
    {
      href: paths.newNudge({}),
      label: t`Write a few lines to everybody in your care`,
      keywords: t`nudge message`,
      permission: 'nudge.write',
    },
    {
      href: paths.newAssignment,
      label: t`Set an assignment`,
      keywords: t`new course grade`,
      permission: 'assignment.write',
    },
    {
      href: paths.newCohort,
      label: t`Make a cohort`,
      keywords: t`new group term`,
      permission: 'cohort.write',
    },
    {
      href: paths.roster,
      label: t`Import a roster`,
      keywords: t`upload list csv`,
      permission: 'roster.write',
    },
    {
      href: paths.invitations,
      label: t`Invite people`,
      keywords: t`code join`,
      permission: 'invitation.write',
    },
    {
      href: paths.people,
      label: t`Hand a caseload over`,
      keywords: t`care colleague`,
      permission: 'care.write',
    },
    {
      href: paths.bringOutcomes,
      label: t`Import outcomes`,
      keywords: t`class first destination`,
      permission: 'outcome.write',
    },
  ];
  return [
    ...actions
      .filter(({ permission }) => can(role, permission))
      .map(({ href, label, keywords }) => ({ id: idOf('do', href), label, keywords })),
    { id: KEYS, label: t`Keys`, keywords: t`shortcuts keyboard letters` },
  ];
}

/** The pages of the rail, of the cohort and term that are looked at, and those that stand below one. */
export function usePages(role: StaffRole): Command[] {
  const { t } = useLingui();
  const scope = use(LastScope);
  const rail = useRail(role).map(({ href, label, icon }) => ({
    id: idOf('go', takesScope(role, href) ? withScope(href, scope) : href),
    label,
    icon,
  }));
  return [
    ...rail,
    ...(can(role, 'outcome.read') ? [{ id: idOf('go', paths.outcomes), label: t`Outcomes` }] : []),
    { id: idOf('go', paths.notices), label: t`Notices` },
    {
      id: idOf('go', paths.noticeSettings),
      label: t`How to be told`,
      keywords: t`notices settings mail`,
    },
  ];
}
