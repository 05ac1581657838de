import fc from 'fast-check';

import { HOUR, shift } from '../schedule/instant.ts';
import type { Command } from '../workflow/commands.ts';
import type { Decision } from '../workflow/decide.ts';
import { decide } from '../workflow/decide.ts';
import type { Dossier, DossierToDecide } from '../workflow/dossier.ts';
import type { InterviewEvent } from '../workflow/events.ts';
import { evolve } from '../workflow/evolve.ts';
import type { InterviewState } from '../workflow/interview.ts';
import { stamp } from '../workflow/stamp.ts';
import { aMove, actorFor, commandFrom } from './commands.ts';
import type { Move } from './commands.ts';
import { aDossier } from './dossier.ts';
import { anInternship } from './records.ts';

/** What may be wrong from the start, so that rules have something to hold up. */
const FLAWS: Readonly<Record<string, (dossier: Dossier) => void>> = {
  unverifiedName: ({ contact }) => {
    contact.fullName.verified = null;
  },
  noSalutation: ({ contact }) => {
    contact.salutation.value = null;
  },
  noTitle: ({ contact }) => {
    contact.jobTitle.value = '';
  },
  noZone: ({ contact }) => {
    contact.timeZone = null;
  },
  picky: ({ contact }) => {
    contact.preferences.days = [1, 2, 3];
  },
  doNotContact: ({ contact, courtesy }) => {
    contact.state = 'do_not_contact';
    courtesy.doNotContact = true;
  },
  ownEmployer: (dossier) => {
    dossier.internships = [{ ...anInternship(), employerKey: dossier.contact.employerKey }];
  },
};

export interface Run {
  log: InterviewEvent[];
  dossier: Dossier;
}

export type Watch = (step: {
  command: Command;
  decision: Decision;
  before: DossierToDecide;
  after: Dossier | null;
}) => void;

/** Plays moves against a fresh interview, as the API would: decide, stamp, fold, go on. */
export function play(
  flaws: readonly string[],
  moves: readonly Move[],
  watch: Watch = () => {},
): Run {
  const base = aDossier((dossier) => {
    for (const flaw of flaws) FLAWS[flaw]?.(dossier);
  });
  const log: InterviewEvent[] = [];
  let current: DossierToDecide = { ...base, interview: null };

  const give = (command: Command): Decision => {
    const before = current;
    const actor = actorFor(command.type);
    const decision = decide(command, before, actor);
    let after: Dossier | null = null;
    if (decision.ok) {
      const version = before.interview?.version ?? 0;
      const place = { interviewId: base.interview.id, version, actor, at: before.now };
      const stored = stamp(decision.events, place);
      const interview = stored.reduce<InterviewState | null>(evolve, before.interview);
      if (interview === null) throw new Error('A decision that went through has events.');
      log.push(...stored);
      after = { ...before, interview };
      current = after;
    }
    watch({ command, decision, before, after });
    return decision;
  };

  const { school, student, contact } = base;
  give({
    type: 'startInterview',
    data: {
      organizationId: school.id,
      studentId: student.id,
      contactId: contact.id,
      field: student.fields[0] ?? null,
    },
  });
  for (const move of moves) {
    const { interview } = current;
    if (interview === null) throw new Error('The interview has started.');
    current = { ...current, now: shift(current.now, move.hours * HOUR) };
    const command = commandFrom(move, { ...current, interview });
    let decision = give(command);
    // The chain of G.1 stops at each check in turn, so a text may need a few ticks.
    for (let round = 0; move.ticks && round < 4 && asksForTicks(decision); round += 1) {
      for (const ruleId of rulesIn(decision)) {
        give({ type: 'acknowledgeWarning', data: { ruleId, why: 'Read it' } });
      }
      decision = give(command);
    }
  }
  if (current.interview === null) throw new Error('The interview has started.');
  return { log, dossier: { ...current, interview: current.interview } };
}

function asksForTicks(decision: Decision): boolean {
  return !decision.ok && decision.refusal.code === 'needs_acknowledgement';
}

function rulesIn(decision: Decision): string[] {
  return decision.ok ? [] : decision.refusal.findings.map(({ ruleId }) => ruleId);
}

/** Choices that lead to a request, so that most runs get past the first step. */
const PRELUDE: readonly Move[] = (
  [
    'choosePurposes',
    'writeGoal',
    'writeShortlistReason',
    'chooseFormat',
    'chooseChannel',
    'addNote',
  ] as const
).map((type) => ({ type, hours: 0, drawn: [2, 4, 0], ticks: true }));

export const someFlaws = fc.oneof(
  { weight: 2, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.subarray(Object.keys(FLAWS), { maxLength: 2 }) },
);
export const someMoves = fc
  .tuple(fc.boolean(), fc.array(aMove, { maxLength: 40, size: 'max' }))
  .map(([prepared, moves]) => (prepared ? [...PRELUDE, ...moves] : moves));
