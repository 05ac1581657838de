import type { Instant } from '../workflow/records.ts';
import { instantMs } from '../schedule/instant.ts';
import { assessTalk, counts, type TalkFacts, type TalkRuling } from './assess-talk.ts';
import type { Lateness } from './lateness.ts';
import type { AssignmentTerms } from './terms.ts';

/** Where one student is with an assignment. */
export const WORK_STATES = ['not_started', 'under_way', 'submitted', 'late', 'graded'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export interface Standing {
  state: WorkState;
  /** Interviews that count by every rule. */
  counting: number;
  /** Nothing was handed in, and the due moment is over. */
  overdue: boolean;
}

export interface StandingFacts {
  terms: AssignmentTerms;
  now: Instant;
  startsAt: Instant;
  talks: readonly TalkFacts[];
  last: LastWork | null;
}

/** What was handed in last, whether it has a grade, and what was ruled on each talk in it. */
export interface LastWork {
  lateness: Lateness;
  graded: boolean;
  talks: readonly { rulings: readonly TalkRuling[] }[];
}

/**
 * The state of one student, and how many of their interviews count so far. Once something is handed
 * in, what was ruled on it counts: only there the student has said who is a relative.
 */
export function standingOf({ terms, now, startsAt, talks, last }: StandingFacts): Standing {
  const begun = talks.filter(
    ({ askedAt, startedAt }) => instantMs(askedAt ?? startedAt) >= instantMs(startsAt),
  );
  const counting =
    last === null
      ? talks.filter((talk) => counts(assessTalk(talk, terms, { startsAt, relative: null }))).length
      : last.talks.filter(({ rulings }) => counts(rulings)).length;
  const overdue = last === null && instantMs(now) > instantMs(terms.due.at);
  const state = last === null ? (begun.length > 0 ? 'under_way' : 'not_started') : handedIn(last);
  return { state, counting: Math.min(counting, terms.talks), overdue };
}

function handedIn({ graded, lateness }: LastWork): WorkState {
  if (graded) return 'graded';
  return lateness.kind === 'late' ? 'late' : 'submitted';
}
