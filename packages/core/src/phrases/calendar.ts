import type { BusyFeedProblem } from '../calendar/busy-feeds.ts';
import type { Setting } from '../workflow/interview.ts';
import type { Phrases } from './say.ts';

/** What stands in calendars and in the block of facts below a confirmation. */
export const calendarPhrases = {
  summary: 'Talk: {student} and {contact}',
  busy: 'Busy',
  travel: 'On the way to {contact}',
  travelWhy: 'Leave by {time}: {travel} min on the way, {margin} min to spare, {early} min early.',
  thanks: 'Thank-you to {contact} is due',
  tentative: 'Not confirmed yet.',
  cancelled: 'This talk is cancelled.',
  date: 'Date: {date}',
  time: 'Time: {time} ({zone}), {minutes} minutes',
  theirTime: 'On your clock: {date}, {time} ({zone})',
  place: 'Place: {place}',
  change: 'To move or cancel it: {url}',
  add: 'Add it to your calendar:',
  addGoogle: 'Google: {url}',
  addOutlook: 'Outlook: {url}',
  addFile: 'File for other calendars: {url}',
} as const satisfies Phrases;

/** Who begins, told so that both sides can read it. */
export const whoStartsPhrases: Readonly<
  Record<
    'address' | 'number' | 'link',
    Readonly<Record<'student' | 'contact' | 'meet_there', string>>
  >
> = {
  address: {
    student: '{student} comes to {contact}.',
    contact: '{contact} comes to {student}.',
    meet_there: 'You meet there.',
  },
  number: {
    student: '{student} calls {contact}.',
    contact: '{contact} calls {student}.',
    meet_there: 'Both dial in.',
  },
  link: {
    student: '{student} opens the call.',
    contact: '{contact} opens the call.',
    meet_there: 'Both join by the link.',
  },
};

export const settingPhrases: Readonly<Record<Setting, string>> = {
  workplace: 'At the workplace',
  coffee: 'Over coffee',
  lunch: 'Over lunch',
  phone: 'By phone',
  video: 'By video',
  school_hosted_video: 'By video, hosted by the school',
  other_public_place: 'In a public place',
};

/** Why a calendar elsewhere cannot be read, and what helps. */
export const busyFeedPhrases: Readonly<Record<BusyFeedProblem, string>> = {
  bad_address:
    'This is not an address that we can read. It should begin with https:// or webcal://.',
  private_address:
    'This address lies in a private network, where we do not look. Use the public address of the calendar.',
  redirect: 'This address sends us on and on. Copy the final address of the calendar.',
  too_large:
    'This calendar is too large to read. Share a smaller one, such as your timetable alone.',
  too_slow: 'The other server took too long. We will try again.',
  not_a_calendar:
    'There is something else than a calendar at this address. Look for an address that ends in .ics.',
  gone: 'There is no calendar at this address any more, or it is not shared. Copy its address again.',
  unreachable: 'The other server did not answer. We will try again.',
};
