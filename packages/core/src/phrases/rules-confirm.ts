import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R54–R59. */
export const confirmPhrases = {
  R54: {
    title: 'Both sides know the same facts',
    why: 'Most missed meetings are missing facts: the wrong entrance, no number, each waiting for the other to call.',
    says: {
      date: 'Add the date of your meeting with {name}.',
      time: 'Add the time of your meeting with {name}.',
      zone: 'Add the time zone of your meeting with {name}.',
      minutes: 'Add how long your meeting with {name} will take.',
      address: 'Add the address where you will meet {name}.',
      meeting_point: 'Add the room, or the point where {name} will find you.',
      number: 'Add the phone number for your talk with {name}.',
      link: 'Add the link for your talk with {name}.',
      who_starts: 'Say who makes the first move: who calls, or that you meet there.',
    },
  },
  R55: {
    title: 'A proposal is not an agreement',
    why: 'You may be sure of the time, and they may still be thinking about it. Their own yes settles it.',
    says: {
      default: 'Note where {name} agreed to this date and place: a message, a call, or in person.',
    },
  },
  R56: {
    title: 'Confirm in writing within a day',
    why: 'While it is fresh for both, a short note catches mistakes before they cost anybody a morning.',
    says: {
      write: 'Write {name} a short confirmation.',
      late: 'It is more than {hours} hours since you agreed. Write {name} the confirmation now; late is better than none.',
    },
  },
  R57: {
    title: 'A brief note with all the facts',
    why: 'A note that fits on one phone screen gets read, and can be found again on the day.',
    says: {
      facts_first:
        'The note would be incomplete. Add the missing facts of the meeting first: {missing}.',
      short:
        'Your confirmation was {words} words short and may miss a fact. Between {least} and {most} is a good length.',
      long: 'Your confirmation had {words} words. Next time, between {least} and {most} are easier to read.',
    },
  },
  R58: {
    title: 'A reminder for both of you',
    why: 'Days fill up. A quiet reminder saves an awkward call, for you and for them.',
    says: {
      soon: 'Your talk with {name} is coming up.',
      contact_note:
        'If you like, send {name} a short note now: same time, same place, looking forward.',
    },
  },
  R59: {
    title: 'A change starts the confirmation again',
    why: 'Two versions of the same meeting are worse than none. After a change, both need the new facts in writing.',
    says: {
      changed: 'The meeting is no longer what your last note to {name} says. Send a fresh note.',
      fresh_note: 'Date or place has changed. Confirm it again and send {name} a fresh note.',
    },
  },
} as const satisfies RulePhraseTable;
