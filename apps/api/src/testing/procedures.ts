import { blankContactFields } from '@acquaint/core/people/contact-record';
import { uuid7 } from '@acquaint/db/uuid7';
import { libraryCases } from './library-procedures.ts';
import { noticeCases } from './notice-procedures.ts';
import { reportCases } from './report-procedures.ts';
import { nudgeCases } from './nudge-procedures.ts';
import { assignmentCases } from './assignment-procedures.ts';
import { attentionCases } from './attention-procedures.ts';
import { savedViewCases } from './saved-view-procedures.ts';
import { staffNoteCases } from './staff-note-procedures.ts';
import { confidenceCases } from './confidence-procedures.ts';
import { portfolioCases } from './portfolio-procedures.ts';
import { groupCases } from './group-procedures.ts';
import { hostCases } from './host-procedures.ts';
import { overviewCases } from './overview-procedures.ts';
import { studentCases } from './student-procedures.ts';
import { policyCases } from './policy-procedures.ts';
import { officeCases } from './office-procedures.ts';
import { rosterCases } from './roster-procedures.ts';
import { aFullDraft } from './full-draft.ts';
import { reviewCases } from './review-procedures.ts';
import { aBusyFeed } from './busy-feed.ts';
import { aCardPhoto } from './card-photo.ts';
import { heldMail } from './held-mail.ts';
import { CANARY, type World } from './world.ts';
import type { ProcedureCase } from './procedure-case.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const plain = (input: unknown) => (): Promise<unknown> => Promise.resolve(input);

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

/**
 * One row for each procedure, in an order that leaves every caller able to go on to the last. A
 * procedure without a row fails the test.
 */
export const procedureCases: Readonly<Record<string, ProcedureCase>> = {
  // First, while the reminder that they move is worth moving.
  ...noticeCases,

  ...officeCases,
  ...reportCases,
  ...rosterCases,
  ...reviewCases,
  ...policyCases,
  ...libraryCases,
  ...studentCases,
  ...overviewCases,
  ...assignmentCases,
  ...attentionCases,
  ...staffNoteCases,
  ...nudgeCases,
  ...hostCases,
  ...savedViewCases,
  ...portfolioCases,
  ...confidenceCases,
  ...groupCases,
  'cardPhotos.list': {
    guard: 'card_photo.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId }),
  },
  'cardPhotos.remove': {
    guard: 'card_photo.write',
    elsewhere: 'not_found',
    input: async (world) => ({ id: await aCardPhoto(world) }),
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

  'calendar.feeds': { guard: 'calendar_feed.read', elsewhere: 'own_answer', input: nothing },
  'calendar.createFeed': {
    guard: 'calendar_feed.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7(), busyOnly: true }),
  },
  'calendar.revokeFeed': {
    guard: 'calendar_feed.write',
    elsewhere: 'not_found',
    input: async ({ own }) => {
      const [first] = await own.client.call<{ id: string }[]>('calendar.feeds');
      if (first) return { id: first.id };
      const feed = { id: uuid7(), idempotencyKey: uuid7(), busyOnly: false };
      await own.client.call('calendar.createFeed', feed);
      return { id: feed.id };
    },
  },
  'calendar.busyFeeds': { guard: 'busy_feed.read', elsewhere: 'own_answer', input: nothing },
  'calendar.addBusyFeed': {
    guard: 'busy_feed.write',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({
        id: uuid7(),
        idempotencyKey: uuid7(),
        label: 'Classes',
        url: 'https://192.0.2.1.calendar.invalid/x.ics',
      }),
  },
  'calendar.refreshBusyFeed': {
    guard: 'busy_feed.write',
    elsewhere: 'not_found',
    input: (world) => aBusyFeed(world),
  },
  'calendar.removeBusyFeed': {
    guard: 'busy_feed.write',
    elsewhere: 'not_found',
    input: (world) => aBusyFeed(world),
  },

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
  'contacts.exportNetwork': {
    guard: 'contact.export',
    elsewhere: 'own_answer',
    input: plain({ withNotes: true }),
  },
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
  'contacts.keepInTouch': {
    guard: 'contact.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedContact(world)),
      answer: { kind: 'plan', idealDays: 91, maximumDays: 183 },
    }),
  },
  'contacts.logInteraction': {
    guard: 'interaction.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      id: uuid7(),
      contactId: (await world.contact()).id,
      kind: 'met',
      at: '2026-03-01T10:00:00.000Z',
      note: 'At the fair.',
      idempotencyKey: uuid7(),
    }),
  },
  'contacts.removeInteraction': {
    guard: 'interaction.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
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
  'interviews.deliveries': {
    guard: 'delivery.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId }),
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
  'interviews.capture': {
    guard: 'interview.command',
    elsewhere: 'not_found',
    input: ({ interviewId }) =>
      Promise.resolve({
        interviewId,
        opId: uuid7(),
        command: {
          type: 'captureField',
          data: { id: uuid7(), field: 'talkNotes', value: 'Shifts at night.', base: '' },
        },
        meeting: null,
      }),
  },
  'interviews.dayCards': { guard: 'interview.read', elsewhere: 'own_answer', input: nothing },
  'interviews.preview': {
    guard: 'interview.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) =>
      Promise.resolve({
        interviewId,
        draft: aFullDraft(undefined, { name: 'Amara', address: null }),
      }),
  },
  'interviews.inbox': {
    guard: 'inbound_mail.read',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId }),
  },
  'interviews.settleMail': {
    guard: 'inbound_mail.settle',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await versionedInterview(world)),
      mailId: await heldMail(world),
      decision: 'confirm',
      keepAddress: null,
    }),
  },
  'interviews.guestLink': {
    guard: 'guest_link.write',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId, kind: 'contact' }),
  },
  'interviews.renewGuestLink': {
    guard: 'guest_link.write',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId, kind: 'contact' }),
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
  'auth.askErasure': { guard: 'account.erase', elsewhere: 'own_answer', input: nothing },
  'auth.eraseAccount': {
    guard: 'account.erase',
    elsewhere: 'unknown_secret',
    input: plain({ code: '000000', understood: true }),
  },
  'auth.endSession': {
    guard: 'signed_in',
    elsewhere: 'not_found',
    input: ({ sessionId }) => Promise.resolve({ id: sessionId }),
  },
  'auth.endOtherSessions': { guard: 'signed_in', elsewhere: 'own_answer', input: nothing },
  'auth.signOut': { guard: 'public', elsewhere: 'own_answer', input: nothing },
};
