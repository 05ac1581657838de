import { blankContactFields } from '@acquaint/core/people/contact-record';
import { testDatabases } from '@acquaint/db/testing/test-database';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reminders } from '../services/reminders/list.ts';
import { confirmedTalk, ON_TUESDAY } from '../testing/confirmed.ts';
import { outboxOf } from '../testing/outbox.ts';
import { testSchool } from '../testing/school.ts';
import { TestStudent } from '../testing/student.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { allJobs } from './all-jobs.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

const patience = { timeout: 30_000, interval: 50 };
const AWAY_FROM = '2026-03-09T10:00:00.000Z';
/** Two days later, on the morning after the talk. */
const BACK_AT = '2026-03-11T10:00:00.000Z';
const LATER_THAT_DAY = {
  ...ON_TUESDAY,
  start: '2026-03-10T16:30:00.000Z',
  wallTime: '2026-03-10T12:30',
};

const NADIA = {
  fields: {
    fullName: 'Nadia Brandt',
    givenName: 'Nadia',
    familyName: 'Brandt',
    addressName: 'Brandt',
    employer: 'Harbour Works',
    channels: { ...blankContactFields('en').channels, workEmail: 'n.brandt@harbour.example' },
  },
  whyYou:
    'At Harbour Works your team dredged the old basin by night, so that not one ferry had to wait, and I wonder how a hydrologist plans that.',
};

describe.each(testDatabases())('a worker that was away, on $name', ({ open }) => {
  let app: TestApp;
  let running: RunningWorker | undefined;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterEach(() => running?.stop());
  afterAll(() => app.close());

  interface Ready {
    worker: { lastReminderAt: string | null };
  }
  const readyz = async () => {
    const answer = await app.app.request('/readyz');
    return answer.json() as Promise<Ready>;
  };

  test('M6: drops what is past and tells the rest in one mail, marked late', async () => {
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    await confirmedTalk(app, student, ON_TUESDAY);
    await confirmedTalk(app, student, LATER_THAT_DAY, NADIA);
    const { signedIn } = await student.client.call<{ signedIn: { email: string } }>('auth.session');
    const list = () => student.client.call<Reminders>('reminders.list');
    const work = async (now: string): Promise<void> => {
      app.clock.now = now;
      running = await startWorker(app.deps, allJobs);
      await vi.waitFor(async () => {
        const ways = (await list()).planned.flatMap((line) => line.ways);
        expect(ways.filter(({ fireAt }) => fireAt <= now)).toEqual([]);
      }, patience);
    };
    const rest = async (): Promise<void> => {
      await vi.waitFor(async () => {
        const waiting = (await outboxOf(app, school.id)).filter(
          ({ status, availableAt }) =>
            ['waiting', 'claimed', 'handing_over'].includes(status) && availableAt <= app.clock.now,
        );
        expect(waiting).toEqual([]);
      }, patience);
      await running?.stop();
    };
    await work(AWAY_FROM);
    await rest();
    const before = new Set((await list()).settled.map(({ id }) => id));
    app.sink.taken.length = 0;

    await work(BACK_AT);
    // Known at once, not with the next beat: what a watchman and the owner see comes from the rows.
    const shown = await school.owner.call<{ lastReminderAt: string }>('organizations.workerStatus');
    expect(shown.lastReminderAt).toBe(BACK_AT);
    expect((await readyz()).worker.lastReminderAt).toBe(BACK_AT);
    await rest();

    const letters = app.sink.taken.filter(({ to }) => to === signedIn.email);
    expect(letters).toHaveLength(1);
    const { text = '' } = await PostalMime.parse(letters[0]?.letter ?? '');
    expect(text.match(/take place\?/g)).toHaveLength(2);
    expect(text.match(/This should have reached you earlier\./g)).toHaveLength(2);
    const settled = (await list()).settled.filter(({ id }) => !before.has(id));
    const by = (kind: string) =>
      new Set(
        settled
          .filter((line) => line.kind === kind)
          .flatMap(({ ways }) =>
            ways.map(({ outcome, late }) => outcome ?? (late ? 'late' : 'sent')),
          ),
      );
    for (const kind of ['meeting_soon', 'tech_check', 'check_in']) {
      expect(by(kind)).toEqual(new Set(['too_late']));
    }
    expect(by('did_it_happen')).toEqual(new Set(['late']));
  }, 120_000);
});
