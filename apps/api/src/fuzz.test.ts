import { testDatabases } from '@acquaint/db/testing/test-database';
import { aMove, commandFrom } from '@acquaint/core/testing/commands';
import { replay } from '@acquaint/core/workflow/evolve';
import { uuid7 } from '@acquaint/db/uuid7';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './testing/journey.ts';
import { storedBehind } from './testing/stored.ts';
import { TestStudent } from './testing/student.ts';
import { leavesOf, withLeaf } from './testing/leaves.ts';
import { procedureCases } from './testing/procedures.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

/** What ends the caller's own session would end the run. */
const ends = ['auth.signOut', 'auth.endSession', 'auth.endOtherSessions', 'contacts.setState'];
const procedures = Object.keys(procedureCases).filter((name) => !ends.includes(name));

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '\'; DROP TABLE "Contact"; --',
    '%_\\',
    '‮gnirts',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-30',
    'Europe/Nowhere',
    'ß'.repeat(250),
    '__proto__',
  ),
);
const oddValue = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, -1, 1e308, 2 ** 53, 0.1, true, [], {}),
);

/** A good input with one or two places changed, or something else altogether. */
const change = fc.record({
  procedure: fc.constantFrom(...procedures),
  whole: fc.option(fc.jsonValue({ maxDepth: 2 }), { freq: 8 }),
  edits: fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 2 }),
});

describe.each(testDatabases())('odd inputs on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  test('whatever comes in, the answer is a value or a closed error, and later reads still work', async () => {
    const student = world.callers.ownStudent;
    await fc.assert(
      fc.asyncProperty(change, async ({ procedure, whole, edits }) => {
        app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
        const good = await procedureCases[procedure]?.input(world);
        const input = whole ?? edits.reduce((value, [n, odd]) => edited(value, n, odd), good);
        const answers = [
          await student.ask(procedure, input),
          await student.ask('interviews.get', { id: world.interviewId }),
          await student.ask('today.get'),
          await student.ask('contacts.list', {}),
        ];
        expect(answers.every(({ status }) => status < 500)).toBe(true);
        expect(answers.slice(1).every(({ ok }) => ok)).toBe(true);
      }),
      { numRuns: 300, seed: 20_260_302, endOnFailure: true },
    );
    expect(app.logged.filter((line) => line.includes('"code":"unexpected"'))).toEqual([]);
  });

  test('any commands in any order: closed answers, and the row equals the fold of its events', async () => {
    const student = new TestStudent(await world.school.join('student'));
    await student.fillProfile();
    const moves = fc.sample(aMove, { numRuns: 240, seed: 20_260_303 });
    const contact = await student.proveContact(await student.addContact());
    const one = new Journey(app, student, await student.start(contact.id));
    let carriedOut = 0;
    for (const move of moves) {
      await one.at(new Date(Date.parse(app.clock.now) + move.hours * 3_600_000).toISOString());
      const { id, version } = one.interview;
      const command = commandFrom(move, one.view.dossier);
      const input = { interviewId: id, version, command, idempotencyKey: uuid7() };
      const answer = await student.client.ask('interviews.act', input);
      expect(answer.ok || answer.error.code === 'refused' || answer.error.code === 'conflict').toBe(
        true,
      );
      carriedOut += answer.ok ? 1 : 0;
    }
    expect(carriedOut).toBeGreaterThan(20);
    const stored = await storedBehind(app, world.school.id, one.id);
    expect(replay(stored.events)).toEqual(stored.state);
  });
});

function edited(input: unknown, n: number, odd: unknown): unknown {
  const leaves = leavesOf(input ?? {});
  const leaf = leaves[n % leaves.length];
  return leaf === undefined ? odd : withLeaf(input ?? {}, leaf.path, odd);
}
