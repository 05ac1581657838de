import type { ContactFields } from '@acquaint/core/people/contact-record';
import type { Contact } from '@acquaint/core/workflow/records';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NetworkExport } from './services/contacts/export-network.ts';
import type { Network } from './services/contacts/network.ts';
import type { ContactView } from './services/contacts/read.ts';
import type { InterviewView } from './services/interviews/view.ts';
import type { Today } from './services/today/today.ts';
import { Journey } from './testing/journey.ts';
import { testSchool } from './testing/school.ts';
import { aReferral } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const START = '2026-03-12T15:00:00.000Z';

describe.each(testDatabases())('the network on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function aStudent(): Promise<TestStudent> {
    app.clock.now = '2026-03-12T09:00:00.000Z';
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    return student;
  }

  /** A talk that was agreed face to face and is over. */
  async function aTalk(
    student: TestStudent,
    fields: Partial<ContactFields> = {},
  ): Promise<{ contact: Contact; view: InterviewView }> {
    const contact = await student.addContact(fields);
    const started = await student.start(contact.id);
    const evidence = { kind: 'in_person', at: app.clock.now, replyId: null, note: null } as const;
    const view = await student.act(started, {
      type: 'logAgreedTime',
      data: {
        meetingId: uuid7(),
        facts: {
          start: START,
          zone: 'Europe/London',
          wallTime: '2026-03-12T15:00',
          minutes: 20,
          mode: 'telephone',
          setting: 'phone',
          place: null,
          whoStarts: 'student',
        },
        evidence,
      },
    });
    app.clock.now = '2026-03-12T17:30:00.000Z';
    return { contact, view };
  }

  const contactOf = (student: TestStudent, id: string): Promise<ContactView> =>
    student.client.call('contacts.get', { id });

  test('what nobody has told of stands on Today until it is told, and may be put right', async () => {
    const student = await aStudent();
    const { contact, view } = await aTalk(student);
    const before = await student.client.call<Today>('today.get');
    expect(before.untold).toMatchObject([
      { interviewId: view.dossier.interview.id, contactName: 'Amara Okafor', start: START },
    ]);
    const missed = await student.act(view, {
      type: 'reportMissed',
      data: { by: 'contact', reason: null },
    });
    expect((await student.client.call<Today>('today.get')).untold).toEqual([]);
    const corrected = await student.act(missed, {
      type: 'correctOutcome',
      data: { outcome: 'held', endedAt: '2026-03-12T15:25:00.000Z', by: null, reason: null },
    });
    expect(corrected.dossier.interview).toMatchObject({
      meeting: { status: 'held' },
      pastMeetings: [],
    });
    expect(corrected.assessment.next.map(({ code }) => code)).toContain('send_thanks');
    const { history } = await contactOf(student, contact.id);
    expect(history.map(({ direction, kind }) => `${direction} ${kind}`)).toEqual(['meeting held']);
    app.clock.now = '2026-03-26T15:20:00.001Z';
    const late = await student.actRefused(corrected, {
      type: 'correctOutcome',
      data: { outcome: 'i_missed', endedAt: null, by: null, reason: null },
    });
    expect(late.refusal?.reason).toBe('outcome_settled');
  });

  test('a promise stands with the person and in the next interview with them', async () => {
    const student = await aStudent();
    const { contact, view } = await aTalk(student);
    const promise = {
      id: uuid7(),
      by: 'contact',
      text: 'A reading list.',
      dueOn: '2026-03-20',
    } as const;
    await student.act(view, { type: 'makePromise', data: { promise } });
    const second = await student.start(contact.id);
    expect(second.dossier.others[0]?.openPromises).toMatchObject([promise]);
    const { promises, history } = await contactOf(student, contact.id);
    expect(promises).toMatchObject([{ ...promise, interviewId: view.dossier.interview.id }]);
    expect(
      history.some(({ direction, text }) => direction === 'promise' && text === promise.text),
    ).toBe(true);
  });

  test('a word beside the interviews is noted once and moves the day for the next', async () => {
    const student = await aStudent();
    const { contact, view } = await aTalk(student);
    const held = await student.act(view, {
      type: 'reportHeld',
      data: { endedAt: '2026-03-12T15:20:00.000Z' },
    });
    await student.act(held, {
      type: 'chooseKeepInTouch',
      data: { choice: 'planned', nextOn: '2026-06-12' },
    });
    const planned = await contactOf(student, contact.id);
    expect(planned.contact.touch).toEqual({ idealDays: 92, maximumDays: 183 });
    expect(planned.touch).toMatchObject({ state: 'fresh', idealOn: '2026-06-12' });

    app.clock.now = '2026-06-20T09:00:00.000Z';
    const due = await student.client.call<Network>('contacts.network');
    expect(due.touch).toMatchObject([{ contactId: contact.id, state: 'due' }]);
    const word = {
      id: uuid7(),
      contactId: contact.id,
      kind: 'met',
      at: '2026-06-19T18:00:00.000Z',
      note: 'At the summer fair.',
      idempotencyKey: uuid7(),
    };
    await student.client.call('contacts.logInteraction', word);
    await student.client.call('contacts.logInteraction', word);
    const after = await contactOf(student, contact.id);
    expect(after.touch).toMatchObject({ state: 'fresh', lastAt: word.at, idealOn: '2026-09-19' });
    expect(after.history[0]).toMatchObject({ direction: 'noted', kind: 'met', text: word.note });
    expect(after.history.filter(({ direction }) => direction === 'noted')).toHaveLength(1);
    expect((await student.client.call<Network>('contacts.network')).touch).toEqual([]);

    await student.client.call('contacts.removeInteraction', {
      id: word.id,
      idempotencyKey: uuid7(),
    });
    expect((await contactOf(student, contact.id)).touch.idealOn).toBe('2026-06-12');
  });

  test('"later" and "not any more" are one tap each', async () => {
    const student = await aStudent();
    const contact = await student.addContact();
    const answer = async (given: object): Promise<ContactView> => {
      const { version } = (await contactOf(student, contact.id)).contact;
      const input = { id: contact.id, version, idempotencyKey: uuid7(), answer: given };
      await student.client.call('contacts.keepInTouch', input);
      return contactOf(student, contact.id);
    };
    const planned = await answer({ kind: 'plan', idealDays: 91, maximumDays: 183 });
    expect(planned.touch).toMatchObject({ state: 'fresh', idealOn: '2026-06-11' });
    app.clock.now = '2026-06-11T09:00:00.000Z';
    expect((await contactOf(student, contact.id)).touch.state).toBe('due');
    expect((await answer({ kind: 'later' })).touch).toMatchObject({
      state: 'fresh',
      idealOn: '2026-07-11',
    });
    expect((await answer({ kind: 'stop' })).touch).toMatchObject({ state: 'off' });
    const wrong = { kind: 'plan', idealDays: 200, maximumDays: 91 };
    const old = await student.addContact({ fullName: 'Ida Lind', nextTouchAt: '2026-06-01' });
    const onList = async () =>
      (await student.client.call<Today>('today.get')).keepInTouch.map((one) => [
        one.contactId,
        one.state,
        one.idealOn,
      ]);
    expect(await onList()).toEqual([[old.id, 'due', '2026-06-01']]);
    const later = { id: old.id, version: old.version, answer: { kind: 'later' } };
    await student.client.call('contacts.keepInTouch', { ...later, idempotencyKey: uuid7() });
    expect(await onList()).toEqual([[old.id, 'fresh', '2026-07-11']]);
    const refused = await student.client.refused('contacts.keepInTouch', {
      id: contact.id,
      version: 3,
      idempotencyKey: uuid7(),
      answer: wrong,
    });
    expect(refused.code).toBe('bad_input');
  });

  test('nothing is noted for the future, nor with somebody else’s contact', async () => {
    const student = await aStudent();
    const other = await aStudent();
    const contact = await student.addContact();
    const word = {
      id: uuid7(),
      contactId: contact.id,
      kind: 'called',
      at: '2026-03-12T09:00:00.001Z',
      note: null,
      idempotencyKey: uuid7(),
    };
    expect((await student.client.refused('contacts.logInteraction', word)).code).toBe('bad_input');
    const past = { ...word, at: '2026-03-12T08:00:00.000Z' };
    expect((await other.client.refused('contacts.logInteraction', past)).code).toBe('not_found');
    await student.client.call('contacts.logInteraction', past);
    const remove = { id: word.id, idempotencyKey: uuid7() };
    await other.client.call('contacts.removeInteraction', remove);
    expect((await contactOf(student, contact.id)).history).toHaveLength(1);
  });

  test('the introducer is an open end from the answer until they were told', async () => {
    const student = await aStudent();
    const { contact, view } = await aTalk(student);
    const held = await student.act(view, {
      type: 'reportHeld',
      data: { endedAt: '2026-03-12T15:20:00.000Z' },
    });
    const referral = aReferral('2026-03-12T15:20:00.000Z');
    const named = await student.act(held, { type: 'addReferral', data: { referral } });
    const ends = async () =>
      (await student.client.call<Network>('contacts.network')).openEnds.map(({ kind }) => kind);
    expect(await ends()).toEqual(['add']);
    const { id: interviewId, version } = named.dossier.interview;
    const ben = await student.client.call<Contact>('interviews.contactFromReferral', {
      interviewId,
      version,
      referralId: referral.id,
      contactId: uuid7(),
      idempotencyKey: uuid7(),
    });
    expect(await ends()).toEqual(['ask']);
    const asked = await student.start(ben.id);
    const evidence = { kind: 'in_person', at: app.clock.now, replyId: null, note: null } as const;
    await student.act(asked, {
      type: 'logAgreedTime',
      data: {
        meetingId: uuid7(),
        facts: {
          start: '2026-03-20T15:00:00.000Z',
          zone: 'Europe/London',
          wallTime: '2026-03-20T15:00',
          minutes: 20,
          mode: 'telephone',
          setting: 'phone',
          place: null,
          whoStarts: 'student',
        },
        evidence,
      },
    });
    expect(await ends()).toEqual(['tell']);
    const page = await student.client.call<InterviewView>('interviews.get', { id: interviewId });
    expect(page.assessment.next.map(({ code }) => code)).toContain('thank_introducer');
    const one = new Journey(app, student, page);
    app.clock.now = '2026-03-13T10:00:00.000Z';
    await one.reload();
    for (const field of ['fullName', 'jobTitle', 'salutation']) await one.verify(field);
    await one.send({
      templateId: 'T26',
      written: { result: 'He will show me how the network is planned, street by street.' },
      extras: { newContactName: referral.name },
    });
    expect(one.interview.referrals).toMatchObject([{ reportedBackAt: app.clock.now }]);
    expect(await ends()).toEqual([]);
    expect(contact.id).not.toBe(ben.id);
  });

  test('R87: another program reads the exported cards back as they are', async () => {
    const student = await aStudent();
    const names = ['Amara Okafor', 'Sukarno', 'عبد الرحمن بن عبد العزيز آل الشيخ', '王小明'];
    const notes = 'Likes; rivers, and\nlong walks \\ early.';
    for (const fullName of names) {
      const parts = { givenName: null, familyName: null, addressName: null };
      await student.addContact({ ...parts, fullName, notes, employer: 'A; B, C \\ D' });
    }
    const left = await student.addContact({ fullName: 'Ida Lind' });
    await student.client.call('contacts.setState', {
      id: left.id,
      version: left.version,
      state: 'do_not_contact',
      idempotencyKey: uuid7(),
    });
    const saved = await student.client.call<NetworkExport>('contacts.exportNetwork', {
      withNotes: true,
    });
    expect(saved).toMatchObject({ count: 4, leftOut: { people: 1, notes: 0 } });
    const cards = readCards(saved.text);
    expect(cards.map((card) => String(card.getFirstPropertyValue('fn'))).toSorted()).toEqual(
      names.toSorted(),
    );
    for (const card of cards) {
      expect(card.getFirstPropertyValue('version')).toBe('4.0');
      expect(card.getFirstPropertyValue('note')).toBe(notes);
      expect(card.getFirstPropertyValue('org')).toEqual('A; B, C \\ D');
      expect(card.getFirstPropertyValue('email')).toBe('a.okafor@rivertrust.example');
      expect(String(card.getFirstPropertyValue('uid'))).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    }
    const namesOf = (fullName: string) =>
      cards
        .find((card) => card.getFirstPropertyValue('fn') === fullName)
        ?.getAllProperties('n')
        .map((name) => name.getFirstValue());
    expect(namesOf('Sukarno')).toEqual([['', 'Sukarno', '', 'Dr.', '']]);
    expect(namesOf('Amara Okafor')).toEqual([]);
    const without = await student.client.call<NetworkExport>('contacts.exportNetwork', {
      withNotes: false,
    });
    expect(without.text).not.toContain('NOTE');
  });
});

/** ical.js knows nothing of our writer. */
function readCards(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text);
  const list = Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed;
  if (!Array.isArray(list)) throw new Error('These are no cards.');
  return list.map((card) => new ICAL.Component(card));
}
