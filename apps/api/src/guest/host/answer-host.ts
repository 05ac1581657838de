import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { once } from '../../services/writes/once.ts';
import { within } from '../acts/give-answer.ts';
import { isSameToken, sendingKey, stateToken } from '../form-token.ts';
import { Form } from '../forms/form.ts';
import type { Parsed, Problems } from '../forms/problems.ts';
import type { Reader } from '../reader.ts';
import { type HostGuest, lockHostGuest } from './find-host-guest.ts';
import { endAsHost, eraseHost, keepLanguage, saveAsHost, stopHost } from './host-acts.ts';
import { hostAnswer } from './host-form.ts';

interface Sent {
  guest: HostGuest;
  reader: Reader;
  token: string;
  view: string;
  body: URLSearchParams;
}

export type HostAnswered =
  | { kind: 'done' }
  | { kind: 'problems'; problems: Problems }
  /** The page had moved on: nothing was done. */
  | { kind: 'changed' }
  /** Erased: there is no page to lead back to. */
  | { kind: 'gone' };

type Doing = (tx: TenantTx, guest: HostGuest) => Promise<void>;

/** Names the link and the state that a form was made for. */
export const hostFormToken = (deps: Deps, { id, generation, version }: HostGuest): string =>
  stateToken(deps, `host-form:${id}:${generation}:${version}`);

const SENT_BEFORE = {
  name: 'host_sent_before',
  text: `SELECT 1 FROM "IdempotencyKey"
    WHERE "organizationId" = $1 AND "actorId" = $2 AND "key" = $3`,
};

/** Reads one form of a host's page and carries it out, once. */
export async function answerHost(deps: Deps, sent: Sent): Promise<HostAnswered> {
  const { guest, reader, token, view, body } = sent;
  const read = reading(deps, sent);
  if (!read.ok) return { kind: 'problems', problems: read.problems };
  const isErasing = view === 'erase';
  const power = isErasing ? 'system' : 'tenant';
  return within(deps, guest.organizationId, power, async (tx): Promise<HostAnswered> => {
    const fresh = await lockHostGuest(deps, tx, token);
    // Sent twice, the second finds no page any more, and the same has happened.
    if (fresh === null) return { kind: isErasing ? 'gone' : 'changed' };
    const key = sendingKey(view, body);
    if (!isSameToken(hostFormToken(deps, fresh), body.get('_form') ?? '')) {
      const { rowCount } = await tx.query(SENT_BEFORE, [tx.organizationId, fresh.id, key]);
      return { kind: rowCount === 1 ? 'done' : 'changed' };
    }
    const member = { userId: fresh.id };
    const request = { member, key, procedure: `host.${view}`, input: {}, now: deps.now() };
    await once(tx, request, async () => {
      if (reader.chosen !== null) await keepLanguage(tx, fresh, reader.chosen);
      await read.value(tx, fresh);
      return true;
    });
    return { kind: isErasing ? 'gone' : 'done' };
  });
}

function reading(deps: Deps, { guest, reader, view, body }: Sent): Parsed<Doing> {
  switch (view) {
    case 'save': {
      const answer = hostAnswer(guest, reader, body);
      return answer.ok
        ? { ok: true, value: (tx, fresh) => saveAsHost(deps, tx, fresh, answer.value) }
        : answer;
    }
    case 'end':
      return { ok: true, value: (tx, fresh) => endAsHost(deps, tx, fresh) };
    case 'stop':
      return { ok: true, value: (tx, fresh) => stopHost(deps, tx, fresh) };
    default: {
      const form = new Form(body, reader, guest.now);
      if (!form.has('sure', 'yes')) form.refuse('sure', 'e_tick');
      return form.result<Doing>((tx, fresh) => eraseHost(deps, tx, fresh));
    }
  }
}
