import fc from 'fast-check';

import { COMMAND_ACTORS } from '../access/command-actors.ts';
import type { CommandOf, CommandType } from '../workflow/commands.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Actor } from '../workflow/events.ts';
import { MAKERS } from './command-makers.ts';
import type { Maker } from './command-makers.ts';
import { Picker } from './picker.ts';
import { ids, testId } from './records.ts';

export const COMMAND_TYPES = Object.keys(MAKERS) as CommandType[];

/** A command in the making: it becomes one when it meets the dossier of its moment. */
export interface Move {
  type: CommandType;
  /** Hours that pass before it. */
  hours: number;
  drawn: number[];
  /** Ticks the warnings that come back, as a student would who goes on. */
  ticks: boolean;
}

/** Types that lead deep into an interview come more often than those that end it. */
const LIKELY: readonly CommandType[] = [
  'sendMessage',
  'sendMessage',
  'sendMessage',
  'logReply',
  'logReply',
  'logAgreedTime',
  'logAgreement',
  'confirmMeeting',
  'changeMeeting',
  'reportHeld',
  'reportHeld',
  'addNote',
];

export const aMove: fc.Arbitrary<Move> = fc.record({
  type: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...LIKELY) },
    { weight: 1, arbitrary: fc.constantFrom(...COMMAND_TYPES) },
  ),
  hours: fc.constantFrom(0, 0, 0, 1, 5, 24, 24, 72, 168),
  drawn: fc.array(fc.nat({ max: 9_999 }), { minLength: 14, maxLength: 14 }),
  ticks: fc.boolean(),
});

export function commandFrom(move: Pick<Move, 'type' | 'drawn'>, dossier: Dossier): CommandOf {
  return makeCommand(move.type, new Picker(move.drawn), dossier);
}

function makeCommand<T extends CommandType>(type: T, pick: Picker, dossier: Dossier): CommandOf<T> {
  const make: Maker<T> = MAKERS[type];
  return { type, data: make(pick, dossier) };
}

/** Somebody who may give this command. */
export function actorFor(type: CommandType): Actor {
  const kinds: readonly Actor['kind'][] = COMMAND_ACTORS[type];
  if (kinds.includes('system')) return { kind: 'system', job: 'mail-in' };
  if (kinds.includes('student')) return { kind: 'student', userId: ids.student };
  return kinds.includes('guest')
    ? { kind: 'guest', guestId: testId(9_001) }
    : { kind: 'advisor', userId: ids.advisor };
}
