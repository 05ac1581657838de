import { instantMs } from '../schedule/instant.ts';
import { isAgreed } from '../rules/talk.ts';
import type { InterviewState } from '../workflow/interview.ts';
import type { Convenience, TimeSuggestion } from './answers.ts';

/** The contact's own times, words or number that the student has not reacted to yet. */
export function openSuggestion(interview: InterviewState): TimeSuggestion | null {
  const last = interview.suggestions?.at(-1);
  if (last === undefined || !looksForTime(interview)) return null;
  return isNewer(last.at, interview) ? last : null;
}

/** When it suits the contact, as long as no times have been offered since. */
export function openConvenience(
  interview: InterviewState,
): NonNullable<InterviewState['convenience']> | null {
  const told: (Convenience & { at: string }) | null = interview.convenience ?? null;
  if (told === null || !looksForTime(interview)) return null;
  return isNewer(told.at, interview) ? told : null;
}

function looksForTime({ meeting, request }: InterviewState): boolean {
  return request.status === 'accepted' && !isAgreed(meeting) && meeting?.status !== 'held';
}

function isNewer(at: string, { proposals, pastMeetings, meeting }: InterviewState): boolean {
  const offered = proposals.at(-1)?.at;
  if (offered !== undefined && instantMs(offered) > instantMs(at)) return false;
  // A talk that was agreed on since, and then called off, leaves nothing of the older wishes.
  const ended = meeting === null ? undefined : pastMeetings.at(-1)?.endedAt;
  return ended === undefined || instantMs(ended) <= instantMs(at);
}
