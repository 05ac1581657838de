import { helpQuery, shownHelp } from '@acquaint/front/help-query';
import type { Command } from '@acquaint/ui/command-palette';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { pinnedQuery } from './pinned-interviews.tsx';

interface Group {
  id: string;
  label: string;
  commands: readonly Command[];
}

/** Everything that can be reached by name. A command's id is its address. */
export function useCommandGroups(isOpen: boolean): Group[] {
  const { t } = useLingui();
  const interviews = useQuery({ ...pinnedQuery, enabled: isOpen });
  const contacts = useQuery({
    ...trpc.contacts.list.queryOptions({ limit: 100 }),
    enabled: isOpen,
  });
  const help = useQuery({ ...helpQuery, enabled: isOpen });
  const groups: Group[] = [
    {
      id: 'actions',
      label: t`Do`,
      commands: [
        { id: paths.newContact(), label: t`Add a contact`, keywords: t`new person` },
        { id: paths.newInterview(), label: t`Start an interview`, keywords: t`new ask` },
      ],
    },
    {
      id: 'interviews',
      label: t`Interviews`,
      commands: (interviews.data?.rows ?? []).map((row) => ({
        id: paths.interview(row.id),
        label: row.contactName,
        hint: row.contactEmployer,
      })),
    },
    {
      id: 'contacts',
      label: t`Contacts`,
      commands: (contacts.data?.rows ?? []).map((row) => ({
        id: paths.contact(row.id),
        label: row.fullName,
        hint: row.employer,
      })),
    },
    {
      id: 'pages',
      label: t`Go to`,
      commands: [
        { id: paths.today, label: t`Today` },
        { id: paths.interviews(), label: t`Interviews` },
        { id: paths.interviews({ view: 'board' }), label: t`Interviews as a board` },
        { id: paths.contacts(), label: t`Contacts` },
        { id: paths.questions(), label: t`Questions` },
        { id: paths.network, label: t`Network` },
        { id: paths.portfolio, label: t`Portfolio`, keywords: t`print talks learned` },
        ...(shownHelp(help.data)
          ? [{ id: paths.help, label: t`Help`, keywords: t`stuck career office advisor` }]
          : []),
        { id: paths.settings, label: t`Settings`, keywords: t`profile availability password` },
      ],
    },
  ];
  return groups.filter((group) => group.commands.length > 0);
}
