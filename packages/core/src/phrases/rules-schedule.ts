import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R47–R53. */
export const schedulePhrases = {
  R47: {
    title: 'Know your own free times first',
    why: 'Somebody who is asked "when are you free?" has to do your work. Clear times on more than one day make it easy to say yes.',
    says: {
      few_windows:
        'Note {windows} times when you are free, on {days} different days. You have {have} so far.',
      few_days: 'Your free times lie on one day. Add some on another, {days} days in all.',
    },
  },
  R48: {
    title: 'You move, they stay',
    why: 'They do you a favour. So their time stands and your calendar makes room, unless it is an exam or the doctor.',
    says: {
      move_yours:
        'This meets “{title}” in your calendar. Move that one; the time {name} chose stands.',
      fixed:
        '“{title}” cannot move, and it meets the time {name} chose. Propose another time, and say why.',
      elsewhere: 'Your calendar “{label}” has something at the time of this talk.',
    },
  },
  R49: {
    title: 'Meet where it is easy for them',
    why: 'Their workplace costs them no way and shows you the place. Coffee or lunch come next, then phone or video.',
    says: {
      usual_order: 'Offer {name} their workplace first, then coffee, lunch, and phone or video.',
      no_cost:
        'Offer {name} their workplace first, then phone or video. None of these costs you anything.',
      their_place: '{name} has named a place: {place}.',
      their_way: '{name} has said how they like to talk. Offer that way.',
    },
  },
  R50: {
    title: 'Keep to what they said about their time',
    why: 'People notice when what they said is forgotten. It is the quickest way to show that you listen.',
    says: {
      day: 'One of these times is on a day that {name} ruled out. Choose another.',
      hours: 'One of these times is outside the hours that {name} gave. Choose another.',
      not_before: 'One of these times is earlier than {name} asked for. Choose a later one.',
      mode: '{name} prefers another way to talk. Change the format first.',
    },
  },
  R51: {
    title: 'Leave the choice to them',
    why: 'A sentence such as "or any time that suits you" turns a demand into an offer.',
    says: {
      default:
        'Your times are noted, but {name} has not seen them. Write, and let them choose or name another.',
      many: 'Messages about a time so far: {count}. Up to {target} are easy on people. A short call, or taking the next time that {name} names, ends it kindly.',
    },
  },
  R52: {
    title: 'Keep room around a talk',
    why: 'Talks overrun and buses are late. Room before and after keeps you calm, and keeps the next person from waiting.',
    says: {
      hold: 'Keep {from} to {until} free: the way, arriving early, the talk and some room after it.',
      too_close:
        'This is less than {minutes} minutes, with the ways, from your talk with {other}. Move one of them if you can.',
    },
  },
  R53: {
    title: 'Every time has a zone',
    why: 'Three o’clock is not the same hour everywhere, and clocks change twice a year. Without zones somebody waits for nobody.',
    says: {
      contact_zone: 'Say in which time zone {name} is.',
      student_zone: 'Say in your profile in which time zone you are.',
      meeting_zone: 'Say in which time zone the meeting with {name} is.',
      clock_disagrees:
        'The clock time and the stored moment of your meeting with {name} differ. Enter the time again.',
    },
  },
} as const satisfies RulePhraseTable;
