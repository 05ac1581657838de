import { hostLetterHolds } from '../phrases/hosts.ts';
import { fill } from '../phrases/say.ts';
import { dateDays, daysDate } from '../schedule/instant.ts';
import type { PlainDate } from '../workflow/records.ts';
import type { HostStatus } from './host.ts';
import type { HostLetterHold, HostLetterHoldReason } from './letter-hold.ts';

/**
 * How often the office writes to somebody outside, in days of the school's calendar. The numbers
 * are ours: a week is a fair time to answer, and half a year lets a no rest.
 */
export const HOST_LETTER_DAYS = {
  /** After the question, before its one reminder. */
  reminder: 7,
  /** Between two letters with the page of somebody who agreed. */
  page: 1,
  /** After a no or an end, before the same person is invited again. */
  rest: 180,
} as const;

/** The question and its one reminder. */
const MOST_QUESTIONS = 2;

/** What holds back a letter to a host of the office: the reminder, or their own page anew. */
export function holdOfLetter(
  { status, sentOn }: { status: HostStatus; sentOn: readonly PlainDate[] },
  today: PlainDate,
): HostLetterHold | null {
  if (status === 'ended') return { reason: 'ended', from: null };
  const last = sentOn.toSorted().at(-1);
  if (last === undefined) return null;
  if (status === 'agreed') return until('sent', last, HOST_LETTER_DAYS.page, today);
  if (sentOn.length >= MOST_QUESTIONS) return { reason: 'reminded', from: null };
  return until('asked', last, HOST_LETTER_DAYS.reminder, today);
}

/** What holds back an invitation to somebody who was asked before, by the last day that one ended. */
export const holdOfInvitation = (
  endedOn: PlainDate | null,
  today: PlainDate,
): HostLetterHold | null =>
  endedOn === null ? null : until('rests', endedOn, HOST_LETTER_DAYS.rest, today);

function until(
  reason: HostLetterHoldReason,
  day: PlainDate,
  days: number,
  today: PlainDate,
): HostLetterHold | null {
  const from = daysDate(dateDays(day) + days);
  return today < from ? { reason, from } : null;
}

/** The reason in a sentence, with its day as the reader writes days. */
export const sayLetterHold = (
  { reason, from }: HostLetterHold,
  writeDay: (day: PlainDate) => string,
): string => fill(hostLetterHolds[reason], from === null ? {} : { from: writeDay(from) });
