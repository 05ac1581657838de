import type { Permission } from '@acquaint/core/access/can';
import { blankContactFields } from '@acquaint/core/people/contact-record';
import { uuid7 } from '@acquaint/db/uuid7';
import { testPassword } from './test-app.ts';
import { CANARY, type World } from './world.ts';

/** What a caller meets who may use a procedure but is not the student whose record it names. */
type Elsewhere =
  /** Answers with the caller's own records, or with nothing of anybody. */
  | 'own_answer'
  /** Names a record: somebody else's is not there. */
  | 'not_found'
  /** Brings an id of its own making: one that is taken in the same school is refused. */
  | 'id_taken'
  /** Names the caller's own record by a version that may be another's. */
  | 'other_version'
  /** Wants a secret that nobody here has. */
  | 'unknown_secret';

export interface ProcedureCase {
  guard: Permission | 'public' | 'signed_in';
  elsewhere: Elsewhere;
  /** Input of the student whose records they are; valid whenever it is asked for. */
  input: (world: World) => Promise<unknown>;
  /** The owner of the same school sees this text, by the table of access. */
  ownerSees?: true;
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const plain = (input: unknown) => (): Promise<unknown> => Promise.resolve(input);

const aSecret = 'no such secret, of enough length';
const anEmail = 'canary@school.example';

const versionedContact = async (world: World) => {
  const { id, version } = await world.contact();
  return { id, version, idempotencyKey: uuid7() };
};

const versionedInterview = async (world: World) => {
  const { id, version } = await world.interview();
  return { interviewId: id, version, idempotencyKey: uuid7() };
};

const windowsOf = ({ windowId }: World) => ({
  idempotencyKey: uuid7(),
  windows: [{ id: windowId, start: '2026-03-10T13:00:00.000Z', end: '2026-03-10T18:00:00.000Z' }],
  items: [],
});

const aDraft = (to: { name: string; address: string | null }) => ({
  kind: 'nudge',
  templateId: null,
  channel: 'email',
  subject: null,
  text: 'Dear Dr. Okafor, …',
  slots: {},
  to: { kind: 'contact', ...to },
  cc: [],
  attachments: [],
  draftedAt: '2026-03-02T10:00:00.000Z',
  renderedWith: null,
  plannedAt: '2026-03-02T10:00:00.000Z',
  confirmations: {
    finalTextSeen: true,
    nothingCameSince: true,
    claimsSourced: true,
    accessLine: false,
  },
});

/**
 * One row for each procedure, in an order that leaves every caller able to go on to the last. A
 * procedure without a row fails the test.
 */
export const procedureCases: Readonly<Record<string, ProcedureCase>> = {
  'auth.session': { guard: 'public', elsewhere: 'own_answer', input: nothing },
  'auth.signUp': {
    guard: 'public',
    elsewhere: 'own_answer',
    input: plain({ name: 'New Person', email: anEmail, password: testPassword }),
  },
  'auth.signIn': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ email: 'nobody@school.example', password: 'not the password' }),
  },
  'auth.sendCode': {
    guard: 'public',
    elsewhere: 'own_answer',
    input: plain({ email: 'nobody@school.example' }),
  },
  'auth.verifyCode': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ email: 'nobody@school.example', code: '000000' }),
  },
  'auth.sessions': { guard: 'signed_in', elsewhere: 'own_answer', input: nothing },
  'auth.changePassword': {
    guard: 'signed_in',
    elsewhere: 'unknown_secret',
    input: plain({ current: 'not the password', next: 'a new long password' }),
  },

  'organizations.lookUpInvitation': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ code: 'AAAA-BBBB-CCCC' }),
  },
  'organizations.join': {
    guard: 'signed_in',
    elsewhere: 'unknown_secret',
    input: plain({ code: 'AAAA-BBBB-CCCC' }),
  },
  'organizations.createFirstOwner': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({
      token: aSecret,
      organizationName: 'Somewhere',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      name: 'Somebody',
      email: 'somebody@school.example',
      password: testPassword,
    }),
  },
  'organizations.get': { guard: 'organization.read', elsewhere: 'own_answer', input: nothing },
  'organizations.invitations': {
    guard: 'invitation.list',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'organizations.createInvitation': {
    guard: 'invitation.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7(), role: 'student', uses: 1, days: 7 }),
  },
  'organizations.outbox': {
    guard: 'outbox.read',
    elsewhere: 'own_answer',
    input: nothing,
    ownerSees: true,
  },

  'profile.get': { guard: 'profile.read', elsewhere: 'own_answer', input: nothing },
  'profile.update': {
    guard: 'profile.write',
    elsewhere: 'other_version',
    input: async (world) => ({
      version: await world.profileVersion(),
      changes: { year: 'third-year' },
      idempotencyKey: uuid7(),
    }),
  },
  'profile.internships': { guard: 'internship.read', elsewhere: 'own_answer', input: nothing },
  'profile.saveInternship': {
    guard: 'internship.write',
    elsewhere: 'not_found',
    input: async (world) => {
      const { employerKey: _, ...internship } = await world.internship();
      return { ...internship, settledIn: !internship.settledIn, idempotencyKey: uuid7() };
    },
  },
  'profile.permissions': {
    guard: 'supervisor_permission.read',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'profile.savePermission': {
    guard: 'supervisor_permission.write',
    elsewhere: 'not_found',
    input: async (world) => ({ ...(await world.permission()), idempotencyKey: uuid7() }),
  },
  'profile.availability': { guard: 'availability.read', elsewhere: 'own_answer', input: nothing },
  'profile.saveAvailability': {
    guard: 'availability.write',
    elsewhere: 'id_taken',
    input: (world) => Promise.resolve(windowsOf(world)),
  },
  'profile.exportMine': { guard: 'contact.export', elsewhere: 'own_answer', input: nothing },

  'contacts.list': {
    guard: 'contact.read',
    elsewhere: 'own_answer',
    input: plain({ search: CANARY.toLowerCase() }),
  },
  'contacts.get': {
    guard: 'contact.read',
    elsewhere: 'not_found',
    input: async (world) => ({ id: (await world.contact()).id }),
  },
  'contacts.similar': {
    guard: 'contact.read',
    elsewhere: 'own_answer',
    input: plain({
      fullName: 'Amara Quilfeather',
      employer: 'River Trust',
      emails: ['a.okafor@rivertrust.example'],
      profileUrls: [],
      phones: [],
      country: null,
      excludeId: null,
    }),
  },
  'contacts.network': { guard: 'contact.read', elsewhere: 'own_answer', input: nothing },
  'contacts.create': {
    guard: 'contact.write',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({
        id: uuid7(),
        idempotencyKey: uuid7(),
        fields: { ...blankContactFields('en'), fullName: 'Isa Brandt' },
      }),
  },
  'contacts.update': {
    guard: 'contact.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedContact(world)),
      changes: { travelMinutes: 25 },
    }),
  },
  'contacts.verify': {
    guard: 'contact.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedContact(world)),
      field: 'jobTitle',
      source: 'staff_page',
    }),
  },
  'contacts.answerAddressForm': {
    guard: 'contact.write',
    elsewhere: 'not_found',
    input: async (world) => ({ ...(await versionedContact(world)), accept: true }),
  },

  'interviews.list': { guard: 'interview.read', elsewhere: 'own_answer', input: plain({}) },
  'interviews.get': {
    guard: 'interview.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ id: interviewId }),
  },
  'interviews.start': {
    guard: 'interview.command',
    elsewhere: 'not_found',
    input: async (world) => ({
      interviewId: uuid7(),
      contactId: (await world.contact()).id,
      field: null,
      idempotencyKey: uuid7(),
    }),
  },
  'interviews.act': {
    guard: 'interview.command',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedInterview(world)),
      command: { type: 'writeGoal', data: { goal: `another goal, ${uuid7()}` } },
    }),
  },
  'interviews.preview': {
    guard: 'interview.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) =>
      Promise.resolve({ interviewId, draft: aDraft({ name: 'Amara', address: null }) }),
  },
  'interviews.contactFromReferral': {
    guard: 'interview.command',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedInterview(world)),
      referralId: world.referralId,
      contactId: uuid7(),
    }),
  },
  'drafts.save': {
    guard: 'draft.write',
    elsewhere: 'not_found',
    input: async (world) => {
      const { drafts } = await world.own.client.call<{
        drafts: { kind: string; version: number }[];
      }>('interviews.get', { id: world.interviewId });
      return {
        interviewId: world.interviewId,
        kind: 'nudge',
        channel: 'email',
        templateId: null,
        values: {},
        subject: null,
        text: 'Another text.',
        version: drafts.find(({ kind }) => kind === 'nudge')?.version ?? null,
      };
    },
  },
  'drafts.discard': {
    guard: 'draft.write',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId, kind: 'nudge' }),
  },
  'today.get': { guard: 'interview.read', elsewhere: 'own_answer', input: nothing },

  // What ends something comes last.
  'contacts.setState': {
    guard: 'contact.write',
    elsewhere: 'not_found',
    input: async (world) => ({ ...(await versionedContact(world)), state: 'do_not_contact' }),
  },
  'auth.endSession': {
    guard: 'signed_in',
    elsewhere: 'not_found',
    input: ({ sessionId }) => Promise.resolve({ id: sessionId }),
  },
  'auth.endOtherSessions': { guard: 'signed_in', elsewhere: 'own_answer', input: nothing },
  'auth.signOut': { guard: 'public', elsewhere: 'own_answer', input: nothing },
};
