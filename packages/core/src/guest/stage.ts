import { instantMs } from '../schedule/instant.ts';
import { isAgreed } from '../rules/talk.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { openConvenience, openSuggestion } from './suggestion.ts';

/** What the contact's page is for at present. */
export type GuestStage = 'stopped' | 'withdrawn' | 'over' | 'agreed' | 'choosing';

/** What the contact said last, while no time is agreed. */
export type GuestSaid =
  | 'suggested'
  | 'told'
  | 'declined'
  | 'later'
  | 'redirected'
  | 'cancelled'
  | null;

export function guestStage({ contact, interview, now }: Dossier): GuestStage {
  if (contact.state === 'do_not_contact') return 'stopped';
  if (interview.status === 'withdrawn') return 'withdrawn';
  if (interview.status === 'closed') return 'over';
  const { meeting } = interview;
  if (meeting?.status === 'held') return 'over';
  if (isAgreed(meeting)) {
    return instantMs(meeting.start) <= instantMs(now) ? 'over' : 'agreed';
  }
  return 'choosing';
}

export function guestSaid({ interview }: Dossier): GuestSaid {
  if (openSuggestion(interview) !== null) return 'suggested';
  if (openConvenience(interview) !== null) return 'told';
  const { status } = interview.request;
  if (status === 'declined' || status === 'later' || status === 'redirected') return status;
  if (interview.meeting?.status !== 'cancelled') return null;
  const ended = interview.pastMeetings.at(-1)?.endedAt;
  const offered = interview.proposals.at(-1)?.at;
  const again =
    ended !== undefined && offered !== undefined && instantMs(offered) > instantMs(ended);
  return again ? null : 'cancelled';
}

/**
 * Everything on the page that an answer hangs on, in one line: a form that was made for another
 * state of it is shown again instead of being carried out. It never comes back to an earlier value.
 */
export function guestStateLine(dossier: Dossier): string {
  const { interview, contact } = dossier;
  const { meeting, proposals, suggestions = [], replies, pastMeetings } = interview;
  return [
    guestStage(dossier),
    contact.state,
    proposals.length,
    suggestions.length,
    interview.convenience?.at ?? '-',
    replies.length,
    pastMeetings.length,
    meeting?.id ?? '-',
    meeting?.sequence ?? '-',
    interview.permissionAnswer?.at ?? '-',
  ].join(' ');
}
