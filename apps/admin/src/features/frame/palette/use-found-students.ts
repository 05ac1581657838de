import { can } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import { client } from '@acquaint/front/api';
import type { Command } from '@acquaint/ui/command-palette';
import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { paths } from '../../../lib/paths.ts';
import { idOf } from './command-ids.ts';
import { useSettled } from './use-settled.ts';

/** As many as one looks through; the list of students shows the others. */
const SHOWN = 8;

interface Found {
  commands: Command[];
  isSearching: boolean;
  /** Null while nobody is looked for. */
  count: number | null;
}

/** Students in one's care by the beginning of a name, as the list of students finds them. */
export function useFoundStudents(role: StaffRole, typed: string): Found {
  const { t } = useLingui();
  const wanted = typed.trim().slice(0, 100);
  const search = useSettled(wanted);
  const mayFind = can(role, 'student.read') && wanted !== '';
  const found = useQuery({
    queryKey: ['students', 'found by name', search],
    queryFn: ({ signal }) =>
      client.students.list.query(
        { cohortId: null, step: null, stuck: false, search, after: null },
        { signal },
      ),
    enabled: mayFind && search !== '',
    placeholderData: keepPreviousData,
  });
  if (!mayFind) return { commands: [], isSearching: false, count: null };
  const isSearching = search !== wanted || found.isFetching;
  const rows = found.data?.rows ?? [];
  const commands: Command[] = rows.slice(0, SHOWN).map((row) => ({
    id: idOf('student', paths.student(row.studentId)),
    label: row.fullName,
    ...(row.programme === null ? {} : { hint: row.programme }),
  }));
  if (rows.length > SHOWN) {
    const href = paths.studentsWith({ find: search });
    commands.push({ id: idOf('student', href), label: t`All students with “${search}”` });
  }
  return { commands, isSearching, count: isSearching ? null : rows.length };
}
