import type { ReminderKind } from '../notify/reminder-kinds.ts';
import type { Phrases } from './say.ts';

/** What each notice says. The first line of a mail, and all of a push message. */
export const reminderPhrases = {
  call_outcome: 'How did your call to {name} go? A word now saves guessing later.',
  nudge_proposal: 'It would now be fair to write to {name} again, if nothing has come meanwhile.',
  contact_suggested: '{name} told you when it suits and waits for your answer.',
  confirmation_due: 'Write {name} a short confirmation, so that both of you have the same facts.',
  contact_note: 'If you like, send {name} a short note ahead of your talk.',
  meeting_soon: 'Your talk with {name} is in {hours} hours.',
  resume_old: 'Your résumé wants a look before your talk with {name}.',
  resume_pack:
    'Pack a copy of your résumé for your talk with {name}. It stays in the bag unless they ask.',
  attire: 'Decide today what you will wear to meet {name}.',
  tech_check: 'Check place, line and notes for your call with {name}.',
  leave_soon: 'Leave in {minutes} minutes to meet {name}. The way takes {travel} minutes.',
  leave_now: 'Leave now to meet {name}. The way takes {travel} minutes.',
  check_in: 'Are you back from {name}? Say that all is well, and how it went.',
  did_it_happen: 'Did your talk with {name} take place? One tap tells, whatever happened.',
  apology:
    'Write to {name} today about the talk that you could not make. It is hard once, and then it is done.',
  missed_meeting:
    'A student could not make a talk with {name}. They may want help with the apology.',
  felt_unsafe: 'A student felt unsafe about {name}. Please look at it today.',
  thank_you: 'Send {name} your thank-you while you remember what struck you.',
  debrief: 'Write down what you learned from {name} before it fades.',
  business_card: 'Did you get a card from {name}? Note it while you have it in your hand.',
  workplace_signals: 'What did you notice about the workplace of {name}? Note it before it fades.',
  purpose_outcome: 'Did you get what you came for with {name}? Tick it off.',
  referrals:
    'Did {name} suggest somebody else to talk to? Note the names, or that there were none.',
  linkedin: 'If {name} was happy to connect, today is a good day, with a personal line.',
  referral_check_back: 'It is fair now to ask {name} kindly about {other}.',
  thank_introducer:
    'Tell {name} what came of {other}. Whoever opened a door likes to hear what was behind it.',
  promise_due: 'Today is the day of what you promised {name}.',
  promise_ask: 'It is fair now to ask {name} kindly about what they offered.',
  keep_in_touch: 'It is time for a few lines to {name}.',
} as const satisfies Record<ReminderKind, string> & Phrases;
