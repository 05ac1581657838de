import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Person } from './people.ts';
import type { Place } from './moments.ts';

/** Made-up people for a simulated term: nobody is asked by two students. */
const GIVEN = [
  'Amara',
  'Björn',
  'Chidi',
  'Dana',
  'Elif',
  'Farid',
  'Greta',
  'Hana',
  'Ines',
  'Jun',
  'Kofi',
  'Leila',
  'Mateo',
  'Noor',
  'Oskar',
  'Priya',
  'Quynh',
  'Rosa',
  'Sven',
  'Tariq',
] as const;
const FAMILY = [
  'Adeyemi',
  'Bergström',
  'Castillo',
  'Dvořák',
  'Eriksen',
  'Farouk',
  'Grünewald',
  'Haddad',
  'Ishikawa',
  'Jankowski',
  'Kowalczyk',
  'Lindqvist',
  'Mbeki',
  'Nakamura',
  'Okonkwo',
  'Petrov',
  'Quispe',
  'Rasmussen',
  'Schreiber',
  'Takahashi',
  'Ueland',
  'Valdés',
  'Whitaker',
  'Zieliński',
] as const;
const ROLES = [
  'Hydrologist',
  'Flood Modeller',
  'Water Engineer',
  'Restoration Ecologist',
  'Catchment Planner',
  'Drainage Designer',
  'Groundwater Scientist',
  'Dam Safety Officer',
] as const;
const EMPLOYERS = [
  'River Trust',
  'Delta Institute',
  'Harbour Works',
  'Valley Board',
  'Canal Office',
  'Gauge House',
  'Lake Agency',
  'Coast Survey',
  'Spring Service',
  'Marsh Council',
  'Tide Laboratory',
  'Weir Partners',
] as const;
const PLACES: readonly Place[] = [
  { zone: 'Europe/Berlin', country: 'DE' },
  { zone: 'Europe/London', country: 'GB' },
  { zone: 'America/New_York', country: 'US' },
  { zone: 'Asia/Tokyo', country: 'JP' },
  { zone: 'Europe/Berlin', country: 'DE' },
  { zone: 'Atlantic/Reykjavik', country: 'IS' },
  { zone: 'America/Chicago', country: 'US' },
  { zone: 'Asia/Kolkata', country: 'IN' },
  { zone: 'Europe/Lisbon', country: 'PT' },
  { zone: 'Australia/Adelaide', country: 'AU' },
];

const pick = <T>(values: readonly T[], n: number): T => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('An empty list has nobody.');
  return value;
};

/** Where the students of the term live. */
const STUDENT_PLACES: readonly Place[] = [
  { zone: 'Europe/Berlin', country: 'DE' },
  { zone: 'Europe/Berlin', country: 'DE' },
  { zone: 'America/New_York', country: 'US' },
  { zone: 'Europe/London', country: 'GB' },
];

export interface CastStudent {
  name: string;
  email: string;
  place: Place;
}

export const castStudent = (n: number): CastStudent => ({
  name: `${pick(GIVEN, n * 7 + 3)} ${pick(FAMILY, n * 5 + 11)}`,
  email: `student-${n + 1}@simulated.example`,
  place: pick(STUDENT_PLACES, n),
});

/** The `n`-th person outside, counted over the whole term. */
export function castContact(n: number): Person & { fields: Partial<ContactFields> } {
  const given = pick(GIVEN, n);
  const family = pick(FAMILY, Math.floor(n / GIVEN.length) * 5 + n);
  const place = pick(PLACES, n);
  const { channels } = blankContactFields('en');
  const employer = `${pick(EMPLOYERS, n)} ${Math.floor(n / EMPLOYERS.length) + 1}`;
  return {
    place,
    fields: {
      fullName: `${given} ${family}`,
      givenName: given,
      familyName: family,
      addressName: family,
      pronunciation: {
        state: 'asked',
        respelling: given.toLowerCase(),
        ipa: null,
        source: 'assistant',
        at: null,
      },
      jobTitle: pick(ROLES, n),
      employer,
      salutation: { kind: 'none' },
      howFound: { kind: 'alumni_directory', detail: null },
      timeZone: place.zone,
      country: place.country,
      warmth: n % 3 === 0 ? 'warm' : 'cold',
      travelMinutes: place.zone === 'Europe/Berlin' ? 25 : null,
      channels: {
        ...channels,
        workEmail: `contact-${n + 1}@outside.example`,
        workPhone: '+493012345678',
        linkedinUrl: n % 4 === 0 ? `https://www.linkedin.com/in/contact-${n + 1}` : null,
      },
    },
  };
}
