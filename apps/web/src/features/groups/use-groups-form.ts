import { type GroupAnswers, NOTHING_SAID } from '@acquaint/core/equity/groups';
import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import { useWrite } from '../../lib/use-write.ts';
import { type MyGroups, myGroupsQuery } from './groups-queries.ts';

/** What is stored, in the form of a first answer where there is nothing yet. */
const standing = (declaration: MyGroups['declaration']) => ({
  version: declaration?.version ?? 0,
  answers: declaration?.answers ?? NOTHING_SAID,
});

const isDeclaration = (value: unknown): value is NonNullable<MyGroups['declaration']> =>
  typeof value === 'object' && value !== null && 'answers' in value && 'version' in value;

const reload = () => queryClient.fetchQuery({ ...myGroupsQuery, staleTime: 0 });

/** The answers as a form, saved over the version that was seen, or taken back as a whole. */
export function useGroupsForm(mine: MyGroups, told: { onSaved: () => void; onGone: () => void }) {
  const [base, setBase] = useState(() => standing(mine.declaration));
  const [answers, setAnswers] = useState<GroupAnswers>(base.answers);
  const [newer, setNewer] = useState<typeof base | null>(null);

  const take = (next: typeof base) => {
    setBase(next);
    setAnswers(next.answers);
    setNewer(null);
  };
  const save = useWrite({
    write: (over: { version: number; answers: GroupAnswers }, idempotencyKey) =>
      client.groups.save.mutate({ ...over, idempotencyKey }),
    onDone: async ({ version }, over) => {
      take({ version, answers: over.answers });
      await reload();
      told.onSaved();
    },
    onFail: (error) => {
      const known = publicErrorOf(error);
      if (known?.code !== 'conflict') return;
      // Taken back elsewhere, there is nothing any more.
      setNewer(standing(isDeclaration(known.present) ? known.present : null));
    },
  });
  const withdraw = useWrite({
    write: (_: null, idempotencyKey) => client.groups.withdraw.mutate({ idempotencyKey }),
    onDone: async () => {
      take(standing(null));
      await reload();
      told.onGone();
    },
  });
  return {
    answers,
    set: (changes: Partial<GroupAnswers>) => setAnswers({ ...answers, ...changes }),
    save: () => save.mutate({ version: base.version, answers }),
    withdraw: () => withdraw.mutate(null),
    isSaving: save.isPending,
    isWithdrawing: withdraw.isPending,
    error: (newer ? null : save.error) ?? withdraw.error,
    conflict: newer && {
      onKeepMine: () => save.mutate({ version: newer.version, answers }),
      onShowNewer: () => {
        take(newer);
        save.reset();
      },
    },
  };
}
