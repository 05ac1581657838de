import type { Refusal } from '@acquaint/core/rules/refusal';
import type { Command } from '@acquaint/core/workflow/commands';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { actAsContact } from './acts/contact.ts';
import { erasePerson } from './acts/erase.ts';
import { type Act, giveAnswer } from './acts/give-answer.ts';
import { keepReading } from './acts/reading.ts';
import { knownBy } from './acts/same-person.ts';
import { stopContact } from './acts/stop.ts';
import { actAsSupervisor } from './acts/supervisor.ts';
import type { Guest } from './find-guest.ts';
import {
  cancelAnswer,
  declineAnswer,
  pickAnswer,
  suitsAnswer,
  timesAnswer,
} from './forms/contact-answers.ts';
import { Form } from './forms/form.ts';
import type { Parsed, Problems } from './forms/problems.ts';
import { supervisorAnswer } from './forms/supervisor-answer.ts';
import type { Reader } from './reader.ts';

interface Sent {
  guest: Guest;
  reader: Reader;
  token: string;
  view: string;
  body: URLSearchParams;
}

export type Answered =
  | { kind: 'done' }
  | { kind: 'problems'; problems: Problems }
  /** The page had moved on: nothing was done. */
  | { kind: 'changed' }
  | { kind: 'taken' }
  /** Erased: there is no page to lead back to. */
  | { kind: 'gone'; reader: Reader };

/** Reads one form and carries it out. */
export async function sendAnswer(deps: Deps, sent: Sent): Promise<Answered> {
  const { guest, reader, body, view } = sent;
  const read = reading(deps, sent);
  if (!read.ok) return { kind: 'problems', problems: read.problems };
  const act: Act = async (tx, fresh) => {
    // The language that the form was read in is theirs from now on.
    if (reader.chosen !== null && view !== 'reading') {
      await keepReading(tx, fresh, { language: reader.chosen, zone: null });
    }
    return read.value(tx, fresh);
  };
  const power = view === 'erase' ? 'system' : 'tenant';
  const given = await giveAnswer(deps, guest, { token: sent.token, view, body }, act, power);
  // Sent twice, the second finds no link any more, and the same has happened.
  const erased = view === 'erase' && given.kind === 'closed';
  if (given.kind === 'done' || erased)
    return view === 'erase' ? { kind: 'gone', reader } : { kind: 'done' };
  if (given.kind === 'refused') {
    return { kind: given.refusal.reason === 'time_taken' ? 'taken' : 'changed' };
  }
  return { kind: 'changed' };
}

type Doing = (tx: TenantTx, guest: Guest) => Promise<Refusal | null>;

function reading(deps: Deps, sent: Sent): Parsed<Doing> {
  const { guest, reader, body, view } = sent;
  const asked = { guest, reader, body, newId: deps.newId };
  const command = (parsed: Parsed<Command>): Parsed<Doing> =>
    parsed.ok
      ? { ok: true, value: (tx, fresh) => actAsContact(deps, tx, fresh, parsed.value) }
      : parsed;
  switch (view) {
    case 'pick':
    case 'how':
      return command(pickAnswer(asked));
    case 'times':
    case 'move':
      return command(timesAnswer(asked));
    case 'suits':
      return command(suitsAnswer(asked));
    case 'decline':
      return command(declineAnswer(asked));
    case 'cancel':
      return command(cancelAnswer(asked));
    case 'stop':
      return { ok: true, value: (tx, fresh) => stopContact(deps, tx, fresh) };
    case 'erase':
      return erasing(deps, sent);
    case 'reading':
      return keeping(sent);
    default: {
      const parsed = supervisorAnswer(guest, reader, body);
      return parsed.ok
        ? { ok: true, value: (tx, fresh) => actAsSupervisor(deps, tx, fresh, parsed.value) }
        : parsed;
    }
  }
}

function erasing(deps: Deps, { guest, reader, body }: Sent): Parsed<Doing> {
  const form = new Form(body, reader, guest.dossier.now);
  if (!form.has('sure', 'yes')) form.refuse('sure', 'e_tick');
  return form.result<Doing>(async (tx, fresh) => {
    await erasePerson(deps, tx, fresh.linkId, knownBy(deps, fresh));
    return null;
  });
}

function keeping({ guest, reader, body }: Sent): Parsed<Doing> {
  const form = new Form(body, reader, guest.dossier.now);
  const [language, zone] = [form.raw('language'), form.raw('zone')];
  if (!ZONES.has(zone)) form.refuse('zone', 'e_zone');
  return form.result<Doing>(async (tx, fresh) => {
    await keepReading(tx, fresh, { language, zone });
    return null;
  });
}

const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
