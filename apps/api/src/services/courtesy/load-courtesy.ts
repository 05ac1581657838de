import { freeDay, freedomOf } from '@acquaint/core/courtesy/free-from';
import { termStart } from '@acquaint/core/courtesy/term';
import { hostLimit, keptSince } from '@acquaint/core/hosts/capacity';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Policy } from '@acquaint/core/policy/policy';
import type { Contact, CourtesyFacts, Id, Instant, Zone } from '@acquaint/core/workflow/records';
import { courtesyCounts } from '@acquaint/db/queries/courtesy-counts';
import type { TenantTx } from '@acquaint/db/tenant';
import { officeWordOn } from './office-word.ts';

interface Question {
  studentId: Id;
  interviewId: Id;
  contact: Contact;
  hashes: string[];
  now: Instant;
  /** The school's clock. */
  zone: Zone;
  policy: Policy;
}

/** How often this person, their employer and this student were in play lately: numbers, no names. */
export async function loadCourtesy(tx: TenantTx, question: Question): Promise<CourtesyFacts> {
  const { studentId, interviewId, contact, hashes, now, zone, policy } = question;
  const today = dateIn(now, zone);
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
  const keptFrom = keptSince(now, policy.hostPlaceKeepDays);
  const about = { hashes, employerKey, now, studentId, keptFrom };
  const { excepted, host } = await officeWordOn(tx, about);
  const own = host === null ? null : hostLimit(host, today);
  const freedom = freedomOf(
    { open: person.openRequestsByOthers, sentAt: sentThisTerm },
    {
      open: policy.contactOpenRequests,
      in7Days: policy.contactNewRequests7Days,
      perTerm: host === null ? policy.contactRequestsPerTerm : host.capacity - host.keptByOthers,
    },
    now,
  );
  return {
    ...counts,
    excepted,
    contact: {
      ...person,
      ownLimit: own?.ownLimit ?? null,
      freeFrom: freeDay(freedom, host?.pause ?? null, { now, zone }),
    },
  };
}
