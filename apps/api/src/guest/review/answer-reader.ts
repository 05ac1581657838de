import { readerStanding } from '@acquaint/core/review/review-guest';
import { isHeldByOther } from '@acquaint/core/review/review-state';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { once } from '../../services/writes/once.ts';
import { within } from '../acts/give-answer.ts';
import { isSameToken, sendingKey, stateToken } from '../form-token.ts';
import { Form } from '../forms/form.ts';
import type { Parsed, Problems } from '../forms/problems.ts';
import type { Reader } from '../reader.ts';
import { lockReader, type ReaderGuest } from './find-reader.ts';
import {
  answerAsReader,
  declineAsReader,
  eraseReader,
  keepReaderLanguage,
  Overtaken,
  stopReader,
} from './reader-acts.ts';
import { readerAnswer } from './reader-form.ts';

interface Sent {
  guest: ReaderGuest;
  reader: Reader;
  token: string;
  view: string;
  body: URLSearchParams;
}

export type ReaderAnswered =
  | { kind: 'done' }
  | { kind: 'problems'; problems: Problems }
  /** The text or the page had moved on: nothing was done. */
  | { kind: 'changed' }
  /** An advisor has the text in hand at this moment. */
  | { kind: 'held' }
  /** Erased: there is no page to lead back to. */
  | { kind: 'gone' };

type Doing = (tx: TenantTx, guest: ReaderGuest) => Promise<void>;

/** Names the link, the text that stood there, and the state that a form was made for. */
export const readerFormToken = (deps: Deps, guest: ReaderGuest): string => {
  const { id, generation, version, status, review } = guest;
  const standing = readerStanding(status, review.status);
  return stateToken(
    deps,
    `review-form:${id}:${generation}:${version}:${standing}:${review.textHash}`,
  );
};

const SENT_BEFORE = {
  name: 'reader_sent_before',
  text: `SELECT 1 FROM "IdempotencyKey"
    WHERE "organizationId" = $1 AND "actorId" = $2 AND "key" = $3`,
};

/** Reads one form of a reader's page and carries it out, once. */
export async function answerReader(deps: Deps, sent: Sent): Promise<ReaderAnswered> {
  const { guest, view } = sent;
  const read = reading(deps, sent);
  if (!read.ok) return { kind: 'problems', problems: read.problems };
  const power = view === 'erase' ? 'system' : 'tenant';
  try {
    return await within(deps, guest.organizationId, power, (tx) =>
      answerIn(deps, tx, sent, read.value),
    );
  } catch (error) {
    if (error instanceof Overtaken) return { kind: 'changed' };
    throw error;
  }
}

async function answerIn(
  deps: Deps,
  tx: TenantTx,
  { reader, token, view, body }: Sent,
  act: Doing,
): Promise<ReaderAnswered> {
  const isErasing = view === 'erase';
  const fresh = await lockReader(deps, tx, token);
  // Sent twice, the second finds no page any more, and the same has happened.
  if (fresh === null) return { kind: isErasing ? 'gone' : 'changed' };
  const key = sendingKey(view, body);
  if (!isSameToken(readerFormToken(deps, fresh), body.get('_form') ?? '')) {
    const { rowCount } = await tx.query(SENT_BEFORE, [tx.organizationId, fresh.id, key]);
    return { kind: rowCount === 1 ? 'done' : 'changed' };
  }
  const { claimedBy: by, claimedUntil: until } = fresh.review;
  if (view === 'answer' && isHeldByOther({ by, until }, fresh.id, deps.now())) {
    return { kind: 'held' };
  }
  const member = { userId: fresh.id };
  const request = { member, key, procedure: `review.${view}`, input: {}, now: deps.now() };
  await once(tx, request, async () => {
    if (reader.chosen !== null) await keepReaderLanguage(tx, fresh.id, reader.chosen);
    await act(tx, fresh);
    return true;
  });
  return { kind: isErasing ? 'gone' : 'done' };
}

function reading(deps: Deps, { guest, reader, view, body }: Sent): Parsed<Doing> {
  switch (view) {
    case 'answer': {
      const answer = readerAnswer(guest, reader, body);
      return answer.ok
        ? { ok: true, value: (tx, fresh) => answerAsReader(deps, tx, fresh, answer.value) }
        : answer;
    }
    case 'decline':
      return { ok: true, value: (tx, fresh) => declineAsReader(deps, tx, fresh) };
    case 'stop':
      return { ok: true, value: (tx, fresh) => stopReader(deps, tx, fresh) };
    default: {
      const form = new Form(body, reader, guest.now);
      if (!form.has('sure', 'yes')) form.refuse('sure', 'e_tick');
      return form.result<Doing>((tx, fresh) => eraseReader(deps, tx, fresh));
    }
  }
}
