import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByPage, firstSlot, formIn, secondSlot } from '../testing/guest.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

const NOW = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('two guests at the same moment on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
  }, 60_000);
  afterAll(() => app.close());

  test('C5, R52: of two contacts who take the same time at once one gets it, the other a kind page', async () => {
    for (let round = 0; round < 4; round += 1) {
      const first = await askedByPage(app);
      const second = await askedByPage(app, {
        school: first.school,
        student: first.student,
        fullName: 'Ben Marsh',
        email: 'b.marsh@citywater.example',
        employer: 'City Water',
        whyYou:
          'I read that City Water renewed its old pipes while people kept their taps running, and as a hydrologist there you must have planned for that.',
      });
      const guests = [first, second];
      const forms = await Promise.all(
        guests.map(async ({ contact }) => formIn((await contact.get()).html)),
      );
      const answers = await Promise.all(
        guests.map(({ contact }, n) =>
          contact.post('pick', { slot: firstSlot, how: 'video', _form: forms[n] ?? '' }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 409]);
      const lost = statuses.indexOf(409);
      expect(answers[lost]?.html).toContain('This time has just been taken. These are still free.');
      expect(answers[lost]?.html).toContain('no longer free');
      for (const { one } of guests) await one.reload();
      const agreed = guests.map(({ one }) => one.interview.meeting?.start ?? null);
      expect(agreed[lost]).toBeNull();
      expect(agreed[1 - lost]).toBe(firstSlot);
      // Nothing is held for longer than it has to be: after a cancellation the time is free again.
      const winner = guests[1 - lost];
      const loser = guests[lost];
      await winner?.contact.send('cancel', {});
      expect((await loser?.contact.send('pick', { slot: firstSlot, how: 'video' }))?.status).toBe(
        303,
      );
    }
  }, 120_000);

  test('one contact on two devices ends with one of their answers, whole', async () => {
    const { contact, one } = await askedByPage(app);
    const form = formIn((await contact.get()).html);
    const answers = await Promise.all(
      [firstSlot, secondSlot].map((slot) =>
        contact.post('pick', { slot, how: 'video', _form: form }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    await one.reload();
    expect(one.interview.replies).toHaveLength(1);
    expect(one.interview.pastMeetings).toHaveLength(0);
  });

  test('an answer that meets the student at work is carried out on what is there then', async () => {
    const { contact, one } = await askedByPage(app);
    const form = formIn((await contact.get()).html);
    const both = await Promise.all([
      contact.post('pick', { slot: firstSlot, how: 'video', _form: form }),
      one.do({ type: 'writeGoal', data: { goal: 'how people find their way' } }).catch(() => null),
    ]);
    expect(both[0].status).toBe(303);
    await one.reload();
    expect(one.interview.meeting?.start).toBe(firstSlot);
  });

  test('a time that the student took back, or that is too near to another talk, is not on offer', async () => {
    const { contact, one } = await askedByPage(app);
    const form = formIn((await contact.get()).html);
    await one.do({
      type: 'proposeTimes',
      data: {
        proposalId: app.deps.newId(),
        slots: [{ start: secondSlot, minutes: 20 }],
        messageId: null,
      },
    });
    const gone = await contact.post('pick', { slot: firstSlot, how: 'video', _form: form });
    expect(gone.status).toBe(409);
    const fresh = await contact.send('pick', { slot: firstSlot, how: 'video' });
    expect(fresh.status).toBe(409);
    expect(fresh.html).toContain('These are still free');
    expect((await contact.send('pick', { slot: secondSlot, how: 'video' })).status).toBe(303);
  });
});
