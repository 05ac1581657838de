import { z } from 'zod';

import { channels, modes, purposes, questionCategories } from '../../library/kinds.ts';
import type { Agenda } from '../../agenda/types.ts';
import { DAY_PARTS, FORMATS } from '../../guest/answers.ts';
import type { Convenience, TimeSuggestion } from '../../guest/answers.ts';
import type {
  AgreementEvidence,
  Call,
  Debrief,
  MeetingFacts,
  MeetingPlace,
  Plan,
  ReceivedMail,
  Referral,
  Reply,
  ResearchNote,
  SentMessage,
  SpokenPromise,
} from '../interview.ts';
import {
  CALL_OUTCOMES,
  DIRECTIONS,
  INTERESTS,
  MESSAGE_KINDS,
  NOTE_SOURCE_KINDS,
  OUTCOMES,
  REPLY_OUTCOMES,
  SETTINGS,
} from '../interview.ts';
import { LIMITS } from '../limits.ts';
import {
  date,
  distinct,
  exactText,
  filledText,
  id,
  instant,
  line,
  link,
  minutes,
  name,
  short,
  text,
  wallTime,
  zone,
} from './fields.ts';

export const channel = z.enum(channels);
export const mode = z.enum(modes);
export const purpose = z.enum(purposes);
export const setting = z.enum(SETTINGS);
export const side = z.enum(['student', 'contact']);
export const reason = filledText(LIMITS.reason).nullable();
export const callOutcome = z.enum(CALL_OUTCOMES);
export const outcome = z.enum(OUTCOMES);
export const card = z.enum(['received', 'asked_none', 'not_asked', 'digital']);

/** One version of something that the school keeps. */
const versionOf = z.strictObject({ id, version: z.int().min(1) });

export const message = z.strictObject({
  id,
  kind: z.enum(MESSAGE_KINDS),
  templateId: line(20).nullable(),
  schoolTemplate: versionOf.nullable().optional(),
  channel,
  to: z.strictObject({
    kind: z.enum(['contact', 'supervisor']),
    name,
    address: z
      .string()
      .trim()
      .min(1)
      .max(LIMITS.url)
      .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u, { error: 'bad_characters' })
      .nullable(),
  }),
  subject: short.nullable(),
  text: exactText(LIMITS.message),
  slots: z
    .record(line(LIMITS.id), text(LIMITS.notes))
    .refine((slots) => Object.keys(slots).length <= LIMITS.slots, { error: 'too_many' }),
  way: z.enum(['acquaint', 'self']),
  minutes: minutes.nullable(),
}) satisfies z.ZodType<Omit<SentMessage, 'sentAt'>>;

export const reply = z.strictObject({
  id,
  at: instant,
  channel,
  outcome: z.enum(REPLY_OUTCOMES),
  text: text(LIMITS.message).nullable(),
  until: date.nullable(),
  redirectTo: z
    .strictObject({ name, employer: name.nullable(), detail: short.nullable() })
    .nullable(),
  pleaseDoNotContact: z.boolean(),
  signedAs: name.nullable(),
}) satisfies z.ZodType<Reply>;

export const receivedMail = z.strictObject({
  id,
  from: z.enum(['contact', 'supervisor']),
  sender: z.strictObject({ name: name.nullable(), address: line(LIMITS.short) }),
  subject: short.nullable(),
  excerpt: text(LIMITS.excerpt),
}) satisfies z.ZodType<Omit<ReceivedMail, 'at' | 'settled'>>;

export const call = z.strictObject({
  id,
  outcome: callOutcome.nullable(),
  callBackAt: instant.nullable(),
  said: z.strictObject({
    reason: z.boolean(),
    time: z.boolean(),
    why: z.boolean(),
    how: z.boolean(),
  }),
  note: text(LIMITS.notes).nullable(),
}) satisfies z.ZodType<Omit<Call, 'at'>>;

export const slots = z
  .array(z.strictObject({ start: instant, minutes }))
  .min(1)
  .max(LIMITS.proposedSlots)
  .refine((list) => new Set(list.map((slot) => slot.start)).size === list.length, {
    error: 'repeated',
  });

export const evidence = z.strictObject({
  kind: z.enum(['message', 'call', 'in_person', 'guest_page']),
  at: instant,
  replyId: id.nullable(),
  note: text(LIMITS.notes).nullable(),
}) satisfies z.ZodType<AgreementEvidence>;

export const place = z.strictObject({
  kind: z.enum(['address', 'number', 'link']),
  text: filledText(LIMITS.url),
  meetingPoint: short.nullable(),
}) satisfies z.ZodType<MeetingPlace>;

export const whoStarts = z.enum(['student', 'contact', 'meet_there']);

/** What a contact says on their own page. */
export const suggestion = z.strictObject({
  id,
  slots: z
    .array(z.strictObject({ start: instant, minutes }))
    .max(LIMITS.suggestedSlots)
    .refine((list) => new Set(list.map((slot) => slot.start)).size === list.length, {
      error: 'repeated',
    }),
  zone,
  words: filledText(LIMITS.reason).nullable(),
  callNumber: line(LIMITS.phone).nullable(),
}) satisfies z.ZodType<Omit<TimeSuggestion, 'at'>>;

const ISO_WEEKDAY = z.int().min(1).max(7);

export const convenience = z.strictObject({
  parts: distinct(z.enum(DAY_PARTS), DAY_PARTS.length),
  days: z
    .array(ISO_WEEKDAY)
    .max(7)
    .refine((list) => new Set(list).size === list.length, { error: 'repeated' }),
  notBefore: date.nullable(),
  formats: distinct(z.enum(FORMATS), FORMATS.length),
  words: filledText(LIMITS.reason).nullable(),
}) satisfies z.ZodType<Convenience>;

export const facts = z.strictObject({
  start: instant,
  zone,
  wallTime,
  minutes,
  mode,
  setting,
  place: place.nullable(),
  whoStarts: whoStarts.nullable(),
}) satisfies z.ZodType<MeetingFacts>;

export const note = z.strictObject({
  id,
  about: z.enum(['field', 'employer', 'person']),
  checklistLine: line(20).nullable(),
  text: filledText(LIMITS.notes),
  // R65: a note without a source is not saved.
  source: z.strictObject({ name, kind: z.enum(NOTE_SOURCE_KINDS), url: link.nullable() }),
  readOn: date,
}) satisfies z.ZodType<ResearchNote>;

const share = z.number().min(0).max(LIMITS.minutes);
const level = z.literal([1, 2, 3]);

const agendaItem = z.strictObject({
  key: line(LIMITS.id),
  questionId: line(LIMITS.id).nullable(),
  text: line(LIMITS.short * 2),
  category: z.enum(questionCategories),
  minutes: share,
  depth: level,
  risk: z.literal([0, 1, 2]),
  purpose: purpose.nullable(),
  researchNoteId: id.nullable(),
  edited: z.boolean(),
  pack: versionOf.nullable().optional(),
});
const items = z.array(agendaItem).max(LIMITS.questions);

export const agenda = z
  .strictObject({
    minutes,
    opening: share,
    core: items,
    watching: share,
    closing: items,
    slack: share,
    reserve: items,
    cues: z.strictObject({ goToClosing: share, timeCheck: share, stop: share }),
  })
  .refine(
    ({ core, closing, reserve }) => {
      const all = [...core, ...closing, ...reserve];
      return new Set(all.map((item) => item.key)).size === all.length;
    },
    { error: 'repeated' },
  ) satisfies z.ZodType<Agenda>;

/** Each part of the plan may come alone. */
export const planChanges = z
  .strictObject({
    introduction: text(LIMITS.notes).nullable(),
    attire: text(LIMITS.notes).nullable(),
    travelMinutes: z.int().min(0).max(LIMITS.travelMinutes).nullable(),
    resumePacked: z.boolean(),
    bring: distinct(short, LIMITS.bring),
    techCheck: z.strictObject({
      quietPlace: z.boolean(),
      tested: z.boolean(),
      charged: z.boolean(),
      notesInView: z.boolean(),
    }),
    toldSomeone: z.boolean(),
    visitPapers: distinct(short, LIMITS.papers),
  })
  .partial() satisfies z.ZodType<Partial<Plan>>;

export const debrief = z.strictObject({
  workplaceSignals: text(LIMITS.notes),
  learned: text(LIMITS.notes),
  liked: text(LIMITS.notes),
  disliked: text(LIMITS.notes),
  promises: text(LIMITS.notes),
  nextStep: text(LIMITS.notes),
  purposeOutcome: z.partialRecord(purpose, z.enum(['yes', 'partly', 'no'])),
  closingLeftOut: z
    .record(line(LIMITS.id), text(LIMITS.short))
    .refine((left) => Object.keys(left).length <= LIMITS.questions, { error: 'too_many' }),
  interest: z.enum(INTERESTS).nullable().optional(),
  direction: z.enum(DIRECTIONS).nullable().optional(),
}) satisfies z.ZodType<Omit<Debrief, 'at'>>;

export const promise = z.strictObject({
  id,
  by: side,
  text: filledText(LIMITS.reason),
  dueOn: date.nullable(),
}) satisfies z.ZodType<SpokenPromise>;

export const referral = z.strictObject({
  id,
  name,
  employer: name.nullable(),
  role: name.nullable(),
  detail: text(LIMITS.reason).nullable(),
  consent: z.enum(['yes', 'ask_first', 'no', 'not_asked']),
  checkBackOn: date.nullable(),
  at: instant,
  contactId: id.nullable(),
  reportedBackAt: instant.nullable(),
}) satisfies z.ZodType<Referral>;
