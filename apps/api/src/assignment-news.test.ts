import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SaveInput } from './services/assignments/save.ts';
import { someTerms } from './testing/assignment.ts';
import { ClassRoom, work } from './testing/class-room.ts';
import type { TestClient } from './testing/test-client.ts';

const IN_TIME = '2026-05-20T10:00:00.000Z';

describe.each(testDatabases())('what a class hears of an assignment on $name', ({ open }) => {
  let room: ClassRoom;
  beforeAll(async () => {
    room = await ClassRoom.open(await open());
  }, 60_000);
  afterAll(() => room.app.close());

  const news = async (client: TestClient) =>
    (await client.call<{ code: string; params: object }[]>('notices.list')).map(
      ({ code, params }) => ({ code, ...params }),
    );
  const codes = async (client: TestClient) =>
    (await news(client)).map(({ code }) => code).toSorted();
  const saves = (input: SaveInput, version: number, change: Partial<SaveInput>) =>
    room.nadia.ask('assignments.save', { ...input, version, idempotencyKey: uuid7(), ...change });

  test('a due day that moves is told once to everybody who still has something to do', async () => {
    const { client, cohortId, interviewId, join } = await room.aClass();
    const done = await join('Jonas Weber');
    const input = await room.published(cohortId, { terms: someTerms({ resubmissions: 0 }) });
    room.app.clock.now = IN_TIME;
    await client.call('assignments.submit', work(input.id, interviewId));
    const terms = { ...input.terms, due: { wall: '2026-06-02T12:00' } };
    const again = { terms, idempotencyKey: uuid7() };
    expect(await saves(input, 1, again)).toMatchObject({ ok: true });
    // A second click, and one from a page that was open before.
    expect(await saves(input, 1, again)).toMatchObject({ ok: true });
    expect(await saves(input, 1, { terms })).toMatchObject({ error: { code: 'conflict' } });
    expect(await news(done)).toMatchObject([
      {
        code: 'assignment_changed',
        assignmentId: input.id,
        title: input.title,
        due: 'Tuesday 2 June 2026',
        dueOn: '2026-06-02',
      },
      { code: 'assignment_set', dueOn: '2026-05-29' },
    ]);
    // Handed in, and no other is taken.
    expect(await codes(client)).toEqual(['assignment_set']);
  });

  test('a due day that students know never moves to where it is over; nobody hears of the try', async () => {
    const { client, cohortId } = await room.aClass();
    const input = await room.published(cohortId);
    room.app.clock.now = IN_TIME;
    const past = { ...input.terms, due: { wall: '2026-05-19T23:59' } };
    expect(await saves(input, 1, { terms: past })).toMatchObject({
      error: {
        code: 'bad_input',
        problems: [{ field: 'terms.due.wall', reason: expect.stringMatching(/^This is over/) }],
      },
    });
    expect(await codes(client)).toEqual(['assignment_set']);
    // Earlier, and still to come: everybody hears of it.
    const earlier = { ...input.terms, due: { wall: '2026-05-27T23:59' } };
    expect(await saves(input, 1, { terms: earlier })).toMatchObject({ ok: true });
    expect((await news(client))[0]).toMatchObject({
      code: 'assignment_changed',
      dueOn: '2026-05-27',
    });
    // After it is over other words may change, and more time be given.
    room.app.clock.now = '2026-05-28T10:00:00.000Z';
    const words = { terms: earlier, instructions: 'Talk with people.' };
    expect(await saves(input, 2, words)).toMatchObject({ ok: true });
    const late = { ...earlier.late, lastOn: '2026-05-27', graceHours: 0 };
    expect(await saves(input, 3, { terms: { ...earlier, late } })).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'terms.late.lastOn' }] },
    });
    const later = { ...earlier, due: { wall: '2026-06-02T23:59' } };
    expect(await saves(input, 3, { terms: later })).toMatchObject({ ok: true });
  });

  test('other words for the same are no news; each version that asks something else is', async () => {
    const { client, cohortId } = await room.aClass();
    const input = await room.published(cohortId);
    expect(await saves(input, 1, { instructions: 'Talk with people.' })).toMatchObject({
      ok: true,
    });
    expect(await codes(client)).toEqual(['assignment_set']);
    expect(await saves(input, 2, { title: 'Talks about rivers' })).toMatchObject({ ok: true });
    const terms = { ...input.terms, talks: 2 };
    expect(await saves(input, 3, { title: 'Talks about rivers', terms })).toMatchObject({
      ok: true,
    });
    expect(await codes(client)).toEqual([
      'assignment_changed',
      'assignment_changed',
      'assignment_set',
    ]);
    expect(await saves(input, 4, { archived: true })).toMatchObject({ ok: true });
    expect(await codes(client)).toHaveLength(3);
  });

  test('a draft is told to nobody, however it changes', async () => {
    const { client, cohortId } = await room.aClass();
    const input = await room.published(cohortId, { published: false });
    expect(await saves(input, 1, { title: 'Another' })).toMatchObject({ ok: true });
    expect(await codes(client)).toEqual([]);
    expect(await saves(input, 2, { published: true })).toMatchObject({ ok: true });
    expect(await codes(client)).toEqual(['assignment_set']);
  });

  test('whoever joins later hears of it with their place, once, and of no change before', async () => {
    const { cohortId, join } = await room.aClass();
    const input = await room.published(cohortId);
    const late = await join('Zoe Late');
    await late.call('assignments.mine');
    await late.call('assignments.mine');
    await room.nadia.call('assignments.get', { id: input.id });
    expect(await codes(late)).toEqual(['assignment_set']);
    const later = await join('Ida Later');
    const terms = { ...input.terms, due: { wall: '2026-06-02T12:00' } };
    expect(await saves(input, 1, { terms })).toMatchObject({ ok: true });
    expect(await news(later)).toMatchObject([{ code: 'assignment_set', dueOn: '2026-06-02' }]);
    expect(await codes(late)).toEqual(['assignment_changed', 'assignment_set']);
  });

  test('whoever joins after its last day hears of nothing', async () => {
    const { cohortId, join } = await room.aClass();
    const input = await room.published(cohortId);
    room.app.clock.now = '2026-06-06T10:00:00.000Z';
    const late = await join('Zoe Late');
    await room.nadia.call('assignments.get', { id: input.id });
    expect(await codes(late)).toEqual([]);
  });
});
