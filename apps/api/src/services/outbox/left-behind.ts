import { type LeftBehind, messagesLeftBehind } from '@acquaint/db/queries/claim-outbox';
import type { Deps } from '../../deps.ts';
import { readMessage } from './message.ts';
import { settle } from './settle.ts';

/**
 * Takes up what a dead worker had in hand. What had not been handed over goes out again; of the rest
 * nobody knows whether the server has it, so it is never sent again by itself.
 */
export async function takeUpLeftBehind(deps: Deps): Promise<void> {
  for (const row of await messagesLeftBehind(deps.database)) await takeUp(deps, row);
}

async function takeUp(deps: Deps, row: LeftBehind): Promise<void> {
  const { claimedBy, status } = row;
  const answer = 'The worker ended before it could store how the message fared.';
  await settle(
    deps,
    readMessage(row),
    claimedBy,
    status === 'claimed'
      ? { status: 'waiting', event: 'retried', answer, availableAt: deps.now() }
      : { status: 'maybe_sent', answer },
  );
}
