import { termStart } from '@acquaint/core/courtesy/term';
import { hostLimit, keptSince } from '@acquaint/core/hosts/capacity';
import type { Policy } from '@acquaint/core/policy/policy';
import type {
  Contact,
  CourtesyFacts,
  Id,
  Instant,
  PlainDate,
} from '@acquaint/core/workflow/records';
import { courtesyCounts } from '@acquaint/db/queries/courtesy-counts';
import type { TenantTx } from '@acquaint/db/tenant';
import { officeWordOn } from './office-word.ts';

const DAY = 86_400_000;

interface Question {
  studentId: Id;
  interviewId: Id;
  contact: Contact;
  hashes: string[];
  now: Instant;
  /** Today in the school's zone. */
  today: PlainDate;
  policy: Policy;
}

/** How often this person, their employer and this student were in play lately: numbers, no names. */
export async function loadCourtesy(tx: TenantTx, question: Question): Promise<CourtesyFacts> {
  const { studentId, interviewId, contact, hashes, now, today, policy } = question;
  const { employerKey } = contact;
  const counts = await courtesyCounts(tx, {
    studentId,
    interviewId,
    identityHashes: hashes,
    employerKey,
    now,
    termStart: termStart(now),
  });
  const { sentThisTerm, ...person } = counts.contact;
  const last = sentThisTerm.at(-1);
  const keptFrom = keptSince(now, policy.hostPlaceKeepDays);
  const about = { hashes, employerKey, now, studentId, keptFrom };
  const { excepted, host } = await officeWordOn(tx, about);
  const own = host === null ? null : hostLimit(host, today);
  return {
    ...counts,
    excepted,
    contact: {
      ...person,
      ownLimit: own?.ownLimit ?? null,
      freeFrom: own?.freeFrom ?? (last === undefined ? null : later(last, 7).slice(0, 10)),
    },
  };
}

const later = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * DAY).toISOString();
