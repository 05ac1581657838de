import { blankContactFields, newContact } from '@acquaint/core/people/contact-record';
import { fold } from '@acquaint/core/people/fold';
import { supervisorSay } from '@acquaint/core/rules/locate/internship';
import { nameOf } from '@acquaint/core/rules/talk';
import type { Refusal } from '@acquaint/core/rules/refusal';
import { notFound } from '@acquaint/core/workflow/decide/refuse';
import type {
  Internship,
  PermissionStatus,
  SupervisorPermission,
} from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { insertContact } from '../../services/contacts/store.ts';
import { loadStudentFile, type StudentFile } from '../../services/dossier/gather-dossier.ts';
import { commitEvents } from '../../services/interviews/commit.ts';
import { tell } from '../../services/notices/tell.ts';
import type { Guest } from '../find-guest.ts';
import type { NamedPerson, SupervisorAnswer } from '../forms/supervisor-answer.ts';

const STATUS = {
  fine: 'granted',
  conditions: 'granted_with_conditions',
  no: 'declined',
  instead: 'declined',
} as const satisfies Record<SupervisorAnswer['choice'], PermissionStatus>;

const SAVE = {
  name: 'guest_permission_save',
  text: `INSERT INTO "SupervisorPermission" ("organizationId", "id", "studentId", "internshipId",
      "contactId", "version", "status", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    ON CONFLICT ("organizationId", "id") DO UPDATE SET "version" = $6, "status" = $7, "data" = $8,
      "updatedAt" = $9`,
};

/** The supervisor's answer about one contact: record, event, drafts of who was named, and word. */
export async function actAsSupervisor(
  deps: Deps,
  tx: TenantTx,
  guest: Guest,
  answer: SupervisorAnswer,
): Promise<Refusal | null> {
  const asked = supervisorSay(guest.dossier);
  if (!asked.needed) return notFound('contact');
  const { internship } = asked;
  const permission = answered(deps, guest, internship, answer);
  await save(deps, tx, guest, permission);
  const file = await loadStudentFile(tx, guest.studentId);
  const added = await addNamed(deps, tx, { file, internship, names: answer.names });
  const status = permission.status;
  const state = await commitEvents(deps, tx, {
    actor: { kind: 'guest', guestId: guest.linkId },
    file: { ...file, contacts: [...file.contacts, ...added] },
    interviewId: guest.interviewId,
    before: guest.dossier.interview,
    events: [
      {
        type: 'permissionAnswered',
        data: {
          permissionId: permission.id,
          permissionVersion: permission.version,
          status,
          named: added.length,
          evidence: { kind: 'guest_page', at: deps.now(), replyId: null, note: null },
        },
      },
    ],
    action: 'interview.answerPermission',
  });
  const named = added.length > 0;
  await tell(deps, tx, {
    key: `guest:${guest.linkId}:${state.version}`,
    userId: guest.studentId,
    code: named ? 'supervisor_named' : 'supervisor_answered',
    params: named ? { count: added.length } : { name: nameOf(guest.dossier.contact) },
    interviewId: guest.interviewId,
  });
  return null;
}

/** The record about this very contact, which outranks one about the whole employer (R22). */
function answered(
  deps: Deps,
  { dossier, contactId }: Guest,
  internship: Internship,
  { choice, conditions }: SupervisorAnswer,
): SupervisorPermission {
  const known = dossier.permissions.find(
    ({ internshipId, scope }) =>
      internshipId === internship.id && scope.kind === 'contact' && scope.contactId === contactId,
  );
  return {
    id: known?.id ?? deps.newId(),
    version: (known?.version ?? 0) + 1,
    internshipId: internship.id,
    scope: { kind: 'contact', contactId },
    status: STATUS[choice],
    askedAt: known?.askedAt ?? null,
    answeredAt: deps.now(),
    conditions,
  };
}

const save = (deps: Deps, tx: TenantTx, guest: Guest, permission: SupervisorPermission) =>
  tx.query(SAVE, [
    tx.organizationId,
    permission.id,
    guest.studentId,
    permission.internshipId,
    guest.contactId,
    permission.version,
    permission.status,
    JSON.stringify(permission),
    deps.now(),
  ]);

/** Names become drafts in the student's book (R25); whoever stands there already is not doubled. */
async function addNamed(
  deps: Deps,
  tx: TenantTx,
  { file, internship, names }: { file: StudentFile; internship: Internship; names: NamedPerson[] },
): Promise<StudentFile['contacts']> {
  const known = new Set(
    file.contacts
      .filter(({ employerKey }) => employerKey === internship.employerKey)
      .map(({ fullName }) => fold(fullName.value)),
  );
  const { supervisor } = internship;
  const added: StudentFile['contacts'] = [];
  for (const { name, role, team } of names) {
    if (known.has(fold(name))) continue;
    known.add(fold(name));
    const made = newContact(
      deps.newId(),
      {
        ...blankContactFields('en'),
        fullName: name,
        jobTitle: role ?? '',
        employer: internship.employer,
        team,
        warmth: 'warm',
        howFound: { kind: 'supervisor', detail: null },
        introducedBy: {
          contactId: supervisor.contactId,
          name: supervisor.name,
          link: null,
          nameUseConsent: supervisor.mayBeNamed,
          referralInterviewId: null,
          at: deps.now(),
        },
      },
      deps.now(),
    );
    // A name that can be no person's ("HR") is left aside: the student sees how many came.
    if (made.ok) added.push(await insertContact(deps, tx, file.student.id, made.contact));
  }
  return added;
}
