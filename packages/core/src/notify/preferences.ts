import { z } from 'zod';
import {
  memberLanguage,
  memberLanguages,
  type MemberLanguage,
} from '../phrases/member/languages.ts';
import { NOTICE_GROUPS, type NoticeGroup } from './audience.ts';
import { ADVISOR_NUDGE } from './kinds.ts';
import { REMINDER_KINDS } from './reminder-kinds.ts';

/** Ways to tell somebody, apart from the line in the app, which is always there. */
export const NOTICE_CHANNELS = ['app', 'mail', 'push'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Kinds that one can do without: our own reminders, and nudges of advisors. */
export const SWITCHABLE_KINDS = [...REMINDER_KINDS, ADVISOR_NUDGE] as const;
export type SwitchableKind = (typeof SWITCHABLE_KINDS)[number];

/** What one person wants to be told, how and when. Clock times are `HH:mm` in their own zone. */
export interface NoticePreferences {
  groups: Record<NoticeGroup, { mail: boolean; push: boolean }>;
  /** Kinds of notices that the person does not want at all. */
  off: SwitchableKind[];
  /** What can wait comes in one mail a day. */
  digest: { on: boolean; at: string };
  /** No mail and no push in these hours. `wake`: the notices to leave and to start come all the same. */
  quiet: { on: boolean; from: string; until: string; wake: boolean };
  /** Push messages without the names of people. */
  discreet: boolean;
  /** The language of mail from us. */
  language: MemberLanguage;
}

const both = { mail: true, push: true };

export const defaultPreferences: NoticePreferences = {
  groups: {
    talk: both,
    prepare: both,
    asking: both,
    afterwards: both,
    network: { mail: true, push: false },
    answers: both,
    delivery: both,
    advisor: both,
    care: both,
    reviews: both,
  },
  off: [],
  digest: { on: true, at: '08:00' },
  quiet: { on: true, from: '21:00', until: '07:00', wake: false },
  discreet: false,
  language: 'en',
};

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Please write a time such as 07:30.' });

const ways = z.strictObject({ mail: z.boolean(), push: z.boolean() });

export const preferencesSchema: z.ZodType<NoticePreferences> = z.strictObject({
  // A page of an older version knows fewer groups.
  groups: z.preprocess(
    (given) => (isRecord(given) ? { ...defaultPreferences.groups, ...given } : given),
    z.record(z.enum(NOTICE_GROUPS), ways),
  ),
  off: z.array(z.enum(SWITCHABLE_KINDS)).max(SWITCHABLE_KINDS.length),
  digest: z.strictObject({ on: z.boolean(), at: clock }),
  quiet: z.strictObject({ on: z.boolean(), from: clock, until: clock, wake: z.boolean() }),
  discreet: z.boolean(),
  // A page of an older version does not send it.
  language: z.enum(memberLanguages).default('en'),
});

/**
 * Stored preferences, of this version or an older one: what they lack or what cannot be read is as
 * by default.
 */
export function parsePreferences(stored: unknown): NoticePreferences {
  const given = isRecord(stored) ? stored : {};
  const groups = isRecord(given['groups']) ? given['groups'] : {};
  const off = Array.isArray(given['off']) ? given['off'] : [];
  const filled = {
    groups: Object.fromEntries(
      NOTICE_GROUPS.map((group) => [
        group,
        over(ways, defaultPreferences.groups[group], groups[group]),
      ]),
    ),
    off: SWITCHABLE_KINDS.filter((kind) => off.includes(kind)),
    digest: over(
      z.strictObject({ on: z.boolean(), at: clock }),
      defaultPreferences.digest,
      given['digest'],
    ),
    quiet: over(
      z.strictObject({ on: z.boolean(), from: clock, until: clock, wake: z.boolean() }),
      defaultPreferences.quiet,
      given['quiet'],
    ),
    discreet: given['discreet'] === true,
    language: memberLanguage(given['language']),
  };
  return preferencesSchema.parse(filled);
}

function over<T extends object>(schema: z.ZodType<T>, byDefault: T, stored: unknown): T {
  const parsed = schema.safeParse({ ...byDefault, ...(isRecord(stored) ? stored : {}) });
  return parsed.success ? parsed.data : byDefault;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a kind of notice is wanted at all. */
export const wants = ({ off }: NoticePreferences, kind: string): boolean =>
  !off.some((each) => each === kind);

/** The ways in which notices of a group come: the app always, mail and push as chosen. */
export function channelsOf(
  { groups }: NoticePreferences,
  group: NoticeGroup,
  hasPush: boolean,
): NoticeChannel[] {
  const { mail, push } = groups[group];
  return ['app', ...(mail ? ['mail' as const] : []), ...(push && hasPush ? ['push' as const] : [])];
}
