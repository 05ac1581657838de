import type { Policy } from '../policy/policy.ts';
import { dateDays, daysDate, instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Contact, Instant, PlainDate, TouchPlan, Zone } from '../workflow/records.ts';
import type { Interaction } from './interactions.ts';

export interface TouchState {
  /** The last word of either side; null while there was none. */
  lastAt: Instant | null;
  /** From this day a few lines are nice; null where nothing is due. */
  idealOn: PlainDate | null;
  /** From this day the two begin to lose each other. */
  lastCallOn: PlainDate | null;
  state: 'fresh' | 'due' | 'losing' | 'off';
  /** Why nothing is due; null while something is. */
  off: 'not_chosen' | 'unanswered' | 'contact_state' | null;
}

type Numbers = Pick<Policy, 'maxUpdatesPerYear' | 'maxUnansweredUpdates' | 'updateMinDays'>;
type Person = Pick<Contact, 'state' | 'touch' | 'touchSnoozedUntil' | 'createdAt'>;

const MONTH_DAYS = 365.25 / 12;
const YEAR_DAYS = 365;

/**
 * When a few lines to somebody are due. Counted from the last word of any kind by either side, so
 * that nobody is reminded to write to the person they met yesterday. At most a few updates a year,
 * and none after some that stayed without an answer (G24, H5).
 */
export function touchState(
  contact: Person,
  interactions: readonly Interaction[],
  at: { now: Instant; zone: Zone; policy: Numbers },
): TouchState {
  const past = interactions.filter((one) => instantMs(one.at) <= instantMs(at.now));
  const last = latest(past);
  const lastAt = last?.at ?? null;
  const nothing = (off: TouchState['off']): TouchState => ({
    lastAt,
    idealOn: null,
    lastCallOn: null,
    state: 'off',
    off,
  });
  if (contact.state !== 'active') return nothing('contact_state');
  const { touch } = contact;
  if (!touch) return nothing('not_chosen');
  if (unanswered(past) >= at.policy.maxUnansweredUpdates) return nothing('unanswered');
  const day = (instant: Instant): number => localDays(instantMs(instant), at.zone);
  const since = day(lastAt ?? contact.createdAt);
  const { touchSnoozedUntil: snoozed } = contact;
  const notBefore = Math.max(
    snoozed ? dateDays(snoozed) : -Infinity,
    yearFull(past, at.policy.maxUpdatesPerYear, day),
  );
  const ideal = Math.max(since + touch.idealDays, notBefore);
  const lastCall = Math.max(since + Math.max(touch.maximumDays, touch.idealDays), notBefore);
  const today = day(at.now);
  return {
    lastAt,
    idealOn: daysDate(ideal),
    lastCallOn: daysDate(lastCall),
    state: today < ideal ? 'fresh' : today < lastCall ? 'due' : 'losing',
    off: null,
  };
}

/** The intervals that are offered: each with the next longer one as its end. */
export function touchChoices({
  keepInTouchMonths: months,
}: Pick<Policy, 'keepInTouchMonths'>): TouchPlan[] {
  return months.map((ideal, n) => ({
    idealDays: inDays(ideal),
    maximumDays: inDays(months[n + 1] ?? ideal * 2),
  }));
}

/** The plan behind a day that somebody chose for the next few lines. */
export function touchUntil(
  nextOn: PlainDate,
  today: PlainDate,
  policy: Pick<Policy, 'keepInTouchMonths'>,
): TouchPlan {
  const idealDays = Math.max(dateDays(nextOn) - dateDays(today), 1);
  const longer = touchChoices(policy).find((choice) => choice.idealDays > idealDays);
  return { idealDays, maximumDays: longer?.idealDays ?? idealDays * 2 };
}

const inDays = (months: number): number => Math.round(months * MONTH_DAYS);

function latest(past: readonly Interaction[]): Interaction | null {
  return past.reduce<Interaction | null>(
    (found, one) => (found === null || instantMs(one.at) > instantMs(found.at) ? one : found),
    null,
  );
}

/** Updates since the contact was last heard. */
function unanswered(past: readonly Interaction[]): number {
  const heard = latest(past.filter(({ by }) => by !== 'student'));
  return past.filter(
    ({ isUpdate, at }) => isUpdate && (heard === null || instantMs(at) > instantMs(heard.at)),
  ).length;
}

/** The first day on which one more update is within the number of a year. */
function yearFull(
  past: readonly Interaction[],
  limit: number,
  day: (at: Instant) => number,
): number {
  const updates = past
    .filter(({ isUpdate }) => isUpdate)
    .map(({ at }) => day(at))
    .toSorted((a, b) => b - a);
  const oldest = updates[limit - 1];
  return oldest === undefined ? -Infinity : oldest + YEAR_DAYS;
}
