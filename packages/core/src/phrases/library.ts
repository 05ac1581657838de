import type {
  Channel,
  Mode,
  Purpose,
  QuestionCategory,
  QuestionKind,
  Stage,
} from '../library/kinds.ts';

export const purposePhrases: Readonly<Record<Purpose, string>> = {
  first_hand_info: 'Hear first-hand what the work is like',
  network: 'Get to know people in the field',
  frank_view_of_work: 'Get a frank view of the work and the workplace',
  entering_and_advancing: 'Learn how people get in and get on',
  find_contacts_or_leads: 'Find more people to talk to, and where openings become known',
};

export const stagePhrases: Readonly<Record<Stage, { name: string; about: string }>> = {
  AW: { name: 'Looking around', about: 'I am finding out what exists.' },
  EX: { name: 'Exploring', about: 'I have a field in mind and want to know it better.' },
  DE: { name: 'Deciding', about: 'I want to know whether it suits me.' },
  EN: { name: 'Getting in', about: 'I have decided and prepare to enter.' },
  AD: { name: 'Moving on', about: 'I am in, and want to advance or change.' },
};

export const channelPhrases: Readonly<Record<Channel, string>> = {
  phone: 'Phone call',
  letter: 'Posted letter',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  platform: 'Alumni platform',
};

export const modePhrases: Readonly<Record<Mode, string>> = {
  in_person: 'In person',
  telephone: 'By phone',
  video: 'By video',
  observational_visit: 'Visit to watch the work',
};

export const categoryPhrases: Readonly<Record<QuestionCategory, string>> = {
  PATH: 'Their path',
  DAY: 'The daily work',
  SKILL: 'Skills',
  EDU: 'Education and training',
  ENTRY: 'Getting in',
  GROW: 'Growing',
  CULT: 'Culture',
  FIELD: 'The field',
  LIFE: 'Work and life',
  PAY: 'Pay',
  VALUE: 'What matters',
  INCL: 'Belonging',
  ADV: 'Advice for me',
  ORG: 'The organization',
  RES: 'Reading and meeting',
  CLOSE: 'Closing',
  INT: 'For interns',
  OBS: 'For visits',
};

export const questionKindPhrases: Readonly<Record<QuestionKind, string>> = {
  N: 'Fits any field',
  O: 'About one organization',
  R: 'Leans on your research',
};

export const depthPhrases: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'Opener',
  2: 'Solid',
  3: 'Probing: needs some trust',
};

export const riskPhrases: Readonly<Record<0 | 1 | 2, string>> = {
  0: 'No risk',
  1: 'Handle with care: ask about the field, and leave them a way out',
  2: 'Risky: ask for a range, late in the talk, at most once',
};

/** Names of the templates that ship with the product, and when each is right. */
export const templatePhrases: Readonly<Record<string, { title: string; when: string }>> = {
  T01: { title: 'First e-mail', when: 'You have no link to the person yet.' },
  T02: { title: 'First e-mail to an alum', when: 'You went to the same school.' },
  T03: {
    title: 'First e-mail after a referral',
    when: 'Somebody named the person and lets you say so.',
  },
  T04: { title: 'First e-mail inside your internship', when: 'Your supervisor has agreed.' },
  T05: { title: 'Posted letter', when: 'You want to stand out, and there is time.' },
  T06: { title: 'Phone card', when: 'You ring for an appointment.' },
  T07: { title: 'Voicemail', when: 'Nobody answers. Once only, then write.' },
  T08: { title: 'Ask your supervisor', when: 'You are an intern and the person works there too.' },
  T09: { title: 'Ask your supervisor for names', when: 'You have settled in.' },
  T10: { title: 'LinkedIn note, 200 characters', when: 'A free account.' },
  T11: { title: 'LinkedIn note, 300 characters', when: 'A paid account.' },
  T12: {
    title: 'Ask to watch the work',
    when: 'You have read and talked, and now want to see it.',
  },
  T13: { title: 'First reminder', when: 'There has been no answer for a while.' },
  T14: { title: 'Last reminder', when: 'No answer yet, and there is a link between you.' },
  T15: { title: 'Let it go', when: 'You will not write again. They owe you no answer.' },
  T16: { title: 'Answer to a no', when: 'They declined.' },
  T17: { title: 'Propose times', when: 'They said yes.' },
  T18: { title: 'Confirmation', when: 'Date and place are agreed.' },
  T19: { title: 'Day before', when: 'The confirmation is some days old.' },
  T20: { title: 'Running late', when: 'You will not be there in time. Ring first.' },
  T21: { title: 'Ask to move it', when: 'Something keeps you, and there are 24 hours left.' },
  T22: { title: 'Apology for a missed meeting', when: 'You were not there.' },
  T23: { title: 'Thank-you e-mail', when: 'The same day.' },
  T24: { title: 'Thank-you card', when: 'By hand, the same or the next day.' },
  T25: { title: 'Write to somebody they named', when: 'You may use the name. Within a week.' },
  T26: { title: 'Tell the person who named them', when: 'You have met the person they named.' },
  T27: { title: 'Update after three months', when: 'You did something with their advice.' },
  T28: { title: 'Update after half a year', when: 'There is news of yours.' },
  T29: { title: 'Connect on LinkedIn afterwards', when: 'They said it was fine.' },
  T30: { title: 'Ask for the name', when: 'At the start of a call or a talk.' },
  T31: { title: 'Access lines', when: 'You choose to add one. Nobody adds it for you.' },
  T32: { title: 'Thank your supervisor', when: 'They have answered about the person.' },
};
