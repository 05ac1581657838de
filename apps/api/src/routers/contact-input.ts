import type { ContactFields } from '@acquaint/core/people/contact-record';
import { channels as channelKinds, modes } from '@acquaint/core/library/kinds';
import {
  HOW_FOUND_KINDS,
  PRONUNCIATION_STATES,
  VERIFICATION_SOURCES,
} from '@acquaint/core/workflow/records';
import { z } from 'zod';
import { id, instant, language, optionalText, plainDate } from './inputs.ts';

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'Please choose one of the list.' });

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Please write a time such as 09:30.' });

/** Upper bounds and kinds only; what makes sense for a person is for the core to say. */
export const contactFields = z.strictObject({
  fullName: z
    .string({ error: 'Please write the name.' })
    .max(200, { error: 'Please keep the name to 200 characters.' }),
  givenName: optionalText(200),
  familyName: optionalText(200),
  addressName: optionalText(200),
  pronunciation: z.strictObject({
    state: choice(PRONUNCIATION_STATES),
    respelling: optionalText(200),
    ipa: optionalText(200),
    source: choice([...VERIFICATION_SOURCES, 'guess']).nullable(),
    at: instant.nullable(),
  }),
  jobTitle: z.string().trim().max(200, { error: 'Please keep the title to 200 characters.' }),
  employer: z.string().trim().max(200, { error: 'Please keep the name to 200 characters.' }),
  team: optionalText(200),
  salutation: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('title'), title: z.string().max(40) }),
      z.strictObject({ kind: z.literal('custom'), title: z.string().max(40) }),
      z.strictObject({ kind: z.literal('none') }),
    ])
    .nullable(),
  howFound: z.strictObject({ kind: choice(HOW_FOUND_KINDS), detail: optionalText(300) }).nullable(),
  introducedBy: z
    .strictObject({
      contactId: id.nullable(),
      name: z.string().trim().min(1, { error: 'Please name who introduced you.' }).max(200),
      link: optionalText(300),
      nameUseConsent: z.boolean(),
      referralInterviewId: id.nullable(),
      at: instant.nullable(),
    })
    .nullable(),
  channels: z.strictObject({
    workEmail: optionalText(254),
    privateEmail: optionalText(254),
    workPhone: optionalText(60),
    privatePhone: optionalText(60),
    linkedinUrl: optionalText(500),
    platformUrl: optionalText(500),
    postal: z
      .strictObject({
        lines: z.array(z.string().max(200)).max(6),
        postalCode: z.string().max(20),
        city: z.string().max(100),
        country: z.string().max(2),
      })
      .nullable(),
    privateGivenByContact: z.boolean(),
    bouncedAddresses: z.array(z.string().max(254)).max(20),
  }),
  preferences: z.strictObject({
    days: z.array(z.int().min(1).max(7)).max(7),
    from: clock.nullable(),
    until: clock.nullable(),
    notBefore: plainDate.nullable(),
    media: z.array(choice(channelKinds)).max(5),
    modes: z.array(choice(modes)).max(4),
    place: optionalText(300),
    words: optionalText(1000),
  }),
  timeZone: optionalText(64),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'Please choose a country from the list.' })
    .nullable(),
  region: optionalText(10),
  language,
  travelMinutes: z
    .int()
    .min(0)
    .max(1440, { error: 'Please give at most 1,440 minutes.' })
    .nullable(),
  warmth: choice(['warm', 'cold']),
  conflictOfInterest: optionalText(300),
  pausedUntil: plainDate.nullable(),
  nextTouchAt: plainDate.nullable(),
  notes: optionalText(5000),
}) satisfies z.ZodType<ContactFields>;
