import type { InteractionKind } from '@acquaint/core/workflow/records';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { useWrite } from '../../lib/use-write.ts';

async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.contacts.pathFilter()),
    queryClient.invalidateQueries(trpc.today.pathFilter()),
    queryClient.invalidateQueries(trpc.interviews.pathFilter()),
  ]);
}

type Answer =
  | { kind: 'plan'; idealDays: number; maximumDays: number }
  | { kind: 'later' }
  | { kind: 'stop' };

/** How far apart words may lie; "later" and "not any more" are one tap. */
export function useTouch(contact: { contactId: string; version: number }) {
  const { contactId: id, version } = contact;
  return useWrite({
    write: (answer: Answer, idempotencyKey) =>
      client.contacts.keepInTouch.mutate({ id, version, answer, idempotencyKey }),
    onDone: refresh,
    onFail: () => void refresh(),
  });
}

export interface Word {
  kind: InteractionKind;
  at: string;
  note: string | null;
}

/** Notes a word beside the interviews. */
export function useLogWord(contactId: string, onDone?: () => void) {
  return useWrite({
    // The key stays with the same content, so it serves as the id too.
    write: (word: Word, idempotencyKey) =>
      client.contacts.logInteraction.mutate({
        ...word,
        id: idempotencyKey,
        contactId,
        idempotencyKey,
      }),
    onDone: async () => {
      await refresh();
      onDone?.();
    },
  });
}

export function useRemoveWord() {
  return useWrite({
    write: (id: string, idempotencyKey) =>
      client.contacts.removeInteraction.mutate({ id, idempotencyKey }),
    onDone: refresh,
  });
}
