import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sqlState } from '../errors.ts';
import type { Database } from '../open-database.ts';
import { inTenant } from '../tenant.ts';
import { goalAfter, type Place, startOf } from '../testing/interviews.ts';
import { addContact, addSchool } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import { type Append, appendEvents, createInterview } from './append-events.ts';

describe.each(testDatabases())('append events on $name', ({ open }) => {
  let database: Database;
  let place: Place;
  beforeAll(async () => {
    database = await open();
    const { organizationId, ann: studentId } = await addSchool(database, 'ann');
    const contactId = await addContact(database, { organizationId, studentId });
    place = { organizationId, studentId, contactId };
  });
  afterAll(() => database.close());

  const create = (input: Append) => inTenant(database, place, (tx) => createInterview(tx, input));
  const append = (expected: number, input: Append) =>
    inTenant(database, place, (tx) => appendEvents(tx, expected, input));

  const stored = (interviewId: string) =>
    inTenant(database, place, async ({ prisma }) => ({
      interview: await prisma.interview.findFirst({ where: { id: interviewId } }),
      events: await prisma.interviewEvent.findMany({
        where: { interviewId },
        orderBy: { version: 'asc' },
      }),
      audit: await prisma.auditEntry.findMany({ where: { subjectId: interviewId } }),
      outbox: await prisma.outboxMessage.findMany({
        where: { sendKey: { startsWith: interviewId } },
      }),
    }));

  test('row, events, audit and outbox are written together and read back as they were', async () => {
    const start = startOf(place, '2026-03-04T17:00:00.000Z');
    const goal = goalAfter(start, 'How floods are forecast — “really”, in Łódź');
    expect(await create(start)).toBe(true);
    expect(await append(1, goal)).toBe(true);
    const { interview, events, audit, outbox } = await stored(start.state.id);
    expect(interview).toMatchObject({
      version: 2,
      status: 'active',
      step: 'contact',
      stepsDone: 1,
      requestStatus: 'none',
      nextAction: goal.columns.nextAction,
      nextDueAt: new Date('2026-03-04T17:00:00.000Z'),
      nextWaiting: false,
      meetingStartsAt: null,
      createdAt: new Date(start.state.createdAt),
      updatedAt: new Date(goal.now),
    });
    expect(interview?.state).toEqual(goal.state);
    expect(events.map(({ version, type, data }) => [version, type, data])).toEqual([
      [1, 'interviewStarted', start.events[0]?.data],
      [2, 'goalWritten', goal.events[0]?.data],
    ]);
    expect(audit).toMatchObject([{ action: 'writeGoal', actor: { userId: place.studentId } }]);
    expect(outbox).toMatchObject([{ status: 'waiting', payload: goal.outbox[0]?.payload }]);
  });

  test('each step keeps when it was first reached; what was before that was kept stays unknown', async () => {
    const begun = startOf(place);
    const start: Append = { ...begun, columns: { ...begun.columns, step: 'locate', stepsDone: 0 } };
    await create(start);
    await append(1, goalAfter(begun, 'first'));
    const goal = goalAfter(start, 'first');
    const moments = async (): Promise<(string | null)[]> => {
      const { rows } = await inTenant(database, place, (tx) =>
        tx.query<{ at: (string | null)[] }>(
          `SELECT to_jsonb("stepReachedAt") AS "at" FROM "Interview" WHERE "id" = $1`,
          [start.state.id],
        ),
      );
      return (rows[0]?.at ?? []).map((at) => at && new Date(at).toISOString());
    };
    expect(await moments()).toEqual([start.state.createdAt, goal.now]);
    const later = '2026-03-09T10:00:00.000Z';
    const next = (version: number, step: 'locate' | 'confirm' | 'thank', stepsDone: number) => ({
      ...goal,
      now: later,
      state: { ...goal.state, version },
      events: goal.events.map((event) => ({ ...event, version })),
      columns: { ...goal.columns, step, stepsDone },
      audit: [],
      outbox: [],
    });
    // Back at the first step nothing is reached anew; then two at once.
    await append(2, next(3, 'locate', 0));
    expect(await moments()).toEqual([start.state.createdAt, goal.now]);
    await append(3, next(4, 'confirm', 3));
    expect(await moments()).toEqual([start.state.createdAt, goal.now, later, later]);
    await inTenant(database, place, (tx) =>
      tx.query(`UPDATE "Interview" SET "stepReachedAt" = '{}' WHERE "id" = $1`, [start.state.id]),
    );
    await append(4, next(5, 'thank', 8));
    const [unknown, known] = [Array(3).fill(null), Array(5).fill(later)];
    expect(await moments()).toEqual([start.state.createdAt, ...unknown, ...known]);
  });

  test('a stale version writes nothing at all', async () => {
    const start = startOf(place);
    await create(start);
    await append(1, goalAfter(start, 'first'));
    expect(await append(1, goalAfter(start, 'second'))).toBe(false);
    const { interview, events, audit, outbox } = await stored(start.state.id);
    expect(interview?.state).toMatchObject({ goal: 'first', version: 2 });
    expect([events.length, audit.length, outbox.length]).toEqual([2, 1, 1]);
  });

  test('of twenty writers at once exactly one wins', async () => {
    const start = startOf(place);
    await create(start);
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, index) => append(1, goalAfter(start, `goal ${index}`))),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const { interview, events } = await stored(start.state.id);
    expect(interview?.state).toMatchObject({ goal: `goal ${won.indexOf(true)}` });
    expect(events).toHaveLength(2);
  });

  test('an interview is created once', async () => {
    const start = startOf(place);
    expect(await create(start)).toBe(true);
    expect(await create(start)).toBe(false);
    expect((await stored(start.state.id)).events).toHaveLength(1);
  });

  test('a second message with the same send key is refused with everything around it', async () => {
    const start = startOf(place);
    await create(start);
    const goal = goalAfter(start, 'first');
    await append(1, goal);
    const again = goalAfter(goal, 'second');
    const doubled = {
      ...again,
      outbox: goal.outbox.map((row) => ({ ...row, id: start.state.id })),
    };
    await expect(append(2, doubled)).rejects.toSatisfy((error) => sqlState(error) === '23505');
    expect((await stored(start.state.id)).interview?.version).toBe(2);
  });

  test('events with a gap, of another interview, or without their state never reach the database', async () => {
    const start = startOf(place);
    await create(start);
    const goal = goalAfter(start, 'gap');
    const foreign = goal.events.map((event) => ({ ...event, interviewId: place.contactId }));
    for (const [expected, input] of [
      [2, goal],
      [1, { ...goal, state: start.state }],
      [1, { ...goal, events: [] }],
      [1, { ...goal, events: foreign }],
    ] as const) {
      await expect(append(expected, input)).rejects.toThrow(/must run from version/);
    }
    expect((await stored(start.state.id)).events).toHaveLength(1);
  });

  test('another school can neither append to an interview nor create one with its contact', async () => {
    const start = startOf(place);
    await create(start);
    const { organizationId } = await addSchool(database);
    const there = { organizationId };
    expect(
      await inTenant(database, there, (tx) => appendEvents(tx, 1, goalAfter(start, 'theirs'))),
    ).toBe(false);
    await expect(
      inTenant(database, there, (tx) => createInterview(tx, startOf(place))),
    ).rejects.toSatisfy((error) => sqlState(error) === '23503');
    expect((await stored(start.state.id)).interview?.version).toBe(1);
  });
});
