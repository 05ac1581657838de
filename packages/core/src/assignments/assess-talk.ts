import type { Mode } from '../library/kinds.ts';
import { dateIn } from '../rules/moments.ts';
import { MINUTE, instantMs } from '../schedule/instant.ts';
import type { HowFoundKind, Id, Instant, PlainDate } from '../workflow/records.ts';
import type { AssignmentTerms } from './terms.ts';

/** What is known of one interview, without a word that anybody wrote. */
export interface TalkFacts {
  interviewId: Id;
  contactId: Id;
  startedAt: Instant;
  howFound: HowFoundKind | null;
  askedAt: Instant | null;
  /** When a held talk began; null while it has not taken place. */
  heldAt: Instant | null;
  endedAt: Instant | null;
  agreedMinutes: number | null;
  mode: Mode | null;
  /** Days on which sources were read, as far as they have a note. */
  notesReadOn: PlainDate[];
  thankYou: 'none' | 'sent' | 'waived';
  stepsDone: number;
}

export const TALK_RULES = [
  'held',
  'since_start',
  'not_relative',
  'spoken',
  'minutes',
  'research',
  'thank_you',
] as const;
export type TalkRule = (typeof TALK_RULES)[number];

export type Verdict = 'met' | 'not_met' | 'unknown';

export interface TalkRuling {
  rule: TalkRule;
  verdict: Verdict;
  /** Names the sentence in `assignmentPhrases`. */
  code: string;
  params: Record<string, string | number>;
}

/** What goes along with the facts: the student's own start, and what they say of the person. */
export interface TalkContext {
  startsAt: Instant;
  /** Whether the person is a relative; null while the student has not said. */
  relative: boolean | null;
}

type Ask = Pick<AssignmentTerms, 'rules' | 'due'>;

/** Each rule of an assignment over one interview, in the order of `TALK_RULES`. */
export function assessTalk(talk: TalkFacts, terms: Ask, context: TalkContext): TalkRuling[] {
  const { rules } = terms;
  return [
    held(talk),
    sinceStart(talk, context.startsAt),
    ...(rules.notRelative ? [notRelative(talk, context.relative)] : []),
    ...(rules.spoken ? [spoken(talk)] : []),
    ...(rules.minutes > 0 ? [longEnough(talk, rules.minutes)] : []),
    ...(rules.researchNotes > 0 ? [research(talk, terms)] : []),
    ...(rules.thankYou ? [thanked(talk)] : []),
  ];
}

/** A talk counts when every rule is met. */
export const counts = (rulings: readonly TalkRuling[]): boolean =>
  rulings.every(({ verdict }) => verdict === 'met');

const ruling = (
  rule: TalkRule,
  verdict: Verdict,
  {
    code = `${rule}_${verdict}`,
    ...params
  }: Record<string, string | number> & { code?: string } = {},
): TalkRuling => ({ rule, verdict, code, params });

const held = ({ heldAt }: TalkFacts): TalkRuling =>
  ruling('held', heldAt === null ? 'not_met' : 'met');

function sinceStart({ askedAt, startedAt }: TalkFacts, startsAt: Instant): TalkRuling {
  const begun = instantMs(askedAt ?? startedAt);
  return ruling('since_start', begun >= instantMs(startsAt) ? 'met' : 'not_met');
}

/** People who came through oneself may be family; those from a list or an event are not. */
const MAY_BE_FAMILY = new Set<HowFoundKind>(['own_relationship', 'family_or_friend', 'other']);

export const mayBeRelative = ({ howFound }: Pick<TalkFacts, 'howFound'>): boolean =>
  howFound === null || MAY_BE_FAMILY.has(howFound);

function notRelative(talk: TalkFacts, relative: boolean | null): TalkRuling {
  if (relative === true) return ruling('not_relative', 'not_met');
  return ruling('not_relative', relative === null && mayBeRelative(talk) ? 'unknown' : 'met');
}

function spoken({ heldAt, mode, askedAt }: TalkFacts): TalkRuling {
  if (heldAt === null) {
    const code = askedAt === null ? 'spoken_not_yet' : 'spoken_not_met';
    return ruling('spoken', 'not_met', { code });
  }
  return ruling('spoken', mode === null ? 'unknown' : 'met');
}

function longEnough(talk: TalkFacts, wanted: number): TalkRuling {
  if (talk.heldAt === null) {
    return ruling('minutes', 'not_met', { code: 'minutes_not_yet', wanted });
  }
  const minutes = minutesOf(talk);
  if (minutes === null) return ruling('minutes', 'unknown', { wanted });
  return ruling('minutes', minutes >= wanted ? 'met' : 'not_met', { minutes, wanted });
}

function research({ heldAt, notesReadOn }: TalkFacts, { rules, due }: Ask): TalkRuling {
  const wanted = rules.researchNotes;
  const day = heldAt === null ? null : dateIn(heldAt, due.zone);
  // What was read after the talk did not prepare it.
  const have = notesReadOn.filter((readOn) => day === null || readOn <= day).length;
  return ruling('research', have >= wanted ? 'met' : 'not_met', { have, wanted });
}

function thanked({ heldAt, thankYou }: TalkFacts): TalkRuling {
  if (thankYou === 'sent') return ruling('thank_you', 'met');
  if (thankYou === 'waived') return ruling('thank_you', 'met', { code: 'thank_you_waived' });
  const code = heldAt === null ? 'thank_you_not_yet' : 'thank_you_not_met';
  return ruling('thank_you', 'not_met', { code });
}

/** How long the talk was, as told or else as agreed. */
export function minutesOf({ heldAt, endedAt, agreedMinutes }: TalkFacts): number | null {
  if (heldAt === null) return null;
  const told = endedAt === null ? 0 : Math.round((instantMs(endedAt) - instantMs(heldAt)) / MINUTE);
  // An end before the start was told wrongly: what was agreed says more.
  return told > 0 ? told : agreedMinutes;
}
