import type { ChangeKind } from '../overview/changes.ts';
import type { MeetingStatus } from '../workflow/interview.ts';

/** What staff read of a meeting of this week. Those that fell through are not on the list. */
export const meetingWords: Readonly<
  Record<Exclude<MeetingStatus, 'cancelled' | 'missed'>, string>
> = {
  to_confirm: 'Not confirmed yet',
  confirmed: 'Confirmed',
  held: 'Took place',
};

/** What happened, after its figure: for one, and for several. */
const changeWords: Readonly<Record<ChangeKind, readonly [one: string, several: string]>> = {
  requests_sent: ['person asked, by a message or a call', 'people asked, by a message or a call'],
  answers: ['person answered', 'people answered'],
  meetings_agreed: ['meeting agreed', 'meetings agreed'],
  talks_held: ['talk held', 'talks held'],
  thanks_sent: ['thank-you sent', 'thank-yous sent'],
  drafts_to_review: ['draft handed in for review', 'drafts handed in for review'],
  work_handed_in: ['assignment handed in', 'assignments handed in'],
  matters_new: ['new matter in the attention queue', 'new matters in the attention queue'],
};

export const sayChange = (kind: ChangeKind, count: number): string =>
  changeWords[kind][count === 1 ? 0 : 1];
