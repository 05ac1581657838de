/** What a member of an organisation can be. */
export const ROLES = ['student', 'advisor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Everybody who can ask for something. Guests come by a link, integrators by a key. */
export const PARTIES = [
  ...ROLES,
  'contact_guest',
  'supervisor_guest',
  'integrator',
  'anonymous',
] as const;
export type Party = (typeof PARTIES)[number];

/**
 * How far a permission reaches.
 * - `anyone`: nobody has to be signed in
 * - `self`: the account of whoever asks, in whatever organisation
 * - `own`: the student's own records
 * - `students`: records of students in the advisor's care
 * - `students_shared`: of those, what was sent to review or shared one by one (R5)
 * - `students_named`: of those, where the cohort shows contacts' names
 * - `organization`: every record of the organisation
 * - `totals`: figures alone, never a record
 * - `link`: exactly what the guest's link names
 * - `scope`: what the key's scopes name
 */
export const REACHES = [
  'anyone',
  'self',
  'own',
  'students',
  'students_shared',
  'students_named',
  'organization',
  'totals',
  'link',
  'scope',
] as const;
export type Reach = (typeof REACHES)[number];

type Row = Readonly<Partial<Record<Party, Reach>>>;

const EVERYONE = {
  student: 'anyone',
  advisor: 'anyone',
  owner: 'anyone',
  contact_guest: 'anyone',
  supervisor_guest: 'anyone',
  integrator: 'anyone',
  anonymous: 'anyone',
} as const satisfies Row;

const ACCOUNT = { student: 'self', advisor: 'self', owner: 'self' } as const satisfies Row;

const MEMBERS = {
  student: 'organization',
  advisor: 'organization',
  owner: 'organization',
} as const satisfies Row;

const STUDENT_OWN = { student: 'own' } as const satisfies Row;
const OWNER = { owner: 'organization' } as const satisfies Row;

/** Frank words stay with the student; advisors see what was shared one by one (R5). */
const PRIVATE_UNTIL_SHARED = {
  student: 'own',
  advisor: 'students_shared',
} as const satisfies Row;

/**
 * Who may do what, and how far. Whatever is not here is refused. Each procedure of the API names
 * one of these permissions.
 */
export const ACCESS = {
  // The door.
  'auth.sign_in': EVERYONE,
  'invitation.look': EVERYONE,
  'health.read': EVERYONE,
  // Guarded by the one-time token that the first start prints.
  'organization.create': EVERYONE,

  // One's own account.
  'account.read': ACCOUNT,
  'account.change': ACCOUNT,
  'session.list': ACCOUNT,
  'session.end': ACCOUNT,
  'organization.join': ACCOUNT,

  // What every member sees of the school.
  'organization.read': MEMBERS,
  'library.read': MEMBERS,
  'policy.read': MEMBERS,
  'rules.read': EVERYONE,

  // The student's notebook.
  'profile.read': STUDENT_OWN,
  'profile.write': STUDENT_OWN,
  'contact.read': STUDENT_OWN,
  'contact.write': STUDENT_OWN,
  'contact.export': STUDENT_OWN,
  'internship.read': STUDENT_OWN,
  'internship.write': STUDENT_OWN,
  'supervisor_permission.read': STUDENT_OWN,
  'supervisor_permission.write': STUDENT_OWN,
  'availability.read': STUDENT_OWN,
  'availability.write': STUDENT_OWN,
  'calendar.read': STUDENT_OWN,
  'calendar.write': STUDENT_OWN,
  'interview.read': STUDENT_OWN,
  'interview.command': STUDENT_OWN,
  'history.read': STUDENT_OWN,
  'draft.write': STUDENT_OWN,
  'message.send': STUDENT_OWN,
  'message.read': { student: 'own', contact_guest: 'link' },
  'courtesy.check': STUDENT_OWN,
  'reminder.read': STUDENT_OWN,
  'today.read': STUDENT_OWN,
  'data.export': STUDENT_OWN,

  // What others see of it.
  'steps.read': { student: 'own', advisor: 'students', owner: 'totals', integrator: 'scope' },
  'contact_name.read': {
    student: 'own',
    advisor: 'students_named',
    contact_guest: 'link',
    supervisor_guest: 'link',
    integrator: 'scope',
  },
  'draft.read': PRIVATE_UNTIL_SHARED,
  'note.read': PRIVATE_UNTIL_SHARED,
  'reflection.read': PRIVATE_UNTIL_SHARED,
  'agenda.read': PRIVATE_UNTIL_SHARED,
  'sent_questions.read': { student: 'own', contact_guest: 'link' },
  'safety_report.read': { student: 'own', advisor: 'students' },

  // Help by staff.
  'student.list': { advisor: 'students', owner: 'totals' },
  'rule.override': { advisor: 'students', owner: 'organization' },
  'thank_you.waive': { advisor: 'students', owner: 'organization' },
  'supervisor_permission.waive': { advisor: 'students', owner: 'organization' },
  'outreach.approve': { advisor: 'students', owner: 'organization' },
  'staff_note.read': { advisor: 'students', owner: 'organization' },
  'staff_note.write': { advisor: 'students' },
  'staff_note.request': STUDENT_OWN,

  // The organisation.
  'report.read': { advisor: 'totals', owner: 'totals', integrator: 'scope' },
  'organization.write': OWNER,
  'member.list': OWNER,
  'member.change': OWNER,
  'invitation.list': OWNER,
  'invitation.write': OWNER,
  'policy.write': OWNER,
  'outbox.read': OWNER,
  'audit.read': OWNER,
  'do_not_contact.list': OWNER,
  'do_not_contact.lift': OWNER,
  'key.write': OWNER,

  // People outside, on their page.
  'guest_meeting.read': { contact_guest: 'link' },
  'guest_meeting.answer': { contact_guest: 'link' },
  'do_not_contact.ask': { contact_guest: 'link' },
  'guest_permission.read': { supervisor_guest: 'link' },
  'guest_permission.answer': { supervisor_guest: 'link' },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof ACCESS;

export const PERMISSIONS = Object.keys(ACCESS) as Permission[];

/** How far `permission` reaches for this party, or null when they have none of it. */
export function reachOf(party: Party, permission: Permission): Reach | null {
  const row: Row = ACCESS[permission];
  return row[party] ?? null;
}
