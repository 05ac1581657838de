/**
 * What a member of an organisation can be. Advisors help the students in their care; instructors set
 * and grade assignments; library editors keep templates and questions; analysts see figures alone;
 * owners run the school; auditors read the record of who did what.
 */
export const ROLES = [
  'student',
  'advisor',
  'instructor',
  'library_editor',
  'analyst',
  'owner',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Everybody who works for the school rather than for themselves. */
export type StaffRole = Exclude<Role, 'student'>;

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
 * - `students`: records of students in the care of an advisor or instructor
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
  instructor: 'anyone',
  library_editor: 'anyone',
  analyst: 'anyone',
  owner: 'anyone',
  auditor: 'anyone',
  contact_guest: 'anyone',
  supervisor_guest: 'anyone',
  integrator: 'anyone',
  anonymous: 'anyone',
} as const satisfies Row;

const STAFF_ACCOUNT = {
  advisor: 'self',
  instructor: 'self',
  library_editor: 'self',
  analyst: 'self',
  owner: 'self',
  auditor: 'self',
} as const satisfies Row;
const ACCOUNT = { student: 'self', ...STAFF_ACCOUNT } as const satisfies Row;

const STAFF = {
  advisor: 'organization',
  instructor: 'organization',
  library_editor: 'organization',
  analyst: 'organization',
  owner: 'organization',
  auditor: 'organization',
} as const satisfies Row;
const MEMBERS = { student: 'organization', ...STAFF } as const satisfies Row;

const STUDENT_OWN = { student: 'own' } as const satisfies Row;
const OWNER = { owner: 'organization' } as const satisfies Row;
const IN_CARE = { advisor: 'students' } as const satisfies Row;
const TEACHING = { advisor: 'students', instructor: 'students' } as const satisfies Row;
const LIBRARY = { library_editor: 'organization', owner: 'organization' } as const satisfies Row;
const OFFICE = { advisor: 'organization', owner: 'organization' } as const satisfies Row;
const FIGURES = {
  advisor: 'totals',
  instructor: 'totals',
  analyst: 'totals',
  owner: 'totals',
} as const satisfies Row;

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

  // Notices to oneself, and one's own calendar elsewhere.
  'notice.read': ACCOUNT,
  'notice.settle': ACCOUNT,
  'notice_preference.read': ACCOUNT,
  'notice_preference.write': ACCOUNT,
  'push.write': ACCOUNT,
  'calendar_feed.read': ACCOUNT,
  'calendar_feed.write': ACCOUNT,

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
  'account.erase': STUDENT_OWN,
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
  'reminder.write': STUDENT_OWN,
  'inbound_mail.read': STUDENT_OWN,
  'inbound_mail.settle': STUDENT_OWN,
  'delivery.read': STUDENT_OWN,
  'guest_link.write': STUDENT_OWN,
  'busy_feed.read': STUDENT_OWN,
  'busy_feed.write': STUDENT_OWN,
  'card_photo.read': STUDENT_OWN,
  'card_photo.write': STUDENT_OWN,
  'interaction.write': STUDENT_OWN,
  'today.read': STUDENT_OWN,
  'data.export': STUDENT_OWN,

  // What others see of it.
  'steps.read': {
    student: 'own',
    advisor: 'students',
    instructor: 'students',
    analyst: 'totals',
    owner: 'totals',
    integrator: 'scope',
  },
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
  'student.list': { ...TEACHING, owner: 'totals' },
  'student.read': TEACHING,
  'student.see_as': IN_CARE,
  'share.write': STUDENT_OWN,
  'saved_view.read': STAFF_ACCOUNT,
  'saved_view.write': STAFF_ACCOUNT,
  'attention.read': IN_CARE,
  'attention.settle': IN_CARE,
  'review.ask': STUDENT_OWN,
  'review.read': { student: 'own', ...IN_CARE },
  'review.decide': IN_CARE,
  'review_comment.write': IN_CARE,
  'review_guest.write': IN_CARE,
  'nudge.read': IN_CARE,
  'nudge.write': IN_CARE,
  'assignment.read': { student: 'own', ...TEACHING },
  'assignment.write': TEACHING,
  'submission.write': STUDENT_OWN,
  'submission.grade': TEACHING,
  'rule.override': { advisor: 'students', owner: 'organization' },
  'thank_you.waive': { advisor: 'students', owner: 'organization' },
  'supervisor_permission.waive': { advisor: 'students', owner: 'organization' },
  'outreach.approve': { advisor: 'students', owner: 'organization' },
  'staff_note.read': { advisor: 'students', owner: 'organization' },
  'staff_note.write': { advisor: 'students' },
  'staff_note.request': STUDENT_OWN,
  'staff_note.answer': { advisor: 'students', owner: 'organization' },

  // The organisation.
  'report.read': { ...FIGURES, integrator: 'scope' },
  'outcome.read': { analyst: 'totals', owner: 'totals' },
  'outcome.write': OWNER,
  'equity.read': { analyst: 'totals', owner: 'totals' },
  'workload.read': { owner: 'totals' },
  'portfolio.read': STUDENT_OWN,
  'portfolio.write': STUDENT_OWN,
  'confidence.read': STUDENT_OWN,
  'confidence.write': STUDENT_OWN,
  'group_answers.read': STUDENT_OWN,
  'group_answers.write': STUDENT_OWN,
  'roster.read': OFFICE,
  'roster.write': OWNER,
  'cohort.read': STAFF,
  'cohort.write': { advisor: 'students', owner: 'organization' },
  'care.read': { advisor: 'self', instructor: 'self', owner: 'organization' },
  'care.write': { advisor: 'self', instructor: 'self', owner: 'organization' },
  'library.write': LIBRARY,
  'question.suggest': STUDENT_OWN,
  'courtesy.read': OFFICE,
  'courtesy.except': OWNER,
  'host.read': { student: 'organization', ...OFFICE },
  'host.write': OFFICE,
  'host.use': STUDENT_OWN,
  'organization.write': OWNER,
  'member.list': OWNER,
  'member.change': OWNER,
  'invitation.list': OWNER,
  'invitation.write': OWNER,
  'policy.write': OWNER,
  'outbox.read': OWNER,
  'outbox.settle': OWNER,
  'worker.read': OWNER,
  'sending.pause': OWNER,
  'mail.test': OWNER,
  'audit.read': { owner: 'organization', auditor: 'organization' },
  'do_not_contact.list': OWNER,
  'do_not_contact.lift': OWNER,
  'do_not_contact.note': OFFICE,
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
