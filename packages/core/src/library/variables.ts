import { must } from './definition-error.ts';

/**
 * What stands between `{{` and `}}`. A `field` is filled from records; a `slot` is personal and
 * only the student can write it (D.0). `form` says how the words must fit into the sentence:
 * a clause and a phrase take no full stop, a sentence brings its own.
 */
export interface Variable {
  readonly kind: 'field' | 'slot';
  readonly form: 'phrase' | 'clause' | 'sentence' | 'lines';
  readonly label: string;
  readonly hint: string;
  /** Bounds in words for what the student writes. */
  readonly words?: { readonly min: number; readonly max: number };
  /** Written anew for each person; the same words twice are refused (L31). */
  readonly oncePerContact?: boolean;
}

export function defineVariables<const T extends Record<string, Variable>>(table: T): T {
  for (const [name, variable] of Object.entries(table)) {
    const path = `variables.${name}`;
    must(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/.test(name), path, 'the name is not well formed');
    must(variable.label !== '' && variable.hint !== '', path, 'needs a label and a hint');
    must(
      (variable.kind === 'slot') === (variable.words !== undefined),
      path,
      'word bounds belong to slots, and every slot has them',
    );
    if (variable.words !== undefined) {
      const { min, max } = variable.words;
      must(min >= 1 && max >= min, path, `the bounds ${min}–${max} are not in order`);
    }
  }
  return table;
}

type Form = Variable['form'];

const field = (label: string, hint: string, form: Form = 'phrase'): Variable => ({
  kind: 'field',
  form,
  label,
  hint,
});

const slot = (
  label: string,
  form: Form,
  [min, max]: readonly [number, number],
  hint: string,
  oncePerContact = false,
): Variable => ({
  kind: 'slot',
  form,
  label,
  hint,
  words: { min, max },
  ...(oncePerContact ? { oncePerContact } : {}),
});

/** Every variable that a template may use (D.0.1). */
export const variables = defineVariables({
  greeting: field('Greeting', 'Made from the verified name and salutation; never typed by hand.'),
  greetingShort: field('Short greeting', 'The greeting of a LinkedIn note, from the same record.'),
  'supervisor.greeting': field('Greeting to your supervisor', 'From your internship record.'),

  'student.name': field('Your name', 'From your profile.'),
  'student.firstName': field('Your first name', 'From your profile.'),
  'student.school': field('Your school', 'From your profile.'),
  'student.schoolShort': field('Your school, short', 'A short form that outsiders understand.'),
  'student.program': field('Your programme', 'From your profile, as it reads after "student of".'),
  'student.programShort': field('Your programme, short', 'As it reads after "I study".'),
  'student.year': field('Your year', 'As it reads before "student", such as "third-year".'),
  'student.email': field('Your e-mail', 'From your profile.'),
  'student.phone': field('Your phone number', 'From your profile.'),
  'student.address': field('Your postal address', 'For the sender block of a letter.', 'lines'),
  'student.team': field('Your team', 'The team of your internship.'),
  'internship.end': field('End of your internship', 'The date, with the month as a word.'),
  'supervisor.name': field('Your supervisor', 'Named only if they agreed to be named.'),

  'contact.fullName': field('Their full name', 'Letter for letter as verified.'),
  'contact.role': field('Their job title', 'As verified.'),
  'contact.org': field('Their organization', 'As verified.'),
  'contact.team': field('Their team', 'From the contact record.'),
  'contact.address': field('Their postal address', 'For the inside address of a letter.', 'lines'),
  'contact.spokenAddress': field('How you address them aloud', 'Salutation and name, spoken.'),
  'contact.respelling': field('How the name sounds', 'Written the way you say it.'),
  'newContact.name': field('The person they named', 'The person you have now talked with.'),

  field: field('Career field', 'As it reads in running text, such as "water engineering".'),
  howFound: field(
    'How you found the name',
    'A full sentence without the final stop; it must agree with the contact record.',
    'clause',
  ),
  howFoundShort: field('How you found the name, short', 'As it reads after "found you through".'),
  minutes: field('Minutes', 'The number you ask for, 15 to 30.'),
  timeFrame: field(
    'Time frame',
    'At least five business days wide, such as "in the next two weeks".',
  ),
  modeOffer: field('Kind of talk', 'As it begins a sentence, such as "A phone or video call".'),
  modeChoices: field('Kinds of talk to choose from', 'As it reads after "Would you prefer".'),
  slots: field('Times', 'Two or three dated times in their zone, one a line.', 'lines'),
  visitLength: field('Length of the visit', 'Such as "a morning" or "a full day".'),
  callWeek: field('Week of your call', 'As it reads after "in the week of".'),
  partOfDay: field('Part of the day', 'Morning or afternoon, where they are.'),
  season: field('Season', 'Such as "summer" or "year".'),
  'letter.date': field('Date of the letter', 'The day on which you post it.'),

  'meeting.weekday': field('Weekday of the meeting', 'From the agreed meeting.'),
  'meeting.date': field('Date of the meeting', 'Day and month as words.'),
  'meeting.time': field('Time of the meeting', 'In their time zone.'),
  'meeting.tz': field('Time zone', 'A name that can mean only one zone.'),
  'meeting.minutes': field('Length of the meeting', 'In minutes.'),
  'meeting.place': field(
    'Place of the meeting',
    'As it reads in the sentence: "at …" or "by video".',
  ),
  'meeting.who': field('Who starts', 'A sentence such as "I will ring you."', 'sentence'),
  'meeting.month': field('Month of the meeting', 'As it reads after "In".'),
  guestLink: field(
    'Link to their own page',
    'Where they choose a time without an account. Mail that Acquaint sends carries it below the text.',
  ),
  eta: field('Expected arrival', 'The clock time at which you will be there.'),
  questionsAhead: field(
    'Questions sent ahead',
    'Three to five questions, never the whole list.',
    'lines',
  ),

  'referrer.name': field('Who referred you', 'Only with their consent.'),
  'referrer.link': field('How you know them', 'Such as "my professor of hydrology".'),
  'referral.date': field('Day of that talk', 'The day on which the name came up.'),

  goal: slot(
    'What you want to find out',
    'clause',
    [5, 25],
    'A clause that fits after "find out". Nothing about a job for you.',
  ),
  whyYou: slot(
    'Why this person',
    'sentence',
    [12, 45],
    'One or two sentences that only fit this person: their role, their organization, their field, or something you read.',
    true,
  ),
  whyYouShort: slot(
    'Why this person, short',
    'sentence',
    [4, 18],
    'One short sentence that only fits this person.',
    true,
  ),
  specificThing: slot(
    'What stayed with you',
    'sentence',
    [8, 40],
    'One thing they said, and why it stayed with you.',
    true,
  ),
  specificShort: slot(
    'What stayed with you, short',
    'sentence',
    [5, 25],
    'One thing they said, in one short sentence.',
    true,
  ),
  nextStep: slot(
    'Your next step',
    'clause',
    [4, 30],
    'What you will do next, without a full stop.',
  ),
  whatIDid: slot(
    'What you did',
    'clause',
    [6, 40],
    'What you did after their advice, without a full stop.',
  ),
  result: slot('What came of it', 'sentence', [6, 40], 'What it showed you, as a full sentence.'),
  newsItem: slot(
    'Your news',
    'clause',
    [5, 30],
    'One line about your progress, without a full stop.',
  ),
  adviceGiven: slot('Their advice', 'clause', [3, 25], 'As it reads after "You suggested that I".'),
  reasonShort: slot('Your reason', 'phrase', [2, 15], 'Short and true. You owe no private detail.'),
  permissionSummary: slot(
    'What your supervisor said',
    'clause',
    [3, 20],
    'The answer in your words, such as "one talk, after the release week".',
  ),
  suggestionThanks: slot(
    'Thanks for a suggestion',
    'sentence',
    [4, 25],
    'If they named a person or a source: thank them for it.',
  ),
  referralThanks: slot(
    'Thanks for a name',
    'sentence',
    [4, 30],
    'If they named somebody: thank them, and say when you will write.',
  ),
  articleLine: slot(
    'Something to read',
    'sentence',
    [5, 35],
    'Something that fits what you talked about. No attachment.',
  ),
  offerHelp: slot(
    'Something in return',
    'sentence',
    [4, 30],
    'Something small that you could really do for them.',
  ),
});

export type VariableName = keyof typeof variables;

const names = new Set<string>(Object.keys(variables));

export function isVariableName(name: string): name is VariableName {
  return names.has(name);
}

export function variableOf(name: VariableName): Variable {
  return variables[name];
}
