import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassTable } from './services/assignments/class-table.ts';
import type { MyAssignment, MyWork } from './services/assignments/mine.ts';
import type { SetUp } from './services/assignments/set-up.ts';
import type { StudentWork } from './services/assignments/student-work.ts';
import { anAssignment, heldTalk, someTerms } from './testing/assignment.ts';
import { ClassRoom, grade, marks, SECRET, talk, work } from './testing/class-room.ts';

const IN_TIME = '2026-05-20T10:00:00.000Z';

interface Grade {
  total: number;
  comment: string | null;
  reopenedUntil: string | null;
}

describe.each(testDatabases())('assignments on $name', ({ open }) => {
  let room: ClassRoom;
  beforeAll(async () => {
    room = await ClassRoom.open(await open());
  }, 60_000);
  afterAll(() => room.app.close());

  test('from set-up to a grade', async () => {
    const { client, studentId, cohortId, interviewId } = await room.aClass();
    const { id } = await room.published(cohortId);
    expect(await client.call('notices.list')).toMatchObject([
      { code: 'assignment_set', params: { dueOn: '2026-05-29' } },
    ]);
    room.app.clock.now = IN_TIME;
    const [mine] = await client.call<MyAssignment[]>('assignments.mine');
    expect(mine).toMatchObject({ id, standing: { state: 'under_way', counting: 1 } });
    const submission = work(id, interviewId, { talks: [talk(interviewId, { note: 'A diver.' })] });
    const { id: submissionId } = await client.call<{ id: string }>(
      'assignments.submit',
      submission,
    );
    // A second click hands in nothing more.
    expect(await client.call('assignments.submit', submission)).toMatchObject({ number: 1 });
    const seen = await room.nadia.call<StudentWork>('assignments.work', { id, studentId });
    expect(seen).toMatchObject({
      standing: { state: 'submitted' },
      submissions: [
        {
          number: 1,
          lateness: { kind: 'on_time' },
          reflection: 'I want to measure rivers.',
          talks: [{ minutes: 25, note: 'A diver.', place: null, contactName: null }],
        },
      ],
    });
    const verdicts = seen.submissions[0]?.talks[0]?.rulings.map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['met']));
    expect(JSON.stringify(seen)).not.toContain(SECRET);
    expect(
      await room.nadia.call('assignments.grade', grade(submissionId, { comment: 'Good.' })),
    ).toEqual({ total: 28, outOf: 40 });
    const own = await client.call<MyWork>('assignments.myWork', { id });
    expect(own).toMatchObject({
      standing: { state: 'graded' },
      submissions: [{ grades: [{ total: 28, comment: 'Good.', gradedBy: 'Nadia Haas' }] }],
    });
    expect(await client.call('notices.list')).toMatchObject([
      { code: 'assignment_graded', params: { total: 28, of: 40 } },
      { code: 'assignment_set' },
    ]);
    const exported = await client.call<{ assignments: { submissions: unknown[] }[] }>(
      'profile.exportMine',
    );
    expect(exported.assignments[0]?.submissions).toHaveLength(1);
  });

  test('a snapshot stands still whatever happens to the talk afterwards', async () => {
    const { client, studentId, cohortId, interviewId } = await room.aClass();
    const { id } = await room.published(cohortId);
    room.app.clock.now = IN_TIME;
    await client.call('assignments.submit', work(id, interviewId));
    const seen = () => room.nadia.call<StudentWork>('assignments.work', { id, studentId });
    const before = (await seen()).submissions;
    await heldTalk(room.app, {
      school: room.school,
      interviewId,
      state: { thankYou: { status: 'none' } },
    });
    expect((await seen()).submissions).toEqual(before);
    expect((await seen()).standing.counting).toBe(1);
  });

  test('each boundary of the due moment, by the school’s clock through a change of the clocks', async () => {
    const { client, cohortId, interviewId, studentId } = await room.aClass();
    const terms = someTerms({
      due: { wall: '2026-10-24T12:00' },
      late: { graceHours: 0, pointsPerDay: 2, lastOn: '2026-10-26' },
      resubmissions: 5,
    });
    const { id } = await room.published(cohortId, { terms });
    const at = async (now: string, submittedBefore: number) => {
      room.app.clock.now = now;
      const answer = await client.ask(
        'assignments.submit',
        work(id, interviewId, { submittedBefore }),
      );
      if (!answer.ok) return answer.error;
      const { submissions } = await client.call<MyWork>('assignments.myWork', { id });
      return submissions.at(-1)?.lateness;
    };
    expect(await at('2026-10-24T10:00:00.000Z', 0)).toMatchObject({ kind: 'on_time' });
    expect(await at('2026-10-24T10:00:00.001Z', 1)).toMatchObject({ kind: 'late', deduction: 2 });
    // That day has 25 hours: noon comes at 11:00 UTC.
    expect(await at('2026-10-25T11:00:00.000Z', 2)).toMatchObject({ kind: 'late', deduction: 2 });
    expect(await at('2026-10-25T11:00:00.001Z', 3)).toMatchObject({ kind: 'late', deduction: 4 });
    expect(await at('2026-10-26T22:59:59.999Z', 4)).toMatchObject({ kind: 'late', deduction: 6 });
    expect(await at('2026-10-26T23:00:00.000Z', 5)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'assignment', reason: expect.stringMatching(/last day is over/) }],
    });
    const { submissions } = await room.nadia.call<StudentWork>('assignments.work', {
      id,
      studentId,
    });
    const last = submissions.at(-1)?.id ?? '';
    expect(await room.nadia.call('assignments.grade', grade(last))).toEqual({
      total: 22,
      outOf: 40,
    });
  });

  test('a due time that the clocks skip names the next one, and nothing is kept', async () => {
    const { cohortId } = await room.aClass();
    const input = anAssignment(cohortId, {
      terms: someTerms({ due: { wall: '2026-03-29T02:30' }, windows: { count: 1, days: 1 } }),
    });
    expect(await room.nadia.refused('assignments.save', input)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'terms.due.wall', reason: expect.stringMatching(/2026-03-29 03:00/) }],
    });
    const { assignments } = await room.nadia.call<{ assignments: { id: string }[] }>(
      'assignments.list',
    );
    expect(assignments.map((one) => one.id)).not.toContain(input.id);
  });

  test('what nobody could hand in any more is kept as a draft and not published', async () => {
    const { client, cohortId } = await room.aClass();
    const draft = await room.published(cohortId, { published: false });
    const open = await room.published(cohortId);
    const save = (input: typeof draft, version: number, change: object) =>
      room.nadia.ask('assignments.save', {
        ...input,
        version,
        idempotencyKey: uuid7(),
        ...change,
      });
    // Late work was taken to the end of 5 June.
    room.app.clock.now = '2026-06-05T22:00:00.000Z';
    expect(await save(draft, 1, { published: true })).toMatchObject({
      error: {
        code: 'bad_input',
        problems: [{ field: 'terms.due.wall', reason: expect.stringMatching(/later due day/) }],
      },
    });
    const fresh = { ...draft, id: uuid7(), version: null, published: true };
    expect(
      await room.nadia.refused('assignments.save', { ...fresh, idempotencyKey: uuid7() }),
    ).toMatchObject({ problems: [{ field: 'terms.due.wall' }] });
    expect(await save(draft, 1, { title: 'Still a draft' })).toMatchObject({ ok: true });
    // What is out already may be said better afterwards.
    expect(await save(open, 1, { instructions: 'Talk with them.' })).toMatchObject({ ok: true });
    room.app.clock.now = '2026-06-05T21:59:59.999Z';
    expect(await save(draft, 2, { published: true })).toMatchObject({ ok: true });
    expect((await client.call<MyAssignment[]>('assignments.mine')).map(({ id }) => id)).toContain(
      draft.id,
    );
  });

  test('G32: windows are dealt evenly, stay with their students, and leave people time to answer', async () => {
    const { client, cohortId, join } = await room.aClass();
    const others = [await join('Jonas Weber'), await join('Mara Blum'), await join('Ida Lind')];
    const input = anAssignment(cohortId);
    const preview = { id: input.id, cohortId, windows: 2, anew: false };
    expect(await room.nadia.call<SetUp>('assignments.setUp', preview)).toMatchObject({
      students: 4,
      sizes: [2, 2],
      zone: 'Europe/Berlin',
      leadDays: 14,
    });
    await room.nadia.call('assignments.save', input);
    const table = () => room.nadia.call<ClassTable>('assignments.get', { id: input.id });
    const windows = async () =>
      new Map((await table()).rows.map(({ studentId, window }) => [studentId, window]));
    const before = await windows();
    const sizes = [0, 1].map((n) => [...before.values()].filter((one) => one === n).length);
    expect(sizes).toEqual([2, 2]);
    const late = await join('Zoe Late');
    await late.call('assignments.mine');
    const after = await windows();
    expect(after.size).toBe(5);
    for (const [studentId, window] of before) expect(after.get(studentId)).toBe(window);
    const starts = new Set<string>();
    for (const one of [client, ...others]) {
      const [mine] = await one.call<MyAssignment[]>('assignments.mine');
      if (mine) starts.add(mine.window.startsOn);
    }
    expect([...starts].toSorted()).toEqual(['2026-03-09', '2026-03-16']);
    const hasty = anAssignment(cohortId, {
      terms: someTerms({ windows: { count: 8, days: 14 } }),
    });
    expect(await room.nadia.refused('assignments.save', hasty)).toMatchObject({
      problems: [{ field: 'terms.windows.count', reason: expect.stringMatching(/14 days/) }],
    });
  });

  test('once begun nobody’s start moves, and work that is in keeps its rules', async () => {
    const { client, cohortId, interviewId } = await room.aClass();
    const input = await room.published(cohortId);
    const change = (version: number, terms: object) =>
      room.nadia.ask('assignments.save', {
        ...input,
        version,
        terms: { ...input.terms, ...terms },
        idempotencyKey: uuid7(),
      });
    expect(await change(1, { windows: { count: 1, days: 7 } })).toMatchObject({ ok: true });
    expect(await change(1, {})).toMatchObject({ error: { code: 'conflict' } });
    room.app.clock.now = IN_TIME;
    expect(await change(2, { windows: { count: 2, days: 7 } })).toMatchObject({
      error: { problems: [{ field: 'terms.windows.count' }] },
    });
    await client.call('assignments.submit', work(input.id, interviewId));
    expect(await change(2, { windows: { count: 1, days: 7 }, talks: 2 })).toMatchObject({
      error: { problems: [{ field: 'terms.talks' }] },
    });
    const later = { windows: { count: 1, days: 7 }, due: { wall: '2026-06-02T12:00' } };
    expect(await change(2, later)).toMatchObject({ ok: true });
  });

  test('handed in again it is graded again, and every grade stays', async () => {
    const { client, studentId, cohortId, interviewId } = await room.aClass();
    const { id } = await room.published(cohortId);
    room.app.clock.now = IN_TIME;
    const submit = (submittedBefore: number) =>
      client.ask<{ id: string }>('assignments.submit', work(id, interviewId, { submittedBefore }));
    const first = await submit(0);
    if (!first.ok) throw new Error('The first was refused.');
    const one = grade(first.data.id);
    await room.nadia.call('assignments.grade', one);
    await room.nadia.call('assignments.grade', one);
    expect(await room.nadia.refused('assignments.grade', grade(first.data.id))).toMatchObject({
      code: 'conflict',
    });
    const better = { gradedBefore: 1, marks: { ...marks, reflection: 2 }, comment: 'I misread.' };
    await room.nadia.call('assignments.grade', grade(first.data.id, better));
    const seen = async () =>
      (await room.nadia.call<StudentWork>('assignments.work', { id, studentId })).submissions;
    const totals = (grades: readonly Grade[] | undefined) => grades?.map(({ total }) => total);
    expect(totals((await seen())[0]?.grades)).toEqual([28, 34]);
    expect(await submit(0)).toMatchObject({ error: { code: 'conflict' } });
    const second = await submit(1);
    if (!second.ok) throw new Error('The second was refused.');
    expect(
      await room.nadia.refused('assignments.grade', grade(first.data.id, { gradedBefore: 2 })),
    ).toMatchObject({ code: 'conflict' });
    expect(await submit(2)).toMatchObject({
      error: { problems: [{ field: 'assignment', reason: expect.stringMatching(/as often/) }] },
    });
    await room.nadia.call(
      'assignments.grade',
      grade(second.data.id, { reopenedUntil: '2026-06-20' }),
    );
    room.app.clock.now = '2026-06-20T21:59:59.999Z';
    expect(await submit(2)).toMatchObject({ ok: true });
    expect((await seen()).map(({ lateness }) => lateness.kind)).toEqual([
      'on_time',
      'on_time',
      'on_time',
    ]);
    expect(await submit(3)).toMatchObject({ ok: false });
  });

  test('of two devices that hand in at once one does', async () => {
    const { client, cohortId, interviewId } = await room.aClass();
    const { id } = await room.published(cohortId);
    room.app.clock.now = IN_TIME;
    const both = await Promise.all(
      [1, 2].map(() => client.ask('assignments.submit', work(id, interviewId))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
  });

  test('a grade needs a level for each criterion, and names the ones that are missing', async () => {
    const { client, cohortId, interviewId } = await room.aClass();
    const { id } = await room.published(cohortId);
    room.app.clock.now = IN_TIME;
    const sent = await client.call<{ id: string }>('assignments.submit', work(id, interviewId));
    const asked = grade(sent.id, { marks: { preparation: 0, conversation: 5, conduct: 1 } });
    expect(await room.nadia.refused('assignments.grade', asked)).toMatchObject({
      problems: [{ field: 'marks.conversation' }, { field: 'marks.reflection' }],
    });
    const past = grade(sent.id, { reopenedUntil: '2026-05-19' });
    expect(await room.nadia.refused('assignments.grade', past)).toMatchObject({
      problems: [{ field: 'reopenedUntil' }],
    });
  });
});
