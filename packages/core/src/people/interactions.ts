import { MINUTE, instantMs, msInstant } from '../schedule/instant.ts';
import type { InterviewState } from '../workflow/interview.ts';
import type { Id, InteractionKind, Instant, LoggedInteraction } from '../workflow/records.ts';

/** One word between student and contact, on whatever way. */
export interface Interaction {
  at: Instant;
  /** Whose move it was; of both when they spoke. */
  by: 'student' | 'contact' | 'both';
  /** News that the student sent without being asked (G24). */
  isUpdate: boolean;
}

const WHOSE: Readonly<Record<InteractionKind, Interaction['by']>> = {
  met: 'both',
  called: 'both',
  wrote: 'student',
  heard_from: 'contact',
  other: 'both',
};

/**
 * Every word with a contact: messages, answers, calls, talks, answers on the guest page, and what
 * was noted by hand. A machine's answer is nobody's word.
 */
export function interactionsOf(
  contactId: Id,
  interviews: readonly InterviewState[],
  logged: readonly LoggedInteraction[],
): Interaction[] {
  return [
    ...interviews.filter((one) => one.contactId === contactId).flatMap(within),
    ...logged
      .filter((one) => one.contactId === contactId)
      .map(({ at, kind }) => ({ at, by: WHOSE[kind], isUpdate: false })),
  ];
}

function within(interview: InterviewState): Interaction[] {
  const { messages, replies, calls, meeting, suggestions = [], convenience } = interview;
  const found: Interaction[] = [];
  const add = (at: Instant, by: Interaction['by'], isUpdate = false): void => {
    found.push({ at, by, isUpdate });
  };
  for (const { to, kind, sentAt } of messages) {
    if (to.kind === 'contact') add(sentAt, 'student', kind === 'update' || kind === 'report_back');
  }
  for (const { outcome, at } of replies) {
    if (outcome !== 'bounced' && outcome !== 'auto_reply') add(at, 'contact');
  }
  for (const { outcome, at } of calls) {
    const spoke = outcome === 'reached' || outcome === 'declined' || outcome === 'call_back';
    add(at, spoke ? 'both' : 'student');
  }
  for (const { at } of suggestions) add(at, 'contact');
  if (convenience) add(convenience.at, 'contact');
  if (meeting?.evidence?.kind === 'guest_page') add(meeting.evidence.at, 'contact');
  if (meeting?.status === 'held') {
    const planned = msInstant(instantMs(meeting.start) + meeting.minutes * MINUTE);
    add(meeting.endedAt ?? planned, 'both');
  }
  return found;
}
