import { reminderPhrases } from './reminders.ts';
import type { Phrases } from './say.ts';

/**
 * What our own people are told when something happened that they did not do themselves. The line in
 * the app, the first line of a mail, and all of a push message. `{name}` is the contact.
 */
export const newsPhrases = {
  message_bounced:
    'Your message to {name} came back: the address does not work. Correct it, and it can go again.',
  message_failed: 'Your message to {name} could not be delivered. The mail server said: {answer}',
  message_maybe_sent:
    'Your message to {name} may have gone out: we lost the line at the last moment. Ask or wait before you send it again.',
  message_too_old:
    'Your message to {name} waited too long and was not sent. Look at it once more, then send it.',
  message_not_wanted:
    'Your message to {name} was not sent: meanwhile they asked not to be contacted.',
  message_overtaken:
    'Your message to {name} was not sent, because things have changed since you wrote it. Look once more.',
  message_dropped:
    'Your message to {name} did not arrive, and your school took it out of the queue. Write to them again when it suits.',
  contact_accepted: '{name} chose a time: {time}.',
  contact_proposed: '{name} cannot make these times and suggests others.',
  contact_call_me: '{name} asks you to call: {number}.',
  contact_convenience: '{name} told when it suits.',
  contact_moved: '{name} asks to move your talk on {time}.',
  contact_cancelled: '{name} cancelled your talk on {time}.',
  contact_changed_way: '{name} changed how or where you talk.',
  contact_later: '{name} asks you to come back later.',
  contact_redirected: '{name} suggests that you ask somebody else.',
  contact_declined: '{name} cannot talk with you at present.',
  contact_stopped: '{name} asks not to be contacted again.',
  contact_erased:
    'Somebody you had asked wants their details erased. They are gone from your book.',
  supervisor_answered: 'Your supervisor answered about {name}.',
  supervisor_named: 'Your supervisor suggests {count} people to ask.',
  host_agreed: '{name} is glad to talk with other students as well. Thank you for asking.',
  host_joined:
    'Somebody whom you asked agreed to talk with students. They stand among your hosts now.',
  mail_received: '{name} answered your message.',
  mail_held: 'A mail came for your talk with {name}. Please check whether it is really theirs.',
  mail_away: '{name} is away until {until}. Reminders wait until then.',
  review_approved: 'An advisor approved your text. It may go out as it stands.',
  review_edits: 'An advisor suggests another wording of your text. One click takes it.',
  review_changes: 'An advisor read your text and asks for changes before it goes out.',
  review_slow: 'Your text still waits for an advisor. They have been reminded.',
  review_waiting: 'A draft has waited for your review for more than {days} working days.',
  review_guest_asked:
    '{advisor} asked {reviewer}, who is not on the staff of your school, to read your text. It stands beside the text, and there you can stop it.',
  review_guest_approved: '{reviewer} approved your text. It may go out as it stands.',
  review_guest_edits: '{reviewer} suggests another wording of your text. One click takes it.',
  review_guest_changes: '{reviewer} read your text and asks for changes before it goes out.',
  review_guest_answered: '{reviewer} answered the draft that you asked them to read.',
  review_guest_declined: '{reviewer} cannot read the draft. It waits for you and your colleagues.',
  note_shared: 'An advisor left you a note.',
  notes_asked:
    'A student asks to see what staff noted about them. Please answer within {days} days.',
  notes_answered: 'Your school answered your wish to see what staff noted about you.',
  advisor_nudge: '{from} writes: {text}',
  listed_elsewhere:
    '{school} lists you as a student as well. Neither school sees anything of the other. If that is a mistake, please tell {school}.',
  assignment_set: 'A new assignment is there: “{title}”, due {due}.',
  assignment_changed: '“{title}” changed: due {due}. Please look at it once more.',
  assignment_graded: '“{title}” is back, with {total} of {of} points.',
  assignment_reopened:
    '“{title}” is back, with {total} of {of} points. You may hand it in once more until {until}.',
  question_accepted:
    'Your school takes up the question that you suggested: “{question}”. Thank you.',
  question_declined:
    'Your school does not take up the question that you suggested, “{question}”: {word}',
  busy_feed_failed: 'Your calendar “{label}” can no longer be read.',
  facts_differ:
    'A message, a calendar or a screen says something else about a meeting than the rest.',
  worker_silent: 'No reminder or message has gone out since {time}: the worker is silent.',
  sending_paused: 'Sending is paused, because this database looks like a restored backup.',
} as const satisfies Phrases;

/** Reminders in other words, because they come at another moment than planned. */
export const specialPhrases = {
  meeting_in_minutes: 'Your talk with {name} is in {minutes} minutes.',
  leave_tomorrow: 'Plan to leave at {at} to meet {name}. The way takes {travel} minutes.',
} as const satisfies Phrases;

/** What a push message says where nobody else should read it. */
export const pushPhrases = {
  something: 'There is something about one of your talks.',
} as const satisfies Phrases;

export type NewsCode = keyof typeof newsPhrases;

/** Every notice by its code: news as they are, reminders as `reminder.<kind>` or `special.<code>`. */
export function noticePhrase(code: string): string | undefined {
  const [area = '', name] = code.split('.');
  if (name === undefined) return lookUp(newsPhrases, area);
  return lookUp(area === 'special' ? specialPhrases : reminderPhrases, name);
}

const lookUp = (table: Phrases, code: string): string | undefined => table[code];
