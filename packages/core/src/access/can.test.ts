import { describe, expect, test } from 'vitest';

import type { CommandType } from '../workflow/commands.ts';
import type { Relation } from './can.ts';
import { can, canSeeTotals, may } from './can.ts';
import { COMMAND_ACTORS, mayCommand } from './command-actors.ts';
import type { Party, Permission } from './table.ts';
import { PARTIES, PERMISSIONS, ROLES } from './table.ts';

const BOTH = [true, false] as const;

/** Every relation that a record can have to whoever asks. */
const RELATIONS: Relation[] = (['same', 'other'] as const).flatMap((organization) =>
  (['self', 'student_in_care', 'other'] as const).flatMap((owner) =>
    BOTH.flatMap((shared) =>
      BOTH.flatMap((namesShown) =>
        BOTH.flatMap((onLink) =>
          BOTH.map((inScope) => ({ organization, owner, shared, namesShown, onLink, inScope })),
        ),
      ),
    ),
  ),
);

const words = (text: string): string[] => text.trim().split(/\s+/);

// The table of the design, written down once more from each person's point of view.
const OPEN = words('auth.sign_in invitation.look health.read rules.read organization.create');
const OWN_ACCOUNT = words(`account.read account.change session.list session.end organization.join
  notice.read notice.settle notice_preference.read notice_preference.write push.write
  calendar_feed.read calendar_feed.write`);
const ANY_MEMBER = words('organization.read library.read policy.read');
const NOTEBOOK = words(`
  profile.read profile.write contact.read contact.write contact.export account.erase internship.read
  internship.write supervisor_permission.read supervisor_permission.write availability.read
  availability.write calendar.read calendar.write interview.read interview.command history.read
  draft.write draft.read message.send message.read courtesy.check reminder.read steps.read
  contact_name.read note.read reflection.read agenda.read sent_questions.read safety_report.read
  staff_note.request today.read data.export
  share.write review.ask review.read assignment.read submission.write portfolio.read portfolio.write
  confidence.read confidence.write group_answers.read group_answers.write question.suggest host.use reminder.read reminder.write inbound_mail.read inbound_mail.settle delivery.read
  guest_link.write busy_feed.read busy_feed.write card_photo.read card_photo.write interaction.write`);
const IN_CARE = words(`
  steps.read safety_report.read student.list rule.override thank_you.waive
  supervisor_permission.waive outreach.approve staff_note.read staff_note.write staff_note.answer
  student.read
  student.see_as attention.read attention.settle review.read review.decide review_comment.write review_guest.write
  nudge.read nudge.write assignment.read assignment.write submission.grade cohort.write`);
const TEACHING = words(`
  steps.read student.list student.read assignment.read assignment.write submission.grade`);
/** Of everybody who works for the school, about themselves or about nobody. */
const STAFF_OWN = words('saved_view.read saved_view.write');
const STAFF_ANY = words('cohort.read');
const OFFICE = words('roster.read courtesy.read do_not_contact.note host.read host.write');
const ONLY_SHARED = words('draft.read note.read reflection.read agenda.read');
const OWNERS = words(`
  organization.write member.list member.change invitation.list invitation.write policy.write
  outbox.read audit.read do_not_contact.list do_not_contact.lift key.write rule.override
  thank_you.waive supervisor_permission.waive outreach.approve staff_note.read staff_note.answer
  outbox.settle worker.read sending.pause mail.test outcome.write roster.write cohort.write
  care.read care.write library.write courtesy.except`);
const CONTACTS = words(`
  guest_meeting.read guest_meeting.answer do_not_contact.ask contact_name.read message.read
  sent_questions.read`);
const SUPERVISORS = words('guest_permission.read guest_permission.answer contact_name.read');
const KEYS = words('steps.read contact_name.read report.read');

const isRole = (party: Party): boolean => ROLES.some((role) => role === party);

/** Advisors and instructors hand over what is theirs; owners arrange everybody's. */
const isOwnCare = (party: Party, permission: Permission): boolean =>
  (permission === 'care.read' || permission === 'care.write') &&
  (party === 'advisor' || party === 'instructor');

function expected(party: Party, permission: Permission, relation: Relation): boolean {
  if (OPEN.includes(permission)) return true;
  const mine = relation.owner === 'self';
  const isMember = isRole(party);
  const isStaff = isMember && party !== 'student';
  if (OWN_ACCOUNT.includes(permission)) return isMember && mine;
  if (STAFF_OWN.includes(permission)) return isStaff && mine;
  if (isOwnCare(party, permission)) return mine;
  if (relation.organization === 'other') return false;
  if (isMember && ANY_MEMBER.includes(permission)) return true;
  if (isStaff && STAFF_ANY.includes(permission)) return true;
  const inCare = relation.owner === 'student_in_care';
  switch (party) {
    case 'student':
      if (permission === 'host.read') return true;
      return NOTEBOOK.includes(permission) && mine;
    case 'advisor':
      if (permission === 'contact_name.read') return inCare && relation.namesShown;
      if (ONLY_SHARED.includes(permission)) return inCare && relation.shared;
      if (OFFICE.includes(permission)) return true;
      return IN_CARE.includes(permission) && inCare;
    case 'instructor':
      return TEACHING.includes(permission) && inCare;
    case 'library_editor':
      return permission === 'library.write';
    case 'analyst':
      return false;
    case 'owner':
      return OWNERS.includes(permission) || OFFICE.includes(permission);
    case 'auditor':
      return permission === 'audit.read';
    case 'contact_guest':
      return CONTACTS.includes(permission) && relation.onLink;
    case 'supervisor_guest':
      return SUPERVISORS.includes(permission) && relation.onLink;
    case 'integrator':
      return KEYS.includes(permission) && relation.inScope;
    case 'anonymous':
      return false;
  }
}

describe('who may do what', () => {
  test('every party, permission and relation answers as the design says', () => {
    const wrong: unknown[] = [];
    for (const party of PARTIES) {
      for (const permission of PERMISSIONS) {
        for (const relation of RELATIONS) {
          const { allowed } = may(party, permission, relation);
          if (allowed !== expected(party, permission, relation)) {
            wrong.push({ party, permission, relation, allowed });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('whoever may use a permission on some record holds it, and nobody else', () => {
    for (const party of PARTIES) {
      for (const permission of PERMISSIONS) {
        const somewhere = RELATIONS.some((relation) => may(party, permission, relation).allowed);
        expect([party, permission, can(party, permission)]).toEqual([
          party,
          permission,
          somewhere || canSeeTotals(party, permission),
        ]);
      }
    }
  });

  test('a refusal says why', () => {
    const base: Relation = {
      organization: 'same',
      owner: 'student_in_care',
      shared: false,
      namesShown: false,
      onLink: false,
      inScope: false,
    };
    const reason = (party: Party, permission: Permission, change: Partial<Relation> = {}) => {
      const verdict = may(party, permission, { ...base, ...change });
      return verdict.allowed ? null : verdict.reason;
    };
    expect(reason('advisor', 'note.read')).toBe('not_shared');
    expect(reason('advisor', 'contact_name.read')).toBe('names_hidden');
    expect(reason('advisor', 'steps.read', { owner: 'other' })).toBe('not_your_student');
    expect(reason('advisor', 'steps.read', { organization: 'other' })).toBe('other_organization');
    expect(reason('owner', 'steps.read')).toBe('totals_only');
    expect(reason('owner', 'note.read')).toBe('not_for_you');
    expect(reason('student', 'note.read', { owner: 'other' })).toBe('not_yours');
    expect(reason('contact_guest', 'message.read')).toBe('not_on_this_link');
    expect(reason('integrator', 'steps.read')).toBe('not_in_scope');
  });

  test('R5: no party but the student reads an unshared note, whatever the relation', () => {
    for (const party of PARTIES) {
      for (const permission of ['note.read', 'reflection.read', 'draft.read'] as const) {
        for (const relation of RELATIONS.filter(({ shared }) => !shared)) {
          const { allowed } = may(party, permission, relation);
          const own = relation.owner === 'self' && relation.organization === 'same';
          expect(allowed).toBe(party === 'student' && own);
        }
      }
    }
  });
});

describe('who gives which command', () => {
  const kinds = ['student', 'advisor', 'owner', 'guest', 'system'] as const;
  const byStaff = ['overrideRule', 'waiveThankYou'];
  const byContactAlone = ['pickTime', 'suggestTimes', 'tellConvenience'];
  const byContact = ['logReply', 'logAgreedTime', 'logAgreement', 'changeMeeting', 'cancelMeeting'];

  const bySystem = ['receiveMail', 'recordBounce'];

  test('staff lift rules, contacts answer, students do the rest, G9: no job reaches anybody', () => {
    for (const command of Object.keys(COMMAND_ACTORS) as CommandType[]) {
      const staff = byStaff.includes(command);
      const allowed = kinds.filter((kind) => mayCommand(kind, command));
      const guest = byContact.includes(command) ? ['guest'] : [];
      const expected = byContactAlone.includes(command) ? ['guest'] : ['student', ...guest];
      const byPeople = staff ? ['advisor', 'owner'] : expected;
      const system = bySystem.includes(command);
      expect([command, allowed]).toEqual([command, system ? ['system'] : byPeople]);
    }
  });
});
