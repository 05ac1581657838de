import type { Contact, CourtesyFacts, Id, Instant } from '@acquaint/core/workflow/records';
import { courtesyCounts } from '@acquaint/db/queries/courtesy-counts';
import type { TenantTx } from '@acquaint/db/tenant';

const DAY = 86_400_000;

/** A term for the caps of G6, in days: the school year has about three. */
const TERM_DAYS = 120;

interface Question {
  studentId: Id;
  interviewId: Id;
  contact: Contact;
  hashes: string[];
  now: Instant;
}

/** How often this person, their employer and this student were in play lately: numbers, no names. */
export async function loadCourtesy(tx: TenantTx, question: Question): Promise<CourtesyFacts> {
  const { studentId, interviewId, contact, hashes, now } = question;
  const counts = await courtesyCounts(tx, {
    studentId,
    interviewId,
    identityHashes: hashes,
    employerKey: contact.employerKey,
    now,
    termStart: later(now, -TERM_DAYS),
  });
  const { sentThisTerm, ...person } = counts.contact;
  const last = sentThisTerm.at(-1);
  return {
    ...counts,
    contact: {
      ...person,
      ownLimit: null,
      freeFrom: last === undefined ? null : later(last, 7).slice(0, 10),
    },
  };
}

const later = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * DAY).toISOString();
