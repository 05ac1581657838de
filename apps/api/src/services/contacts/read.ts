import { fold } from '@acquaint/core/people/fold';
import { findDuplicates, type IdentityReason, identityKeys } from '@acquaint/core/people/identity';
import { verificationState } from '@acquaint/core/people/verification';
import { interactionsOf } from '@acquaint/core/people/interactions';
import { type TouchState, touchChoices, touchState } from '@acquaint/core/people/touch';
import { openPromises } from '@acquaint/core/rules/promises';
import type { InterviewState, KeptPromise } from '@acquaint/core/workflow/interview';
import type {
  Contact,
  ContactState,
  Id,
  Instant,
  TouchPlan,
} from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import {
  getContact,
  getStudent,
  listContacts,
  listInteractions,
  listInterviewStates,
} from '../dossier/records.ts';
import { type ContactHistoryEntry, historyOf, noted } from './history.ts';

export interface ContactRow {
  id: Id;
  fullName: string;
  jobTitle: string;
  employer: string;
  state: ContactState;
  respelling: string | null;
  /** Which of the four facts of step 1 are proven. */
  proven: { name: boolean; pronunciation: boolean; title: boolean; salutation: boolean };
  interviewCount: number;
  lastTouchAt: Instant | null;
}

export interface ContactPage {
  rows: ContactRow[];
  /** Folded name and id of the last row; `null` on the last page. */
  nextCursor: { name: string; id: Id } | null;
  total: number;
}

const LIST = {
  name: 'list_contacts',
  text: `
SELECT c."id", c."data", c."nameFolded",
  (SELECT count(*) FROM "Interview" i WHERE i."organizationId" = c."organizationId"
    AND i."contactId" = c."id") AS "interviewCount",
  (SELECT max(i."updatedAt") FROM "Interview" i WHERE i."organizationId" = c."organizationId"
    AND i."contactId" = c."id") AS "lastTouchAt",
  count(*) OVER () AS "total"
FROM "Contact" c
WHERE c."organizationId" = $1 AND c."studentId" = $2
  AND (c."nameFolded" LIKE $3 OR c."employerKey" LIKE $3)
  AND (c."nameFolded", c."id") > ($4, $5)
ORDER BY c."nameFolded", c."id" LIMIT $6`,
};

const FIRST = { name: '', id: '00000000-0000-0000-0000-000000000000' };

/** `%` and `_` that a person typed are letters, not patterns. */
const pattern = (search: string): string => `%${fold(search).replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** The student's address book by name; accents and case do not matter to the search. */
export function contactPage(
  deps: Deps,
  member: Member,
  input: { search: string; cursor: ContactPage['nextCursor']; limit: number },
): Promise<ContactPage> {
  const { search, limit } = input;
  const after = input.cursor ?? FIRST;
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<{
      id: Id;
      data: Contact;
      nameFolded: string;
      interviewCount: string;
      lastTouchAt: Instant | null;
      total: string;
    }>(LIST, [tx.organizationId, member.userId, pattern(search), after.name, after.id, limit + 1]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const now = deps.now();
    return {
      rows: page.map(({ id, data, interviewCount, lastTouchAt }) => ({
        id,
        fullName: data.fullName.value,
        jobTitle: data.jobTitle.value,
        employer: data.employer.value,
        state: data.state,
        respelling: data.pronunciation.respelling,
        proven: provenOf(data, now),
        interviewCount: Number(interviewCount),
        lastTouchAt,
      })),
      nextCursor: rows.length > limit && last ? { name: last.nameFolded, id: last.id } : null,
      total: Number(rows[0]?.total ?? 0),
    };
  });
}

export function provenOf(contact: Contact, now: Instant): ContactRow['proven'] {
  const proven = (field: Contact['fullName'] | Contact['salutation']): boolean =>
    verificationState(field, now) === 'verified';
  return {
    name: proven(contact.fullName),
    pronunciation: contact.pronunciation.state === 'verified',
    title: proven(contact.jobTitle) && proven(contact.employer),
    salutation: contact.salutation.value !== null && proven(contact.salutation),
  };
}

export interface ContactView {
  contact: Contact;
  proven: ContactRow['proven'];
  interviews: Pick<InterviewState, 'id' | 'status' | 'field' | 'createdAt' | 'meeting'>[];
  history: ContactHistoryEntry[];
  /** Open promises of both sides, over all interviews. */
  promises: (KeptPromise & { interviewId: Id; version: number })[];
  touch: TouchState;
  touchChoices: TouchPlan[];
}

/** @throws ApiError `not_found` */
export function contactView(deps: Deps, member: Member, id: Id): Promise<ContactView> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const [contact, states, logged, student, { school, policy }] = await Promise.all([
      getContact(tx, member.userId, id),
      listInterviewStates(tx, member.userId),
      listInteractions(tx, member.userId),
      getStudent(tx, member.userId),
      loadSchool(tx, member.userId),
    ]);
    const now = deps.now();
    const zone = student.timeZone || school.timeZone;
    const own = states.filter((state) => state.contactId === id);
    return {
      contact,
      proven: provenOf(contact, now),
      interviews: own.map(({ id: interviewId, status, field, createdAt, meeting }) => ({
        id: interviewId,
        status,
        field,
        createdAt,
        meeting,
      })),
      history: [
        ...own.flatMap(historyOf),
        ...logged.filter(({ contactId }) => contactId === id).map(noted),
      ].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      promises: own
        .filter(({ status }) => status !== 'withdrawn')
        .flatMap((state) =>
          openPromises(state).map((promise) => ({
            ...promise,
            interviewId: state.id,
            version: state.version,
          })),
        ),
      touch: touchState(contact, interactionsOf(id, states, logged), { now, zone, policy }),
      touchChoices: touchChoices(policy),
    };
  });
}

export interface SimilarInput {
  fullName: string;
  employer: string;
  emails: string[];
  profileUrls: string[];
  phones: string[];
  country: string | null;
  excludeId: Id | null;
}

/** Records that look like the same person, with the reason (G4). */
export function similarContacts(
  deps: Deps,
  member: Member,
  input: SimilarInput,
): Promise<{ id: Id; fullName: string; employer: string; reason: IdentityReason }[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const contacts = await listContacts(tx, member.userId);
    const known = contacts
      .filter(({ id }) => id !== input.excludeId)
      .map((contact) => ({ contact, keys: keysOf(contact) }));
    return findDuplicates(identityKeys(input), known).map(({ match, reason }) => ({
      id: match.contact.id,
      fullName: match.contact.fullName.value,
      employer: match.contact.employer.value,
      reason,
    }));
  });
}

const given = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null);

const keysOf = ({ fullName, employer, channels, country }: Contact) =>
  identityKeys({
    fullName: fullName.value,
    employer: employer.value,
    emails: given([channels.workEmail, channels.privateEmail]),
    profileUrls: given([channels.linkedinUrl, channels.platformUrl]),
    phones: given([channels.workPhone, channels.privatePhone]),
    country,
  });
