import type { PaletteProps } from '@acquaint/front/parts/commands';
import { CommandPalette } from '@acquaint/ui/command-palette';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRouteContext, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { openKeys } from '../../../lib/keys-sheet.ts';
import { KEYS, hrefOf } from './command-ids.ts';
import { useActions, usePages } from './fixed-commands.tsx';
import { useFoundCohorts } from './use-found-cohorts.ts';
import { useFoundStudents } from './use-found-students.ts';

/** Pages, students, cohorts and what to do, by name: all that this role may open, and no more. */
export function Palette({ label, isOpen, onOpenChange }: PaletteProps) {
  const { t } = useLingui();
  const router = useRouter();
  const { me } = useRouteContext({ from: '/_staff' });
  const { role } = me.membership;
  const [typed, setTyped] = useState('');
  const students = useFoundStudents(role, typed);
  const cohorts = useFoundCohorts(role, typed);
  const actions = useActions(role);
  const pages = usePages(role);
  const groups = [
    { id: 'students', label: t`Students`, commands: students.commands, isFound: true },
    { id: 'actions', label: t`Do`, commands: actions },
    { id: 'cohorts', label: t`Cohorts`, commands: cohorts },
    { id: 'pages', label: t`Go to`, commands: pages },
  ].filter(({ commands }) => commands.length > 0);

  function change(opens: boolean) {
    onOpenChange(opens);
    if (!opens) setTyped('');
  }

  return (
    <CommandPalette
      label={label}
      placeholder={t`Go to a page, a student or a cohort`}
      emptyText={students.isSearching ? t`Looking…` : t`Nothing by that name. Try a part of it.`}
      isOpen={isOpen}
      onOpenChange={change}
      groups={groups}
      onSearch={setTyped}
      status={
        students.count === null
          ? ''
          : t`${plural(students.count, { 0: 'No student by that name', one: '# student by that name', other: '# students by that name' })}`
      }
      onCommand={(id) => {
        if (id === KEYS) openKeys();
        else void router.navigate({ href: hrefOf(id) });
      }}
    />
  );
}
