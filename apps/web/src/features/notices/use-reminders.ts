import type { ReminderKind } from '@acquaint/core/notify/reminder-kinds';
import type { Snooze } from '@acquaint/core/notify/snooze';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { ReminderLine } from './notice-queries.ts';

const refresh = () => queryClient.invalidateQueries(trpc.reminders.pathFilter());

export type Change =
  | { do: 'snooze'; snooze: Snooze }
  | { do: 'move'; to: string }
  | { do: 'switch_off' };

/** Puts a reminder off, moves it or ends its kind. What went meanwhile is shown as it is. */
export function useReminder(line: ReminderLine, onDone?: () => void) {
  const { id, fireAt: seen } = line;
  return useWrite({
    write: async (change: Change, idempotencyKey) => {
      switch (change.do) {
        case 'snooze':
          return client.reminders.snooze.mutate({
            id,
            seen,
            snooze: change.snooze,
            idempotencyKey,
          });
        case 'move':
          return client.reminders.move.mutate({ id, seen, to: change.to, idempotencyKey });
        case 'switch_off':
          // The list names only kinds that the server knows.
          return client.reminders.switchOff.mutate({
            kind: line.kind as ReminderKind,
            idempotencyKey,
          });
      }
    },
    onDone: async () => {
      await refresh();
      await queryClient.invalidateQueries(trpc.notices.preferences.queryFilter());
      onDone?.();
    },
    onFail: () => void refresh(),
  });
}
