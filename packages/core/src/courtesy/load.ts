import type { Policy } from '../policy/policy.ts';
import { loadByPerson } from '../reports/contact-load.ts';
import { DAY, instantMs } from '../schedule/instant.ts';
import type { Id, Instant, PlainDate, Zone } from '../workflow/records.ts';
import { dayFrom, freedomOf } from './free-from.ts';
import { termStart } from './term.ts';

/** A first request of this term, or one that is open since before it, as the ledger keeps it. */
export interface LedgerEntry {
  identityHashes: readonly string[];
  employerKey: string;
  studentId: Id;
  sentAt: Instant;
  closedAt: Instant | null;
}

export interface PersonLoad {
  /** Keyed hashes by which they are known; they cannot be turned back into a name. */
  hashes: string[];
  employerKey: string;
  /** Of this term. */
  requests: number;
  open: number;
  aboveCap: boolean;
  /** Whether another student may ask now. */
  isFree: boolean;
  /** From when another student may ask; null when that is now, or nobody can know. */
  freeFrom: PlainDate | null;
}

export interface EmployerLoad {
  employerKey: string;
  people: number;
  requests: number;
  thisWeek: number;
  atCap: boolean;
}

export interface CourtesyLoad {
  contactCap: number;
  employerCap: number;
  people: PersonLoad[];
  employers: EmployerLoad[];
  /** Share of the people above the cap; it should be 0. */
  shareAboveCap: number | null;
}

type Caps = Pick<
  Policy,
  | 'contactRequestsPerTerm'
  | 'contactOpenRequests'
  | 'contactNewRequests7Days'
  | 'employerNewRequestsPerWeek'
>;

/** How much people and employers are asked by the whole school, and by nobody in particular (G6). */
export function courtesyLoad(
  ledger: readonly LedgerEntry[],
  caps: Caps,
  at: { now: Instant; zone: Zone },
): CourtesyLoad {
  const { now } = at;
  const { contactRequestsPerTerm: contactCap, employerNewRequestsPerWeek: employerCap } = caps;
  const people = loadByPerson(ledger)
    .map((asked) => personOf(asked, caps, at))
    .toSorted(byLoad);
  const term = ledger.filter((one) => isThisTerm(one, now));
  const keys = [...new Set(term.map(({ employerKey }) => employerKey))];
  const employers = keys
    .map((employerKey): EmployerLoad => {
      const asked = term.filter((one) => one.employerKey === employerKey);
      const thisWeek = asked.filter(({ sentAt }) => isWithinWeek(sentAt, now)).length;
      return {
        employerKey,
        people: loadByPerson(asked).length,
        requests: asked.length,
        thisWeek,
        atCap: thisWeek >= employerCap,
      };
    })
    .toSorted(byLoad);
  const above = people.filter(({ aboveCap }) => aboveCap).length;
  const shareAboveCap = people.length === 0 ? null : above / people.length;
  return { contactCap, employerCap, people, employers, shareAboveCap };
}

function personOf(
  asked: readonly LedgerEntry[],
  caps: Caps,
  { now, zone }: { now: Instant; zone: Zone },
): PersonLoad {
  const last = asked.toSorted((a, b) => instantMs(b.sentAt) - instantMs(a.sentAt))[0];
  const requests = asked.filter((one) => isThisTerm(one, now)).length;
  const open = asked.filter(({ closedAt }) => closedAt === null).length;
  const freedom = freedomOf(
    { open, sentAt: asked.map(({ sentAt }) => sentAt) },
    {
      open: caps.contactOpenRequests,
      in7Days: caps.contactNewRequests7Days,
      perTerm: caps.contactRequestsPerTerm,
    },
    now,
  );
  return {
    hashes: [...new Set(asked.flatMap(({ identityHashes }) => identityHashes))],
    employerKey: last?.employerKey ?? '',
    requests,
    open,
    aboveCap: requests > caps.contactRequestsPerTerm,
    isFree: freedom.isFree,
    freeFrom: freedom.isFree || freedom.from === null ? null : dayFrom(freedom.from, zone),
  };
}

const isThisTerm = ({ sentAt }: LedgerEntry, now: Instant): boolean =>
  instantMs(sentAt) >= instantMs(termStart(now));

const isWithinWeek = (sentAt: Instant, now: Instant): boolean =>
  instantMs(now) - instantMs(sentAt) < 7 * DAY;

const byLoad = (
  a: { requests: number; employerKey: string },
  b: { requests: number; employerKey: string },
): number => b.requests - a.requests || (a.employerKey < b.employerKey ? -1 : 1);
