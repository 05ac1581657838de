import { instantMs } from '../schedule/instant.ts';
import type { Id, Instant, PlainDate } from '../workflow/records.ts';
import {
  assessTalk,
  mayBeRelative,
  minutesOf,
  type TalkFacts,
  type TalkRuling,
} from './assess-talk.ts';
import { endOfDay } from './due.ts';
import { type Lateness, latenessAt } from './lateness.ts';
import type { AssignmentTerms, TermProblem } from './terms.ts';

export const SUBMISSION_LIMITS = { reflection: 20_000, note: 2_000 } as const;

/** One interview as the student puts it in. */
export interface ChosenTalk {
  interviewId: Id;
  relative: boolean | null;
  /** Words for whoever grades; null shares none. */
  note: string | null;
  /** Whether the contact's title and employer come along. */
  sharesPlace: boolean;
}

/** What was handed in before, as far as a new submission depends on it. */
export interface HandedIn {
  number: number;
  lateness: Lateness;
  /** Whoever graded it takes another one until the end of this day. */
  reopenedUntil: PlainDate | null;
}

interface Versioned {
  number: number;
  lateness: Lateness;
  grades: readonly { reopenedUntil: PlainDate | null }[];
}

/** What the rules look at of work that is in already, first to last. */
export const handedInOf = (versions: readonly Versioned[]): HandedIn[] =>
  versions.map(({ number, lateness, grades }) => ({
    number,
    lateness,
    reopenedUntil: grades.at(-1)?.reopenedUntil ?? null,
  }));

export interface SubmissionAsk {
  terms: AssignmentTerms;
  now: Instant;
  earlier: readonly HandedIn[];
  talks: readonly TalkFacts[];
  chosen: readonly ChosenTalk[];
  reflection: string;
}

/** Until when another one is taken because somebody asked for it; null when nobody did. */
function reopenedUntil({ due }: AssignmentTerms, last: HandedIn | undefined): Instant | null {
  const day = last?.reopenedUntil ?? null;
  return day === null ? null : endOfDay(day, due.zone);
}

/** Whether work is taken at this moment, how late it would be, and how often it may come again. */
export function doorAt(
  terms: AssignmentTerms,
  earlier: readonly HandedIn[],
  now: Instant,
): { open: true; lateness: Lateness; left: number } | { open: false; code: 'closed' | 'no_more' } {
  const last = earlier.at(-1);
  const until = reopenedUntil(terms, last);
  if (last !== undefined && until !== null && instantMs(now) <= instantMs(until)) {
    // Asked for again, it is as late as it was.
    return { open: true, lateness: last.lateness, left: 1 };
  }
  const lateness = latenessAt(terms, now);
  if (lateness.kind === 'closed') return { open: false, code: 'closed' };
  const left = 1 + terms.resubmissions - earlier.length;
  return left > 0 ? { open: true, lateness, left } : { open: false, code: 'no_more' };
}

/** What keeps this work from being handed in: greys the button, says why, and guards the server. */
export function checkSubmission(ask: SubmissionAsk): TermProblem[] {
  const { terms, now, earlier, talks, chosen, reflection } = ask;
  const problems: TermProblem[] = [];
  const add = (field: string, code: string, params: TermProblem['params'] = {}): void => {
    problems.push({ field, code, params });
  };
  const door = doorAt(terms, earlier, now);
  if (!door.open) add('assignment', door.code);
  if (chosen.length === 0) add('talks', 'no_talks');
  if (chosen.length > terms.talks) add('talks', 'too_many_talks', { most: terms.talks });
  const seen = new Set<Id>();
  for (const [at, { interviewId, relative }] of chosen.entries()) {
    const field = `talks.${at}`;
    const talk = talks.find((one) => one.interviewId === interviewId);
    if (seen.has(interviewId)) add(field, 'talk_twice');
    else if (talk === undefined) add(field, 'talk_unknown');
    else if (talk.heldAt === null) add(field, 'talk_not_held');
    else if (terms.rules.notRelative && relative === null && mayBeRelative(talk)) {
      add(field, 'relation_missing');
    }
    seen.add(interviewId);
  }
  if (reflection.trim() === '') add('reflection', 'no_reflection');
  else if (reflection.length > SUBMISSION_LIMITS.reflection) {
    add('reflection', 'reflection_long', { most: SUBMISSION_LIMITS.reflection });
  }
  return problems;
}

/** One interview as it stood when it was handed in. It never changes afterwards. */
export interface SubmittedTalk {
  interviewId: Id;
  contactId: Id;
  askedAt: Instant | null;
  heldAt: Instant | null;
  minutes: number | null;
  mode: string | null;
  researchNotes: number;
  thankYou: TalkFacts['thankYou'];
  stepsDone: number;
  relative: boolean | null;
  rulings: TalkRuling[];
  note: string | null;
  /** The contact's title and employer, where the student shares them. */
  place: string | null;
}

/** The snapshot of one chosen interview. Nothing private is in it that the student did not put in. */
export function submittedTalk(
  talk: TalkFacts,
  chosen: ChosenTalk,
  { terms, startsAt, place }: { terms: AssignmentTerms; startsAt: Instant; place: string | null },
): SubmittedTalk {
  const { interviewId, contactId, askedAt, heldAt, mode, notesReadOn, thankYou, stepsDone } = talk;
  const { relative, note, sharesPlace } = chosen;
  return {
    interviewId,
    contactId,
    askedAt,
    heldAt,
    minutes: minutesOf(talk),
    mode,
    researchNotes: notesReadOn.length,
    thankYou,
    stepsDone,
    relative,
    rulings: assessTalk(talk, terms, { startsAt, relative }),
    note,
    place: sharesPlace ? place : null,
  };
}

/** The same words without an erased person's names. */
export function withoutNames(
  text: string,
  names: readonly (string | null)[],
  mark: string,
): string {
  const known = names
    .filter((name) => name !== null)
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length);
  return known.reduce((left, name) => left.replaceAll(wordOf(name), mark), text);
}

/** A name as a word of its own, as it is written or in capitals: "will" is no Will. */
function wordOf(name: string): RegExp {
  const written = [name, name.toUpperCase()]
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written})(?![\p{L}\p{N}])`, 'gu');
}
