import { blankContactFields } from '@acquaint/core/people/contact-record';
import type { Call, MeetingFacts } from '@acquaint/core/workflow/interview';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './testing/journey.ts';
import { testSchool } from './testing/school.ts';
import { aWhyYou, readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const { channels } = blankContactFields('en');

const facts: MeetingFacts = {
  start: '2026-03-10T10:00:00.000Z',
  zone: 'Europe/London',
  wallTime: '2026-03-10T10:00',
  minutes: 20,
  mode: 'telephone',
  setting: 'phone',
  place: { kind: 'number', text: '+442079460123', meetingPoint: null },
  whoStarts: 'student',
};

describe.each(testDatabases())('by phone and by letter on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function begin(): Promise<Journey> {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    const { version } = await student.client.call<{ version: number }>('profile.get');
    const address = ['Lindenweg 4', '10115 Berlin'];
    const changes = { version, idempotencyKey: uuid7(), changes: { address } };
    await student.client.call('profile.update', changes);
    const contact = await student.addContact({
      channels: {
        ...channels,
        workPhone: '+442079460123',
        postal: { lines: ['12 Quay Street'], postalCode: 'SE1 9PX', city: 'London', country: 'GB' },
      },
    });
    const one = new Journey(app, student, await student.start(contact.id));
    for (const field of ['fullName', 'jobTitle', 'employer', 'salutation']) await one.verify(field);
    await readyToAsk(one);
    await one.do({
      type: 'chooseFormat',
      data: { mode: 'telephone', setting: 'phone', minutes: 20, visitMinutes: null },
    });
    await one.do({ type: 'chooseChannel', data: { channel: 'phone' } });
    return one;
  }

  const callOf = (outcome: Call['outcome']): Omit<Call, 'at'> => ({
    id: uuid7(),
    outcome,
    callBackAt: null,
    said: { reason: true, time: true, why: true, how: true },
    note: null,
  });

  test('R14: nobody is rung up by a name that the student cannot say', async () => {
    const one = await begin();
    expect(one.heldUpOnPage('make_call')).toContain('R14');
    const call = { type: 'logCall', data: { call: callOf(null), at: null } } as const;
    expect(await one.heldUp(call)).toContain('R14');
  });

  test('a voicemail, the promised letter, a call back, and a talk on the phone', async () => {
    const one = await begin();
    await one.changeContact({
      pronunciation: {
        state: 'verified',
        respelling: 'ah-MAH-rah oh-KAH-for',
        ipa: null,
        source: 'assistant',
        at: app.clock.now,
      },
    });
    const call = callOf(null);
    await one.do({ type: 'logCall', data: { call, at: null } });
    expect(one.interview.request.status).toBe('open');
    expect(one.view.assessment.findings.map(({ ruleId }) => ruleId)).toContain('R44');
    await one.do({
      type: 'logCallOutcome',
      data: { callId: call.id, outcome: 'voicemail', callBackAt: null },
    });
    expect(one.view.assessment.findings.map(({ ruleId }) => ruleId)).not.toContain('R44');

    await one.do({ type: 'chooseChannel', data: { channel: 'letter' } });
    const letter = await one.send({ templateId: 'T05', written: { whyYou: aWhyYou } });
    expect(letter.text).toContain('Lindenweg 4\n10115 Berlin');
    expect(letter.text).toContain('12 Quay Street\nLondon SE1 9PX\nUnited Kingdom');
    // The letter was the second half of one request; a third try is a second request (R46).
    expect(
      await one.heldUp(one.sending(one.draft({ templateId: 'T05', written: { whyYou: aWhyYou } }))),
    ).toContain('R46');

    await one.at('2026-03-05T10:00:00.000Z');
    const reply = {
      id: uuid7(),
      at: '2026-03-05T09:30:00.000Z',
      channel: 'phone' as const,
      outcome: 'yes' as const,
      text: null,
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
    };
    await one.do({ type: 'logReply', data: { reply } });
    await one.do({
      type: 'logAgreedTime',
      data: {
        meetingId: uuid7(),
        facts: { ...facts, place: null },
        evidence: { kind: 'call', at: '2026-03-05T09:30:00.000Z', replyId: reply.id, note: null },
      },
    });
    // Without the number nobody knows where to ring (R54).
    expect(await one.heldUp({ type: 'confirmMeeting', data: {} })).toContain('R54');
    await one.do({
      type: 'changeMeeting',
      data: {
        facts,
        evidence: { kind: 'call', at: '2026-03-05T09:30:00.000Z', replyId: reply.id, note: null },
        by: 'contact',
        reason: null,
      },
    });
    await one.do({ type: 'confirmMeeting', data: {} });
    expect(one.interview.meeting?.status).toBe('confirmed');

    await one.at('2026-03-10T10:30:00.000Z');
    await one.do({ type: 'reportHeld', data: { endedAt: '2026-03-10T10:20:00.000Z' } });
    await one.do({
      type: 'writeTalkNotes',
      data: { notes: 'The gauge that failed in 2024 taught them to read three models.' },
    });
    await one.send({
      templateId: 'T24',
      written: {
        specificThing: 'The gauge that failed in 2024 has stayed with me.',
        nextStep: 'reading the report on that flood',
      },
    });
    expect(one.interview.thankYou.status).toBe('sent');
  });
});
