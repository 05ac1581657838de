import type { CommandData } from '@acquaint/core/workflow/commands';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import { shift } from '@acquaint/core/schedule/instant';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fireDue } from './services/reminders/fire.ts';
import type { Reminders } from './services/reminders/list.ts';
import { replanAll } from './services/reminders/replan.ts';
import { Journey } from './testing/journey.ts';
import { aWhyYou, logYes, readyToAsk } from './testing/steps.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const HOUR = 3_600_000;
const worker = { id: uuid7(), signal: new AbortController().signal };

/** Thursday 12 March 2026, 15:00 in London, which is 16:00 in Berlin where the student is. */
const AT_THREE: MeetingFacts = {
  start: '2026-03-12T15:00:00.000Z',
  zone: 'Europe/London',
  wallTime: '2026-03-12T15:00',
  minutes: 20,
  mode: 'in_person',
  setting: 'workplace',
  place: { kind: 'address', text: '4 Mill Lane, London', meetingPoint: 'reception' },
  whoStarts: 'meet_there',
};
const BEGIN = '2026-03-02T09:00:00.000Z';

interface Sent {
  kind: string;
  items: { code: string; late: boolean }[];
  [column: string]: unknown;
}

describe.each(testDatabases())('reminders on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function talk(
    facts: MeetingFacts = AT_THREE,
  ): Promise<{ one: Journey; school: TestSchool; userId: string }> {
    app.clock.now = BEGIN;
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    const contact = await student.proveContact(await student.addContact({ travelMinutes: 30 }));
    const one = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(one);
    const format = { mode: 'in_person', setting: 'workplace', minutes: 20, visitMinutes: null };
    await one.do({ type: 'chooseFormat', data: format as CommandData['chooseFormat'] });
    await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
    await one.send({ templateId: 'T01', written: { whyYou: aWhyYou } });
    await logYes(one, uuid7(), BEGIN);
    await one.do({
      type: 'logAgreedTime',
      data: {
        meetingId: uuid7(),
        facts,
        evidence: { kind: 'message', at: BEGIN, replyId: null, note: 'Three is fine.' },
      },
    });
    const { signedIn } = await student.client.call<{ signedIn: { userId: string } }>(
      'auth.session',
    );
    return { one, school, userId: signedIn.userId };
  }

  const mailsTo = (school: TestSchool, userId: string): Promise<Sent[]> =>
    inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
      const { rows } = await tx.query<Sent>(
        `SELECT "kind", "payload"->'items' AS "items" FROM "OutboxMessage"
         WHERE "audience" = 'member' AND "personId" = $1 ORDER BY "createdAt", "id"`,
        [userId],
      );
      return rows;
    });
  const codesOf = (mails: readonly Sent[]): string[] =>
    mails.flatMap(({ items }) => items.map(({ code }) => code));
  const list = (one: Journey): Promise<Reminders> => one.student.client.call('reminders.list');
  const fireAt = async (now: string): Promise<number> => {
    app.clock.now = now;
    return fireDue(app.deps, worker);
  };

  test('R58, R78: each goes out at its offset, by the clock alone, and once', async () => {
    const { one, school, userId } = await talk();
    const seen = new Map<string, string>();
    for (
      let ms = Date.parse('2026-03-10T14:00:00Z');
      ms <= Date.parse(AT_THREE.start);
      ms += 60_000 * 5
    ) {
      const now = new Date(ms).toISOString();
      const before = (await mailsTo(school, userId)).length;
      if ((await fireAt(now)) === 0) continue;
      const mails = (await mailsTo(school, userId)).slice(before);
      for (const code of codesOf(mails)) seen.set(`${code} ${now}`, now);
    }
    const times = (code: string): string[] =>
      [...seen.keys()]
        .filter((key) => key.startsWith(`${code} `))
        .map((key) => key.split(' ')[1] ?? '');
    // −48 h may wait for the digest of the next morning; the others come to the minute.
    expect(times('reminder.meeting_soon')).toEqual([
      '2026-03-11T07:00:00.000Z',
      '2026-03-11T15:00:00.000Z',
      '2026-03-12T13:00:00.000Z',
    ]);
    // 30 of travel, 10 of margin, 15 early: leave at 14:05.
    expect(times('reminder.leave_soon')).toEqual(['2026-03-12T13:35:00.000Z']);
    expect(times('reminder.leave_now')).toEqual(['2026-03-12T14:05:00.000Z']);
    expect(times('reminder.attire')).toEqual(['2026-03-11T15:00:00.000Z']);
    expect(await fireAt(AT_THREE.start)).toBe(0);
    const { settled } = await list(one);
    expect(settled.every(({ ruleId }) => /^[A-Z]\d+$/.test(ruleId))).toBe(true);
  });

  test.each(['cancelled', 'withdrawn'])('R59: nothing fires for a talk %s', async (how) => {
    const { one, school, userId } = await talk();
    expect((await list(one)).planned.map(({ kind }) => kind)).toContain('leave_now');
    await one.do({ type: 'cancelMeeting', data: { by: 'contact', reason: null } });
    if (how === 'withdrawn') await one.do({ type: 'withdrawInterview', data: { reason: null } });
    expect((await list(one)).planned.map(({ kind }) => kind)).not.toContain('leave_now');
    const before = codesOf(await mailsTo(school, userId));
    await fireAt('2026-03-12T14:59:00.000Z');
    const after = codesOf(await mailsTo(school, userId)).slice(before.length);
    expect(after.filter((code) => /meeting_soon|leave|attire|resume/.test(code))).toEqual([]);
  });

  test('T21: after “cannot make it” on the day card nothing more is sent about this meeting', async () => {
    const { one, school, userId } = await talk();
    await fireAt('2026-03-12T12:00:00.000Z');
    const before = await mailsTo(school, userId);
    const { id = '', sequence = 0 } = one.interview.meeting ?? {};
    const word = {
      interviewId: one.id,
      opId: uuid7(),
      command: { type: 'cancelMeeting', data: { by: 'student', reason: null } },
      meeting: { id, sequence },
    };
    // The answer was lost, so the device sends it once more.
    await one.student.client.call('interviews.capture', word);
    await one.student.client.call('interviews.capture', word);
    expect((await list(one)).planned.map(({ kind }) => kind)).not.toContain('leave_now');
    for (let ms = Date.parse('2026-03-12T12:05:00Z'); ms <= Date.parse('2026-03-14T20:00:00Z');) {
      await fireAt(new Date(ms).toISOString());
      ms += 30 * 60_000;
    }
    const after = codesOf((await mailsTo(school, userId)).slice(before.length));
    expect(
      after.filter((code) => /meeting|leave|attire|resume|check_in|happen/.test(code)),
    ).toEqual([]);
  });

  test('R59: a moved talk fires at its new time and never at the old one', async () => {
    const { one, school, userId } = await talk();
    const start = '2026-03-13T15:00:00.000Z';
    await one.do({
      type: 'changeMeeting',
      data: {
        facts: { ...AT_THREE, start, wallTime: '2026-03-13T15:00' },
        evidence: { kind: 'message', at: BEGIN, replyId: null, note: 'Friday.' },
        by: 'contact',
        reason: null,
      },
    });
    await fireAt('2026-03-12T14:05:00.000Z');
    expect(codesOf(await mailsTo(school, userId))).not.toContain('reminder.leave_now');
    await fireAt('2026-03-13T14:05:00.000Z');
    expect(codesOf(await mailsTo(school, userId))).toContain('reminder.leave_now');
  });

  test('M1: what changed without a plan is seen at the moment of sending', async () => {
    const { one, school, userId } = await talk();
    // Somebody else's write, past all services: the rows still say "attire".
    await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(
        `UPDATE "Interview" SET "state" = jsonb_set("state", '{plan,attire}', '"A plain shirt."')
         WHERE "id" = $1`,
        [one.id],
      ),
    );
    await fireAt('2026-03-11T15:00:00.000Z');
    expect(codesOf(await mailsTo(school, userId))).not.toContain('reminder.attire');
    const attire = (await list(one)).settled.find(({ kind }) => kind === 'attire');
    expect(attire?.ways.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      'skipped not_asked',
      'skipped not_asked',
    ]);
  });

  test('M6: after an outage what is past is dropped, the rest is one mail, marked late', async () => {
    const { one, school, userId } = await talk();
    await fireAt('2026-03-02T10:00:00.000Z');
    const before = (await mailsTo(school, userId)).length;
    await fireAt('2026-03-12T14:30:00.000Z');
    const mails = (await mailsTo(school, userId)).slice(before);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.kind).toBe('digest');
    const codes = codesOf(mails);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain('reminder.leave_soon');
    expect(codes[0]).toBe('reminder.leave_now');
    expect(mail?.items.every(({ late }) => late)).toBe(true);
    const { settled } = await list(one);
    const outcomes = settled.flatMap(({ ways }) => ways.map(({ outcome }) => outcome));
    expect(outcomes).toContain('too_late');
    expect(outcomes).toContain('overtaken');
  });

  test('a student snoozes, moves and switches off; two devices do not overwrite each other', async () => {
    const { one, school, userId } = await talk();
    const { client } = one.student;
    const find = async (kind: string) =>
      (await list(one)).planned.find((line) => line.kind === kind);
    const attire = await find('attire');
    if (!attire) throw new Error('No plan for clothes.');
    const { id, fireAt: seen } = attire;
    const key = uuid7();
    const snooze = { id, seen, snooze: 'hour', idempotencyKey: key };
    const moved = await client.call<{ fireAt: string }>('reminders.snooze', snooze);
    expect(moved.fireAt).toBe(shift(seen, HOUR));
    expect(await client.call('reminders.snooze', snooze)).toEqual(moved);
    const other = { ...snooze, idempotencyKey: uuid7() };
    expect((await client.refused('reminders.snooze', other)).code).toBe('conflict');
    const late = { id, seen: moved.fireAt, to: AT_THREE.start, idempotencyKey: uuid7() };
    expect(await client.refused('reminders.move', late)).toMatchObject({ code: 'bad_input' });
    await client.call('reminders.move', { ...late, to: '2026-03-12T09:00:00.000Z' });
    // Planning anew leaves what the student chose.
    await replanAll(app.deps, worker);
    expect((await find('attire'))?.fireAt).toBe('2026-03-12T09:00:00.000Z');

    await client.call('reminders.switchOff', { kind: 'resume_pack', idempotencyKey: uuid7() });
    expect(await find('resume_pack')).toBeUndefined();
    await fireAt('2026-03-11T16:00:00.000Z');
    const early = codesOf(await mailsTo(school, userId));
    expect(early).not.toContain('reminder.attire');
    await fireAt('2026-03-12T09:00:00.000Z');
    const codes = codesOf(await mailsTo(school, userId));
    expect(codes).toContain('reminder.attire');
    expect(codes).not.toContain('reminder.resume_pack');
  });

  test('M2: preferences move what is planned, and of two devices one wins', async () => {
    const { one, school, userId } = await talk();
    const { client } = one.student;
    const kept = await client.call<{ version: number; preferences: Record<string, unknown> }>(
      'notices.preferences',
    );
    expect(kept.version).toBe(0);
    const preferences = {
      ...kept.preferences,
      groups: { ...(kept.preferences['groups'] as object), talk: { mail: false, push: false } },
    };
    const input = { version: 0, preferences, idempotencyKey: uuid7() };
    await client.call('notices.savePreferences', input);
    const again = { ...input, idempotencyKey: uuid7() };
    expect((await client.refused('notices.savePreferences', again)).code).toBe('conflict');
    const soon = (await list(one)).planned.find(({ kind }) => kind === 'leave_now');
    expect(soon?.ways.map(({ channel }) => channel)).toEqual(['app']);
    await fireAt('2026-03-12T14:05:00.000Z');
    expect(codesOf(await mailsTo(school, userId))).not.toContain('reminder.leave_now');
    const lines =
      await client.call<{ id: string; code: string; readAt: string | null }[]>('notices.list');
    const leave = lines.find(({ code }) => code === 'reminder.leave_now');
    expect(leave?.readAt).toBeNull();
    const { count } = await client.call<{ count: number }>('notices.unread');
    await client.call('notices.markRead', { ids: [leave?.id ?? ''] });
    expect((await client.call<{ count: number }>('notices.unread')).count).toBe(count - 1);
  });

  test('a zone that moves takes the quiet hours with it', async () => {
    const { one } = await talk();
    const { client } = one.student;
    const plan = async () =>
      (await list(one)).planned
        .find(({ kind, dueAt }) => kind === 'meeting_soon' && dueAt === '2026-03-12T13:00:00.000Z')
        ?.ways.find(({ channel }) => channel === 'mail')?.fireAt;
    expect(await plan()).toBe('2026-03-12T13:00:00.000Z');
    const { version } = await client.call<{ version: number }>('profile.get');
    const changes = { timeZone: 'America/Los_Angeles' };
    await client.call('profile.update', { version, changes, idempotencyKey: uuid7() });
    // 06:00 in Los Angeles is night; at 07:00 there still is an hour.
    expect(await plan()).toBe('2026-03-12T14:00:00.000Z');
  });

  test('G17: "something felt wrong" reaches every advisor at once, and no student of the school', async () => {
    const { one, school } = await talk();
    const advisor = await school.join('advisor', 'Daniel Ortega');
    const other = await school.join('student', 'Jonas Weber');
    await one.do({ type: 'reportFeltUnsafe', data: {} });
    await fireAt(app.clock.now);
    const codes = async (client: typeof advisor): Promise<string[]> =>
      (await client.call<{ code: string }[]>('notices.list')).map(({ code }) => code);
    expect(await codes(advisor)).toEqual(['reminder.felt_unsafe']);
    expect(await codes(other)).toEqual([]);
    const [told] = await advisor.call<{ interviewId: string }[]>('notices.list');
    expect(told?.interviewId).toBe(one.id);
    expect(await codes(school.owner)).toEqual([]);
    expect((await advisor.refused('reminders.list')).code).toBe('not_allowed');
  });

  test('a student of another school sees and moves nothing', async () => {
    const { one } = await talk();
    const elsewhere = await testSchool(app, 'Southbank College');
    const foreign = await elsewhere.join('student');
    expect(await foreign.call('reminders.list')).toMatchObject({ planned: [], settled: [] });
    const [first] = (await list(one)).planned;
    const input = { id: first?.id, seen: first?.fireAt, snooze: 'hour', idempotencyKey: uuid7() };
    expect((await foreign.refused('reminders.snooze', input)).code).toBe('not_found');
  });
});
