import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InterviewView } from './services/interviews/view.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { aReferral } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const NOW = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('what a device brings back on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let id: string;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.now = NOW;
    student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    const contact = await student.addContact();
    id = (await student.start(contact.id)).dossier.interview.id;
  });

  const op = (command: Command, opId = uuid7()) => ({
    interviewId: id,
    opId,
    command,
    meeting: null as { id: string; sequence: number } | null,
  });
  const notes = (value: string, base: string): Command => ({
    type: 'captureField',
    data: { id: uuid7(), field: 'talkNotes', value, base },
  });
  const send = (input: object): Promise<InterviewView> =>
    student.client.call('interviews.capture', input);
  const present = async (): Promise<Dossier['interview']> =>
    (await student.client.call<InterviewView>('interviews.get', { id })).dossier.interview;
  const agree = async (start: string, place: object = {}): Promise<void> => {
    const { version } = await present();
    await student.client.call('interviews.act', {
      interviewId: id,
      version,
      idempotencyKey: uuid7(),
      command: {
        type: 'logAgreedTime',
        data: {
          meetingId: uuid7(),
          facts: {
            start,
            zone: 'Europe/London',
            wallTime: start.slice(0, 16),
            minutes: 20,
            mode: 'telephone',
            setting: 'phone',
            place: { kind: 'number', text: '+442079460123', meetingPoint: null },
            whoStarts: 'student',
            ...place,
          },
          evidence: { kind: 'in_person', at: NOW, replyId: null, note: null },
        },
      },
    });
  };

  test('one thing arrives once, however often and however much at once it is sent', async () => {
    const referral: Command = { type: 'addReferral', data: { referral: aReferral(NOW) } };
    const inputs = [op(notes('Shifts at night.', '')), op(referral)];
    await Promise.all([...inputs, ...inputs, ...inputs].map(send));
    const after = await present();
    expect(after.capture.notes).toBe('Shifts at night.');
    expect(after.referrals).toHaveLength(1);
    const { version } = after;
    for (const input of inputs) await send(input);
    expect((await present()).version).toBe(version);
  });

  test('two devices that wrote into one field see both, and a person settles it', async () => {
    await send(op(notes('From the phone.', '')));
    const { dossier } = await send(op(notes('From the laptop.', '')));
    const { capture } = dossier.interview;
    expect(capture.notes).toBe('From the laptop.');
    expect(capture.conflicts?.map(({ other }) => other)).toEqual(['From the phone.']);
    const [conflict] = capture.conflicts ?? [];
    const input = {
      interviewId: id,
      version: dossier.interview.version,
      command: {
        type: 'settleCaptureConflict',
        data: { conflictId: conflict?.id, keep: 'both' },
      },
      idempotencyKey: uuid7(),
    };
    await student.client.call('interviews.act', input);
    const after = (await present()).capture;
    expect(after.notes).toBe('From the laptop.\nFrom the phone.');
    expect(after.conflicts).toEqual([]);
  });

  test('many changes of two devices at once: each is there or kept as a copy', async () => {
    const texts = ['one', 'two', 'three', 'four'];
    await Promise.all(texts.map((text) => send(op(notes(text, '')))));
    const { capture } = await present();
    const kept = [capture.notes, ...(capture.conflicts ?? []).map(({ other }) => other)];
    expect(kept.toSorted()).toEqual(texts.toSorted());
  });

  test('what is no thing of the day card is refused and named', async () => {
    const goal = op({ type: 'writeGoal', data: { goal: 'how floods are forecast' } });
    const error = await student.client.refused('interviews.capture', goal);
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'command.type' }] });
    const long = op(notes('a'.repeat(20_001), ''));
    expect((await student.client.refused('interviews.capture', long)).code).toBe('refused');
    const twisted = op({
      type: 'captureField',
      data: { id: uuid7(), field: 'talkNotes', value: true, base: '' },
    });
    expect((await student.client.refused('interviews.capture', twisted)).code).toBe('refused');
  });

  test('an operation of another content under one id is refused', async () => {
    const first = op(notes('Shifts.', ''));
    await send(first);
    const other = { ...first, command: notes('Other.', 'Shifts.') };
    expect((await student.client.refused('interviews.capture', other)).code).toBe('key_reused');
  });

  test('a cancellation kept on a device does not hit a meeting that was moved since', async () => {
    await agree('2026-03-03T14:00:00.000Z');
    const { meeting } = await present();
    if (!meeting) throw new Error('There is no meeting.');
    const cancel = op({ type: 'cancelMeeting', data: { by: 'student', reason: null } });
    const late = op({ type: 'tellRunningLate', data: { arrival: '2026-03-03T14:10:00.000Z' } });
    const meant = { id: meeting.id, sequence: meeting.sequence };
    const stale = { ...cancel, meeting: { ...meant, sequence: meeting.sequence + 1 } };
    expect((await student.client.refused('interviews.capture', stale)).code).toBe('conflict');
    await send({ ...late, meeting: meant });
    expect((await present()).meeting?.late).toMatchObject({ arrival: '2026-03-03T14:10:00.000Z' });
    await send({ ...cancel, opId: uuid7(), meeting: meant });
    expect((await present()).meeting?.status).toBe('cancelled');
  });

  test('R79: being there is noted once, with the moment of the tap, and taken back on the day', async () => {
    const atTheOffice = {
      mode: 'in_person',
      setting: 'workplace',
      place: { kind: 'address', text: '4 Mill Lane', meetingPoint: 'reception' },
      whoStarts: 'meet_there',
    };
    await agree('2026-03-03T14:00:00.000Z', atTheOffice);
    const { meeting } = await present();
    if (!meeting) throw new Error('There is no meeting.');
    const meant = { id: meeting.id, sequence: meeting.sequence };
    const tap = (clock: string, there = true) => ({
      ...op({ type: 'noteArrival', data: { at: `2026-03-03T${clock}:00.000Z`, there } }),
      meeting: meant,
    });
    const arrived = async () => (await present()).meeting?.arrived ?? null;
    app.clock.now = '2026-03-03T13:46:00.000Z';
    const first = tap('13:46');
    await Promise.all([first, first, tap('13:46')].map(send));
    expect(await arrived()).toMatchObject({ at: '2026-03-03T13:46:00.000Z' });
    app.clock.now = '2026-03-03T13:52:00.000Z';
    await send(tap('13:52'));
    expect(await arrived()).toMatchObject({ at: '2026-03-03T13:46:00.000Z' });
    await send(tap('13:52', false));
    expect(await arrived()).toBeNull();
    // Tapped at the door without a network: it comes in the next morning.
    app.clock.now = '2026-03-04T08:00:00.000Z';
    await send(tap('13:53'));
    expect(await arrived()).toMatchObject({ at: '2026-03-03T13:53:00.000Z' });
    const nextDay = op({
      type: 'noteArrival',
      data: { at: '2026-03-04T08:00:00.000Z', there: false },
    });
    expect(await student.client.refused('interviews.capture', nextDay)).toMatchObject({
      code: 'refused',
      refusal: { field: 'at', reason: 'another_day' },
    });
    const moved = { ...tap('13:54', false), meeting: { ...meant, sequence: meant.sequence + 1 } };
    expect((await student.client.refused('interviews.capture', moved)).code).toBe('conflict');
  });

  test('R79: for a call there is nowhere to be', async () => {
    await agree('2026-03-03T14:00:00.000Z');
    app.clock.now = '2026-03-03T13:46:00.000Z';
    const tap = op({ type: 'noteArrival', data: { at: app.clock.now, there: true } });
    expect(await student.client.refused('interviews.capture', tap)).toMatchObject({
      code: 'refused',
      refusal: { reason: 'not_in_person' },
    });
  });

  test('the cards of a device: from 48 hours before until 7 days after, and only what the day needs', async () => {
    const cards = () =>
      student.client.call<{ cards: { factsHash: string; dossier: Dossier }[] }>(
        'interviews.dayCards',
      );
    await agree('2026-03-04T11:00:00.000Z');
    expect((await cards()).cards).toEqual([]);
    app.clock.now = '2026-03-02T11:00:00.000Z';
    const [card] = (await cards()).cards;
    expect(card?.dossier.interview.id).toBe(id);
    expect(card?.factsHash).toMatch(/^[\w-]{16}$/);
    expect(card?.dossier).toMatchObject({ addressBook: [], others: [], internships: [] });
    app.clock.now = '2026-03-11T11:00:01.000Z';
    expect((await cards()).cards).toEqual([]);
  });
});
