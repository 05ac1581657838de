import type { Policy } from '../policy/policy.ts';
import { loadByPerson } from '../reports/contact-load.ts';
import { DAY, instantMs, msInstant } from '../schedule/instant.ts';
import type { Id, Instant, PlainDate } from '../workflow/records.ts';

/** A first request of the last 90 days, as the ledger keeps it. */
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
  requests: number;
  open: number;
  aboveCap: boolean;
  /** From when another student may ask. */
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

type Caps = Pick<Policy, 'contactRequestsPerTerm' | 'employerNewRequestsPerWeek'>;

/** How much people and employers are asked by the whole school, and by nobody in particular (G6). */
export function courtesyLoad(
  ledger: readonly LedgerEntry[],
  caps: Caps,
  now: Instant,
): CourtesyLoad {
  const { contactRequestsPerTerm: contactCap, employerNewRequestsPerWeek: employerCap } = caps;
  const people = loadByPerson(ledger)
    .map((asked) => personOf(asked, contactCap, now))
    .toSorted(byLoad);
  const keys = [...new Set(ledger.map(({ employerKey }) => employerKey))];
  const employers = keys
    .map((employerKey): EmployerLoad => {
      const asked = ledger.filter((one) => one.employerKey === employerKey);
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

function personOf(asked: readonly LedgerEntry[], cap: number, now: Instant): PersonLoad {
  const last = asked.toSorted((a, b) => instantMs(b.sentAt) - instantMs(a.sentAt))[0];
  const free = last === undefined ? null : msInstant(instantMs(last.sentAt) + 7 * DAY);
  return {
    hashes: [...new Set(asked.flatMap(({ identityHashes }) => identityHashes))],
    employerKey: last?.employerKey ?? '',
    requests: asked.length,
    open: asked.filter(({ closedAt }) => closedAt === null).length,
    aboveCap: asked.length > cap,
    freeFrom: free !== null && instantMs(free) > instantMs(now) ? free.slice(0, 10) : null,
  };
}

const isWithinWeek = (sentAt: Instant, now: Instant): boolean =>
  instantMs(now) - instantMs(sentAt) < 7 * DAY;

const byLoad = (
  a: { requests: number; employerKey: string },
  b: { requests: number; employerKey: string },
): number => b.requests - a.requests || (a.employerKey < b.employerKey ? -1 : 1);
