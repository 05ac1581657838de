import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Place } from './moments.ts';

/** Made-up people with names as the world has them: long, in one part, from right to left. */
const { channels } = blankContactFields('en');
const mail = (workEmail: string) => ({ ...channels, workEmail });
const asked = (respelling: string): ContactFields['pronunciation'] => ({
  state: 'asked',
  respelling,
  ipa: null,
  source: 'assistant',
  at: null,
});

export interface Person {
  place: Place;
  fields: Partial<ContactFields>;
}

const at = (zone: string, country: string): Place => ({ zone, country });
const of = (place: Place, fields: Partial<ContactFields>): Person => ({
  place,
  fields: { timeZone: place.zone, country: place.country, ...fields },
});

/** With whom Lena is through, from the first letter to the thank-you. */
export const CLOSED_WITH = 'Guðrún Ólafsdóttir';

export const people = {
  amara: of(at('Europe/London', 'GB'), {
    fullName: 'Amara Okafor',
    givenName: 'Amara',
    familyName: 'Okafor',
    addressName: 'Okafor',
    pronunciation: asked('ah-MAH-rah oh-KAH-for'),
    jobTitle: 'Hydrologist',
    employer: 'River Trust',
    team: 'Flood Forecasting',
    salutation: { kind: 'title', title: 'Dr.' },
    howFound: { kind: 'alumni_directory', detail: null },
    warmth: 'warm',
    channels: mail('a.okafor@rivertrust.example'),
  }),
  wulandari: of(at('Asia/Jakarta', 'ID'), {
    fullName: 'Wulandari',
    pronunciation: asked('woo-lahn-DAH-ree'),
    jobTitle: 'Flood Modeller',
    employer: 'Delta Institute',
    salutation: { kind: 'none' },
    howFound: { kind: 'publication', detail: 'Reading Rivers from Space' },
    channels: mail('wulandari@delta.example'),
  }),
  theresia: of(at('Europe/Berlin', 'DE'), {
    fullName: 'Maria-Theresia von Hohenstein-Lichtenfels zu Wasserburg',
    givenName: 'Maria-Theresia',
    familyName: 'von Hohenstein-Lichtenfels zu Wasserburg',
    addressName: 'von Hohenstein-Lichtenfels',
    pronunciation: asked('mah-REE-ah teh-RAY-zee-ah fon HOH-en-shtine'),
    jobTitle: 'Head of River Basin Management and Groundwater Protection',
    employer: 'Water Board of the Upper Valley',
    salutation: { kind: 'title', title: 'Prof.' },
    howFound: { kind: 'faculty', detail: 'Prof. Lind' },
    travelMinutes: 35,
    channels: mail('m.hohenstein@upper-valley.example'),
  }),
  gudrun: of(at('Atlantic/Reykjavik', 'IS'), {
    fullName: CLOSED_WITH,
    givenName: 'Guðrún',
    pronunciation: asked('GVOOTH-roon OH-lafs-doht-teer'),
    jobTitle: 'Environmental Planner',
    employer: 'Harbour Works',
    salutation: { kind: 'none' },
    howFound: { kind: 'event', detail: 'the Coastal Cities evening' },
    channels: mail('gudrun@harbour-works.example'),
  }),
  noura: of(at('Europe/Berlin', 'DE'), {
    fullName: 'نورا الحسيني',
    jobTitle: 'Water Quality Analyst',
    employer: 'City Water Works',
    howFound: { kind: 'linkedin', detail: null },
    channels: mail('n.alhussaini@city-water.example'),
  }),
  jonas: of(at('Europe/Berlin', 'DE'), {
    fullName: 'Jonas Brandt',
    givenName: 'Jonas',
    familyName: 'Brandt',
    addressName: 'Brandt',
    pronunciation: asked('YOH-nahs brahnt'),
    jobTitle: 'Restoration Ecologist',
    employer: 'Northgate River Agency',
    team: 'River Restoration',
    salutation: { kind: 'title', title: 'Mr.' },
    howFound: { kind: 'own_relationship', detail: null },
    travelMinutes: 5,
    channels: mail('j.brandt@river-agency.example'),
  }),
} satisfies Record<string, Person>;

export type Key = keyof typeof people;
