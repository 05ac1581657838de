import type { MeetingStatus } from '../workflow/interview.ts';

/** What staff read of a meeting of this week. Those that fell through are not on the list. */
export const meetingWords: Readonly<
  Record<Exclude<MeetingStatus, 'cancelled' | 'missed'>, string>
> = {
  to_confirm: 'Not confirmed yet',
  confirmed: 'Confirmed',
  held: 'Took place',
};
