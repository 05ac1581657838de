import type { AgendaFinding, AgendaFindingCode } from '../agenda/findings.ts';
import { fill } from './say.ts';

/** What a finding about the agenda tells (C.3, C.4). */
export const agendaPhrases = {
  minutes_impossible: 'An agenda cannot be made for {minutes} minutes.',
  over_time:
    'The plan takes {total} minutes and you asked for {minutes}. Take out {over}, so that you can keep your word.',
  other_time: 'This agenda is for {minutes} minutes, but you asked for {asked}. Plan it again.',
  cues_off: 'The signs in the talk no longer fit the time. Closing starts at minute {goToClosing}.',

  closing_fixed:
    'This closing question stays: asking who else to talk to is how one talk leads to the next. If it does not fit on the day, say so afterwards.',
  closing_order: 'The closing questions work best in their usual order.',
  closing_too_soon: 'This question comes only if they would rather ask the other person first.',

  empty: 'There are no questions yet. Even a relaxed talk needs a few.',
  few_questions: 'You have {count} questions; {min} to {max} fill the time well.',
  many_questions: 'You have {count} questions; more than {max} turn a talk into a quiz.',
  few_in_reserve:
    'There are {count} questions in reserve. With {reserve} you are safe if an answer is short.',

  opens_deep: 'Start with something easy, so that both of you warm up.',
  depth_drops: 'This one is lighter than the question before it. Move it up.',
  probes_early: 'This one needs some trust. Ask it later in the talk.',
  ends_deep: 'Do not end on the hardest question. Put a lighter one last.',

  few_categories: 'Your questions cover {count} topics; {min} give a rounder picture.',
  category_full: '{count} questions circle around one topic. Keep the best {max}.',
  few_researched:
    '{count} of your questions lean on what you have read; {min} show that you did not come to be taught the basics.',
  many_risky: '{count} questions need care; {max} is enough for one talk.',
  pay_twice: 'One question about pay is plenty.',
  pay_off: 'Questions about pay are off for this talk. Look for public figures instead.',
  risky_early: 'Ask about pay only in the second half.',
  stage_untouched:
    'None of your questions fits the stage you are at. Have a look at the proposals.',
  purpose_unserved: 'You want something from this talk that no question asks about yet. Add one.',

  not_personal:
    '{count} questions are in your own words. Change at least {min}, so that the list is yours.',
  blank_left: 'There is a blank left to fill.',
  asked_before: 'They have answered this one before.',
  only_interns: 'This one is for people inside the organization where you are an intern.',
  only_visits: 'This one only makes sense when you watch somebody at work.',
  employer_notes:
    'Questions about the organization come across well once you have two notes on it.',
  answered: 'Your notes seem to answer this one. Sharpen it, or drop it.',
  untied: 'This question is not tied to your field or to what you want from the talk.',
  key_twice: 'This question is in the agenda twice.',

  closed: 'This can be answered with yes or no. Open it up: start with how, what or which.',
  too_long: 'Too long to follow by ear. Split it.',
  two_questions: 'Two questions in one: people answer the second and forget the first. Split it.',

  job_ask:
    'This asks for a job. You came for advice; ask where openings in the field usually become known.',
  resume: 'This pushes your résumé. Bring it along, and show it only if they ask.',
  own_pay:
    'This asks what the person earns. Ask for the range that beginners in the region can expect.',
  age: 'Age is private. Ask how long people usually take to get to such a post.',
  marriage:
    'Marriage and partners are private. Ask how the work goes together with a life outside it.',
  children:
    'Children and family plans are private. Ask how careers here fit with caring for others.',
  religion: 'Religion is private. Leave it out.',
  politics: 'Political views are private. Leave them out.',
  health: 'Health is private. Ask how demanding the work is.',
  origin: 'Where somebody comes from is theirs to tell. Ask about their way into the work.',
  orientation: 'This is private. Ask how open the field is to all kinds of people.',
  confidential:
    'This asks for something they may have to keep to themselves. Ask about it in general.',
  gossip: 'This asks for talk about other people. Ask how teams work together.',
  first_page:
    'The first page of their website tells you this. Read it, and ask what follows from it.',
} as const satisfies Readonly<Record<AgendaFindingCode, string>>;

/** The sentence of a finding. */
export function sayAgendaFinding(finding: Pick<AgendaFinding, 'code' | 'params'>): string {
  return fill(agendaPhrases[finding.code], { ...finding.params });
}

/** What the meeting card says at each cue (C.4 rule 13); the sign is silent (G15). */
export const agendaCuePhrases = {
  goToClosing: 'Time to go to your closing questions.',
  timeCheck: 'One minute left: say that the time is up, and offer to stop.',
  stop: 'Stop here, unless they invite you to stay.',
} as const;
