import type { NoticePreferences } from '../notify/preferences.ts';
import { nightAt } from '../notify/quiet-hours.ts';
import { DAY, instantMs, msInstant } from '../schedule/instant.ts';
import type { Instant, Zone } from '../workflow/records.ts';
import { NUDGE_WINDOW_DAYS } from './limits.ts';

/** Why somebody does not get a nudge, in the order in which it is looked at. */
export const NUDGE_EXCLUSIONS = [
  'outside_care',
  'left',
  'opted_out',
  'bounced',
  'acted',
  'settled',
  'same_reason',
  'cap',
] as const;
export type NudgeExclusion = (typeof NUDGE_EXCLUSIONS)[number];

/** All that decides whether one student gets one nudge, as it stands now. */
export interface NudgeFacts {
  /** In the care of whoever answers for the nudge. */
  inCare: boolean;
  hasLeft: boolean;
  /** The student wants no nudges at all. */
  optedOut: boolean;
  /** Mail to them comes back. */
  bounced: boolean;
  /** They did something after the sender looked at the preview. */
  hasActed: boolean;
  /** What the nudge is about does not hold any more. */
  isSettled: boolean;
  /** A nudge for the same reason went out within the days that its rule leaves between two. */
  hadSameReason: boolean;
  /** When nudges of anybody's went out to them, and when those that wait are to go. */
  taken: readonly Instant[];
  /** Most nudges in seven days, of all senders together. */
  cap: number;
  preferences: NoticePreferences;
  zone: Zone;
}

export type NudgeVerdict =
  | { kind: 'now' }
  /** Their quiet hours: it waits for the end of them. */
  | { kind: 'later'; at: Instant }
  | { kind: 'excluded'; because: NudgeExclusion };

/**
 * Whether a student gets a nudge, and when. The preview, the sending and the worker that hands it
 * over ask the same.
 */
export function assessNudge(facts: NudgeFacts, now: Instant): NudgeVerdict {
  const at = goesAt(facts, now);
  const because = NUDGE_EXCLUSIONS.find((reason) => holds[reason](facts, at));
  if (because !== undefined) return { kind: 'excluded', because };
  return at === now ? { kind: 'now' } : { kind: 'later', at };
}

const holds: Record<NudgeExclusion, (facts: NudgeFacts, at: Instant) => boolean> = {
  outside_care: ({ inCare }) => !inCare,
  left: ({ hasLeft }) => hasLeft,
  opted_out: ({ optedOut }) => optedOut,
  bounced: ({ bounced }) => bounced,
  acted: ({ hasActed }) => hasActed,
  settled: ({ isSettled }) => isSettled,
  same_reason: ({ hadSameReason }) => hadSameReason,
  cap: ({ taken, cap }, at) => nearby(taken, at) >= cap,
};

function goesAt({ preferences, zone }: NudgeFacts, now: Instant): Instant {
  const night = nightAt(instantMs(now), preferences, zone);
  return night === null ? now : msInstant(night.untilMs);
}

/** How many of these lie less than seven days from a moment, on either side. */
function nearby(moments: readonly Instant[], at: Instant): number {
  const ms = instantMs(at);
  const within = NUDGE_WINDOW_DAYS * DAY;
  return moments.filter((moment) => Math.abs(instantMs(moment) - ms) < within).length;
}
