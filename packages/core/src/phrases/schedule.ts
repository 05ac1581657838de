import type { ArrivalAdvice } from '../schedule/arrival.ts';
import type { SendReason } from '../schedule/send-window.ts';
import type { ScheduleFinding } from '../schedule/slot-checks.ts';
import type { SlotProposal } from '../schedule/slots.ts';

/** Every code that scheduling can report; a missing sentence is a type error. */
type ScheduleCode =
  | ScheduleFinding['code']
  | NonNullable<SlotProposal['shortage']>
  | ArrivalAdvice['code']
  | `send.${SendReason}`
  | `zone.${'missing' | 'not_iana' | 'unknown'}`
  | `wall.${'gap' | 'overlap' | 'bad_wall_time'}`
  | 'leave_by';

/** What scheduling tells the student, by the codes of schedule/. */
export const schedulePhrases: Readonly<Record<ScheduleCode, string>> = {
  'zone.missing': 'Choose the time zone, so that nobody waits an hour too early or too late.',
  'zone.not_iana':
    'Choose a zone by its city, such as Europe/Berlin: an offset alone changes twice a year.',
  'zone.unknown': 'We do not know this time zone. Choose the nearest city.',
  'wall.gap':
    'The clocks go forward that night and skip {wall}. The next time that exists is {suggestion}.',
  'wall.overlap': 'The clocks go back that night, so {wall} comes twice. We took the first one.',
  'wall.bad_wall_time': 'Write a date and a time, such as 12 March 2026, 15:00.',
  too_few_windows:
    'You listed {have} of {need} free windows. With more to choose from, fewer messages are needed.',
  too_few_days:
    'Your free windows lie on {have} of {need} days. A second day makes a yes likelier.',
  excluded_by_permission: 'Your supervisor asked for another time: {text}',
  moves_own_item: 'You would move “{title}” for it.',
  fixed_item: '“{title}” cannot move. Offer them another time.',
  busy_elsewhere: 'Your calendar “{label}” has something then.',
  not_their_day: 'They asked for other days of the week.',
  not_their_hours: 'They asked for a time between {from} and {until}, on their clock.',
  before_their_date: 'They asked for a date from {date} on.',
  interviews_too_close:
    'Talks overrun: keep at least {minutes} minutes, and your way, between two of them.',
  zone_missing: 'Add their time zone first: a time without a zone is half a time.',
  no_window_fits:
    'None of your free windows has room for the talk with the way there and some time to spare.',
  one_day_only: 'All these times lie on one day. Add a window on another day.',
  fewer_than_asked: 'There is room for fewer times than you asked for.',
  'send.preferred_hours': 'A good time: it is morning on a working day there.',
  'send.working_hours': 'Fine: it is within working hours there.',
  'send.night':
    'It is night where they are. Nothing is sent between {from} and {until} on their clock.',
  'send.holiday': 'It is a public holiday where they are.',
  'send.weekend': 'It is the weekend where they are.',
  'send.outside_hours': 'It is outside working hours where they are.',
  'send.before_weekend': 'Their weekend is about to begin. The next working day is kinder.',
  wait_outside: 'You will be early. Wait outside and announce yourself about ten minutes before.',
  on_target: 'You will be there in good time.',
  cutting_it_close: 'You will be there later than ten minutes before. Go straight in.',
  running_late: 'You will not make it on time. Tell them now; the words are ready.',
  leave_by: 'Leave by {time}: {early} minutes early, {travel} on the way, {margin} to spare.',
};
