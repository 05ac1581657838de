import { DAY } from '@acquaint/core/schedule/instant';
import { fold } from '@acquaint/core/people/fold';
import { employerKey } from '@acquaint/core/people/identity';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { identityHashes } from '../services/courtesy/identity-hashes.ts';
import { castContact } from './cast.ts';

interface ContactRow {
  fullName: string;
  nameFolded: string;
  employerName: string;
  employerKey: string;
  identityHashes: string[];
  data: Contact;
}

interface Rows {
  contacts: ContactRow[];
  interview: Record<string, unknown>;
  events: Record<string, unknown>[];
}

/** An interview that somebody of the demo lived through, as one text to make others of. */
export interface Pattern {
  text: string;
  student: { id: Id; name: string; email: string };
  /** The people in it who are not the student: the one spoken with first, then whom they named. */
  people: Contact[];
}

const READ = {
  name: 'demo_pattern',
  text: `SELECT s."studentId", s."fullName", s."email", to_jsonb(i) AS "interview",
      (SELECT jsonb_agg(to_jsonb(e) ORDER BY e."version") FROM "InterviewEvent" e
        WHERE e."organizationId" = $1 AND e."interviewId" = i."id") AS "events",
      (SELECT jsonb_agg(to_jsonb(o) ORDER BY o."id" <> c."id") FROM "Contact" o
        WHERE o."organizationId" = $1 AND (o."id" = c."id" OR o."id"::text IN (
          SELECT r ->> 'contactId' FROM jsonb_array_elements(i."state" -> 'referrals') r))
      ) AS "contacts"
    FROM "Contact" c
    JOIN "Interview" i ON i."organizationId" = $1 AND i."contactId" = c."id"
    JOIN "RosterEntry" s ON s."organizationId" = $1 AND s."studentId" = c."studentId"
    WHERE c."organizationId" = $1 AND c."fullName" = $2`,
};

/** The interview with somebody of this name. */
export async function readPattern(tx: TenantTx, contactName: string): Promise<Pattern> {
  const { rows } = await tx.query<Rows & { studentId: Id; fullName: string; email: string }>(READ, [
    tx.organizationId,
    contactName,
  ]);
  const [row] = rows;
  if (!row) throw new Error(`There is no interview with ${contactName}.`);
  const { studentId, fullName, email, interview, events, contacts } = row;
  return {
    text: JSON.stringify({ interview, events, contacts } satisfies Rows),
    student: { id: studentId, name: fullName, email },
    people: contacts.map(({ data }) => data),
  };
}

export interface Copy {
  pattern: Pattern;
  student: { id: Id; name: string; email: string };
  /** Which of the made-up people outside come into it: this one, and those after it. */
  cast: number;
  /** Whole weeks, so that mornings stay mornings of working days. */
  weeksEarlier: number;
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const DATE = /\b\d{4}-\d\d-\d\d(?=["T])/g;

/** The same interview of another student with somebody else, some weeks before. */
function copyRows(deps: Deps, organizationId: Id, copy: Copy): Rows {
  const { pattern, student, cast, weeksEarlier } = copy;
  const ids = new Map([
    [organizationId, organizationId],
    [pattern.student.id, student.id],
  ]);
  const newIdOf = (id: string): string => {
    const known = ids.get(id) ?? deps.newId();
    ids.set(id, known);
    return known;
  };
  const earlier = (date: string): string =>
    new Date(Date.parse(date) - weeksEarlier * 7 * DAY).toISOString().slice(0, 10);
  let text = pattern.text.replaceAll(UUID, newIdOf).replaceAll(DATE, earlier);
  for (const [word, other] of otherWords(pattern, student, cast)) {
    text = text.replaceAll(word, other);
  }
  // Talks lead one student here and another one there.
  const interest = ['more', 'more', 'same', 'less'][Math.floor(cast / 2) % 4];
  const direction = ['confirmed', 'new_field', 'changed'][cast % 3];
  text = text
    .replaceAll('"interest":"more"', `"interest":"${interest}"`)
    .replaceAll('"direction":"confirmed"', `"direction":"${direction}"`);
  const rows = JSON.parse(text) as Rows;
  for (const [n, contact] of rows.contacts.entries()) {
    const { data } = contact;
    data.pronunciation = castContact(cast + n).fields.pronunciation ?? data.pronunciation;
    data.employerKey = employerKey(data.employer.value);
    contact.fullName = data.fullName.value;
    contact.nameFolded = fold(contact.fullName);
    contact.employerName = data.employer.value;
    contact.employerKey = data.employerKey;
    contact.identityHashes = identityHashes(deps.settings.secret, organizationId, data);
  }
  return rows;
}

/** Whole names before the parts of them. */
function otherWords(
  { people, student: before }: Pattern,
  student: Copy['student'],
  cast: number,
): [word: string, other: string][] {
  const pairs: [string | null | undefined, string | null | undefined][] = [
    [before.email, student.email],
    [before.name, student.name],
    [before.name.split(' ')[0], student.name.split(' ')[0]],
  ];
  for (const [
    n,
    { fullName, givenName, familyName, jobTitle, employer, channels },
  ] of people.entries()) {
    const { fields } = castContact(cast + n);
    pairs.push(
      [channels.workEmail, fields.channels?.workEmail],
      [channels.linkedinUrl, fields.channels?.linkedinUrl],
      [fullName.value, fields.fullName],
      [givenName, fields.givenName],
      [familyName, fields.familyName],
      [jobTitle.value, fields.jobTitle],
      [jobTitle.value.toLowerCase(), fields.jobTitle?.toLowerCase()],
      [employer.value, fields.employer],
    );
  }
  return pairs.flatMap(([word, other]) =>
    typeof word === 'string' && word !== '' && typeof other === 'string' ? [[word, other]] : [],
  );
}

const ADD_CONTACTS = {
  name: 'demo_copied_contacts',
  text: `INSERT INTO "Contact" SELECT * FROM jsonb_populate_recordset(NULL::"Contact", $1::jsonb)`,
};
// Columns that the database works out by itself are not written.
const INTERVIEW = `"organizationId", "id", "studentId", "contactId", "version", "status", "step",
  "stepsDone", "requestStatus", "nextAction", "nextDueAt", "nextWaiting", "stepReachedAt",
  "meetingStartsAt", "meetingStatus", "state", "createdAt", "updatedAt"`;
const ADD_INTERVIEWS = {
  name: 'demo_copied_interviews',
  text: `INSERT INTO "Interview" (${INTERVIEW})
    SELECT ${INTERVIEW} FROM jsonb_populate_recordset(NULL::"Interview", $1::jsonb)`,
};
const ADD_EVENTS = {
  name: 'demo_copied_events',
  text: `INSERT INTO "InterviewEvent"
    SELECT * FROM jsonb_populate_recordset(NULL::"InterviewEvent", $1::jsonb)`,
};

/**
 * Plants many interviews at the price of one that was lived through: living through each would take
 * longer than a first start may. Nobody signs in as one of these students.
 */
export async function plantCopies(
  deps: Deps,
  tx: TenantTx,
  copies: readonly Copy[],
): Promise<void> {
  const rows = copies.map((copy) => copyRows(deps, tx.organizationId, copy));
  await tx.query(ADD_CONTACTS, [JSON.stringify(rows.flatMap(({ contacts }) => contacts))]);
  await tx.query(ADD_INTERVIEWS, [JSON.stringify(rows.map(({ interview }) => interview))]);
  await tx.query(ADD_EVENTS, [JSON.stringify(rows.flatMap(({ events }) => events))]);
}
