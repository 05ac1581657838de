import type { VariableName } from './variables.ts';

/**
 * One invented but lifelike story that fills every template: Maya, an environmental engineering
 * student and intern, writes to Guðrún. For previews, the library pages and tests.
 */
export const samples: Readonly<Record<VariableName, string>> = {
  greeting: 'Dear Dr. Ólafsdóttir',
  greetingShort: 'Dear Dr. Ólafsdóttir',
  'supervisor.greeting': 'Dear Priya',

  'student.name': 'Maya Oyelaran',
  'student.firstName': 'Maya',
  'student.school': 'Harlow State College',
  'student.schoolShort': 'Harlow State',
  'student.program': 'environmental engineering',
  'student.programShort': 'environmental engineering',
  'student.year': 'third-year',
  'student.email': 'maya.oyelaran@harlow.example',
  'student.phone': '+1 415 555 0134',
  'student.address': '18 Linden Court, Apt. 4\nHarlow, CA 94016',
  'student.team': 'Water Quality',
  'internship.end': 'August 14',
  'supervisor.name': 'Priya Raman',

  'contact.fullName': 'Guðrún Ólafsdóttir',
  'contact.role': 'groundwater engineer',
  'contact.org': 'Northgate Utilities',
  'contact.team': 'Aquifer Planning',
  'contact.address': '200 Mill Road\nHarlow, CA 94016',
  'contact.spokenAddress': 'Dr. Ólafsdóttir',
  'contact.respelling': 'GVOOTH-roon OH-lafs-doht-teer',
  'newContact.name': 'Tomás Ferreira',

  field: 'water engineering',
  howFound: 'I found your name in our alumni directory',
  howFoundShort: 'our alumni directory',
  minutes: '20',
  timeFrame: 'in the next two weeks',
  modeOffer: 'A phone or video call',
  modeChoices: 'the phone, video or a meeting in person',
  slots:
    'Tuesday, March 10, 10:00 (UTC-7)\nWednesday, March 11, 14:30 (UTC-7)\nFriday, March 13, 9:00 (UTC-7)',
  visitLength: 'a morning',
  callWeek: 'March 9',
  partOfDay: 'morning',
  season: 'spring',
  'letter.date': 'February 24, 2026',

  'meeting.weekday': 'Tuesday',
  'meeting.date': 'March 10',
  'meeting.time': '10:00',
  'meeting.tz': 'UTC-7, Los Angeles',
  'meeting.minutes': '20',
  'meeting.place': 'at 200 Mill Road, ground-floor reception',
  'meeting.who': 'I will ask for you at the desk.',
  'meeting.month': 'March',
  guestLink: 'https://acquaint.example/g/3fZ8kQ1mT5vYw7xB2nR9cA',
  eta: '10:10',
  questionsAhead:
    'Three questions of mine, to look ahead:\nWhat route brought you here?\nWhat filled your day yesterday?\nWhere would you start today?',

  'referrer.name': 'Professor Lena Hoff',
  'referrer.link': 'my lecturer in hydrology',
  'referral.date': 'March 10',

  goal: 'how utility engineers divide their days between field work and modelling',
  whyYou:
    'Your talk on restoring the Mill Road aquifer made me curious how a groundwater engineer decides when a model is good enough to act on.',
  whyYouShort: 'Your Mill Road aquifer talk stayed with me.',
  specificThing:
    'Your story of the well that taught you more than the model stayed with me, because I had trusted models blindly.',
  specificShort: 'The well that taught you more than the model stays with me.',
  nextStep: 'joining a sampling trip before I choose my final-year project',
  whatIDid: 'I spent two Saturdays sampling wells with the county team',
  result:
    'It showed me that I like the field days more than the reports, which I had not expected.',
  newsItem: 'I have started a small project on well data',
  adviceGiven: 'go out with a sampling team before choosing a project',
  reasonShort: 'an exam that was moved',
  permissionSummary: 'one talk, after the release week and not about current bids',
  suggestionThanks: 'Thank you also for pointing me to the water association.',
  referralThanks: 'Thank you for naming Tomás Ferreira; I will write to him this week.',
  articleLine:
    'As we spoke about old wells, you may like the short report that the county put out on them in May.',
  offerHelp: 'Should you ever need somebody to test a form, I am glad to help.',
};
