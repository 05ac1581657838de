import { dateDays, daysDate } from '../schedule/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { InterviewState, KeptPromise } from '../workflow/interview.ts';
import type { Id, PlainDate } from '../workflow/records.ts';

/** Promises of either side that nobody has settled, the first due on top. */
export function openPromises({ promises = [] }: Pick<InterviewState, 'promises'>): KeptPromise[] {
  return promises
    .filter(({ settled }) => settled === null)
    .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

export interface EarlierPromise {
  interviewId: Id;
  promise: KeptPromise;
}

/** What was promised in other talks with the same person and is still open. */
export const earlierPromises = ({ contact, others }: Dossier): EarlierPromise[] =>
  others
    .filter(({ contactId, status }) => contactId === contact.id && status !== 'withdrawn')
    .flatMap(({ id, openPromises: open = [] }) =>
      open.map((promise) => ({ interviewId: id, promise })),
    );

/**
 * What to have in mind when the two meet: all that is open between them. What is promised in this
 * very talk is not among it.
 */
export function promisesToRemember(dossier: Dossier): KeptPromise[] {
  const { interview } = dossier;
  const start = interview.meeting?.start ?? null;
  const own = openPromises(interview).filter(({ madeAt }) => start === null || madeAt < start);
  return [...earlierPromises(dossier).map(({ promise }) => promise), ...own];
}

const place = ({ dueOn }: KeptPromise): number => (dueOn === null ? Infinity : dateDays(dueOn));

/** The day on which a promise asks for something; null while it has no day. */
export function promiseDay(
  { by, dueOn }: KeptPromise,
  { promiseAskDays }: Pick<Policy, 'promiseAskDays'>,
): PlainDate | null {
  if (dueOn === null) return null;
  // People are busy: a few days of grace before it is fair to ask.
  return by === 'student' ? dueOn : daysDate(dateDays(dueOn) + promiseAskDays);
}
