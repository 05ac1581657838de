import type { NewsCode } from '../phrases/notices.ts';
import type { PlannedReminder } from '../rules/assessment.ts';
import type { Step } from '../workflow/steps.ts';
import type { NoticeGroup } from './audience.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/**
 * What quiet hours do to a notice whose moment lies in them.
 * - `later`: it waits for their end; if it would say nothing useful then, it comes the evening before
 * - `evening_before`: it comes before they begin, with the time in it
 * - `silent`: only the line in the app, because another notice has said it before
 */
export type AtNight = 'later' | 'evening_before' | 'silent';

/** How notices of one kind travel. */
export interface Traits {
  group: NoticeGroup;
  /** May wait for the daily digest. */
  digest: boolean;
  /** The next minutes or hours hang on it. */
  timeCritical: boolean;
  atNight: AtNight;
  /** A suggestion of ours: one click in the mail switches its kind off. */
  nudge: boolean;
  /** The step of the interview page that it opens. */
  screen: Step;
}

const plain = (group: NoticeGroup, screen: Step, more: Partial<Traits> = {}): Traits => ({
  group,
  screen,
  digest: false,
  timeCritical: false,
  atNight: 'later',
  nudge: false,
  ...more,
});

const patient = { digest: true } as const;
const nudge = { digest: true, nudge: true } as const;
const urgent = { timeCritical: true } as const;

const kinds: Record<ReminderKind, Traits> = {
  call_outcome: plain('asking', 'contact', patient),
  nudge_proposal: plain('asking', 'contact', nudge),
  contact_suggested: plain('answers', 'schedule'),
  confirmation_due: plain('prepare', 'confirm'),
  contact_note: plain('prepare', 'confirm', nudge),
  meeting_soon: plain('talk', 'arrive'),
  resume_old: plain('prepare', 'prepare', nudge),
  resume_pack: plain('prepare', 'prepare'),
  attire: plain('prepare', 'arrive'),
  tech_check: plain('talk', 'arrive'),
  leave_soon: plain('talk', 'arrive', { ...urgent, atNight: 'evening_before' }),
  leave_now: plain('talk', 'arrive', { ...urgent, atNight: 'silent' }),
  check_in: plain('talk', 'thank'),
  did_it_happen: plain('talk', 'thank'),
  apology: plain('afterwards', 'thank'),
  missed_meeting: plain('care', 'thank'),
  felt_unsafe: plain('care', 'thank'),
  thank_you: plain('afterwards', 'thank'),
  debrief: plain('afterwards', 'thank'),
  business_card: plain('afterwards', 'thank', nudge),
  workplace_signals: plain('afterwards', 'thank', nudge),
  purpose_outcome: plain('afterwards', 'thank', nudge),
  referrals: plain('afterwards', 'thank', nudge),
  linkedin: plain('network', 'thank', nudge),
  referral_check_back: plain('network', 'thank', nudge),
  thank_introducer: plain('network', 'thank', nudge),
  promise_due: plain('network', 'thank', patient),
  promise_ask: plain('network', 'thank', nudge),
  keep_in_touch: plain('network', 'thank', nudge),
};

/** What a kind that this version does not know (any more) is treated as. */
const unknown = plain('talk', 'thank');

const traitsOf = (kind: string): Traits => {
  const table: Readonly<Record<string, Traits>> = kinds;
  return table[kind] ?? unknown;
};

/** How this one notice travels; the last hint before a talk is more pressing than the first. */
export function traits(reminder: Pick<PlannedReminder, 'kind' | 'occurrence'>): Traits {
  const { kind, occurrence } = reminder;
  const known = traitsOf(kind);
  const hours = kind === 'meeting_soon' ? Number(/:-(\d+)h$/.exec(occurrence)?.[1] ?? 0) : null;
  if (hours !== null) return { ...known, digest: hours > 24, timeCritical: hours <= 4 };
  if (kind === 'resume_pack') return { ...known, digest: occurrence.endsWith(':-48h') };
  if (kind === 'tech_check') return { ...known, timeCritical: occurrence.endsWith(':now') };
  return known;
}

/** The group of any notice, by the code under which it is kept. */
export function groupOf(code: string): NoticeGroup {
  if (code.startsWith('reminder.')) return traitsOf(code.slice('reminder.'.length)).group;
  if (code.startsWith('special.')) return 'talk';
  const table: Readonly<Record<string, NoticeGroup>> = news;
  return table[code] ?? 'answers';
}

/**
 * A few lines from an advisor: the code of the notice, and the kind under which a student switches
 * all of them off.
 */
export const ADVISOR_NUDGE = 'advisor_nudge';

/** News about answers are the rule; these are about the way of a message. */
const news: Partial<Record<NewsCode, NoticeGroup>> = {
  [ADVISOR_NUDGE]: 'advisor',
  message_bounced: 'delivery',
  message_failed: 'delivery',
  message_maybe_sent: 'delivery',
  message_too_old: 'delivery',
  message_not_wanted: 'delivery',
  message_overtaken: 'delivery',
  message_dropped: 'delivery',
  notes_asked: 'care',
  review_waiting: 'reviews',
  review_guest_answered: 'reviews',
  review_guest_declined: 'reviews',
  busy_feed_failed: 'delivery',
  facts_differ: 'delivery',
  worker_silent: 'delivery',
  sending_paused: 'delivery',
};

/** News that change a talk: they do not wait for the morning when it is close. */
const CHANGES_A_TALK = new Set<string>([
  'contact_accepted',
  'contact_call_me',
  'contact_moved',
  'contact_cancelled',
]);

export const changesATalk = (code: string): boolean => CHANGES_A_TALK.has(code);
