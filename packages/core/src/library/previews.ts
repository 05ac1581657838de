import type { Values } from '../draft/fields.ts';
import { preview, type Preview } from '../draft/render.ts';
import type { Template } from './define-template.ts';
import { samples } from './samples.ts';

/** Three readers of the same text: everything known, little known, and a name that runs the other way. */
export const PREVIEW_KINDS = ['full', 'minimum', 'rtl'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** What a first interview has on record: names of one syllable, short words, nothing optional. */
const minimum: Values = {
  ...samples,
  greeting: 'Dear Bo Li',
  greetingShort: 'Dear Bo Li',
  'student.name': 'Ida Ny',
  'student.firstName': 'Ida',
  'student.school': 'Ås',
  'student.schoolShort': null,
  'student.program': 'law',
  'student.programShort': null,
  'student.phone': null,
  'student.team': null,
  'internship.end': null,
  'supervisor.name': null,
  'supervisor.greeting': 'Dear Al',
  'contact.fullName': 'Bo Li',
  'contact.role': 'clerk',
  'contact.org': 'EY',
  'contact.team': null,
  'contact.address': null,
  'contact.spokenAddress': 'Bo Li',
  'contact.respelling': null,
  'referrer.link': null,
  field: 'law',
  guestLink: null,
  questionsAhead: null,
  suggestionThanks: null,
  referralThanks: null,
  articleLine: null,
  offerHelp: null,
};

/** Arabic and Hebrew stand in the sentence where Latin letters stood. */
const rightToLeft: Values = {
  ...samples,
  greeting: 'Dear Dr. الحسن',
  greetingShort: 'Dear Dr. الحسن',
  'student.name': 'נועה בן־דוד',
  'student.firstName': 'נועה',
  'contact.fullName': 'أماني عبد الرحمن الحسن',
  'contact.spokenAddress': 'Dr. الحسن',
  'contact.org': 'مؤسسة المياه',
  'newContact.name': 'سلمى حداد',
  'referrer.name': 'פרופ׳ דוד כהן',
  'supervisor.name': 'סיגל לוי',
};

const values: Readonly<Record<PreviewKind, Values>> = { full: samples, minimum, rtl: rightToLeft };

/** The text as one of the three would find it; what is missing shows as a segment of its own. */
export const previewFor = (kind: PreviewKind, template: Template): Preview =>
  preview(template, values[kind]);
