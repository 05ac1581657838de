import type { VariableName } from '@acquaint/core/library/variables';
import type { Fix } from '@acquaint/core/rules/rule';

/** Exact places first, then whole families by their stem. */
const exact: Partial<Record<VariableName, Fix>> = {
  greeting: 'contact_salutation',
  greetingShort: 'contact_salutation',
  'contact.spokenAddress': 'contact_salutation',
  'contact.fullName': 'contact_name',
  'contact.role': 'contact_title',
  'contact.org': 'contact_title',
  'contact.team': 'contact_title',
  'contact.respelling': 'contact_pronunciation',
  'contact.address': 'contact_channels',
  howFound: 'contact_how_found',
  howFoundShort: 'contact_how_found',
  field: 'field',
  goal: 'goal',
  minutes: 'format',
  modeOffer: 'format',
  modeChoices: 'format',
  visitLength: 'format',
  timeFrame: 'contact_preferences',
  partOfDay: 'contact_zone',
  slots: 'availability',
  questionsAhead: 'agenda',
};

const families: readonly (readonly [string, Fix])[] = [
  ['student.', 'profile'],
  ['internship.', 'profile'],
  ['supervisor.', 'profile'],
  ['meeting.', 'meeting'],
  ['referr', 'contact_how_found'],
  ['newContact.', 'referrals'],
];

/** Where the value of a field comes from and can be changed; null for what follows by itself. */
export function sourceOf(name: VariableName): Fix | null {
  const family = families.find(([stem]) => name.startsWith(stem));
  return exact[name] ?? family?.[1] ?? null;
}
