import { can } from '@acquaint/core/access/can';
import type { Party } from '@acquaint/core/access/table';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { type ProcedureCase, procedureCases } from './testing/procedures.ts';
import { snapshot } from './testing/snapshot.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { Answer } from './testing/test-client.ts';
import { CANARY, type Callers, testWorld, type World } from './testing/world.ts';

/** Who stands for which party of the access table. */
const parties = {
  nobody: 'anonymous',
  endedSession: 'anonymous',
  otherStudent: 'student',
  foreignStudent: 'student',
  advisor: 'advisor',
  owner: 'owner',
  foreignOwner: 'owner',
  ownStudent: 'student',
} as const satisfies Record<keyof Callers, Party>;

const others = Object.keys(parties).filter((name) => name !== 'ownStudent') as Exclude<
  keyof Callers,
  'ownStudent'
>[];

/** What the access table promises to this caller: one of the codes, or an answer of their own. */
function expected(caller: keyof Callers, { guard, elsewhere }: ProcedureCase): string[] {
  const party: Party = parties[caller];
  if (guard !== 'public' && party === 'anonymous') return ['not_signed_in'];
  if (guard !== 'public' && guard !== 'signed_in' && !can(party, guard)) return ['not_allowed'];
  switch (elsewhere) {
    case 'own_answer':
      return ['answered'];
    case 'not_found':
      return ['not_found'];
    case 'id_taken':
      // In another school the id is free; what is made there is the caller's own.
      return caller === 'foreignStudent' ? ['answered'] : ['conflict'];
    case 'other_version':
      return ['answered', 'conflict'];
    case 'unknown_secret':
      return ['wrong_credentials', 'wrong_code', 'expired_code', 'unknown_invitation'];
  }
}

/** What the student themself gets, whose records they are. */
function servedWith(procedure: string, row: ProcedureCase): string[] {
  const special: Record<string, string> = {
    // There is no suggestion to answer.
    'contacts.answerAddressForm': 'not_found',
    // The session ended itself one row before.
    'auth.endOtherSessions': 'not_signed_in',
  };
  const { guard, elsewhere } = row;
  if (special[procedure] !== undefined) return [special[procedure]];
  if (guard !== 'public' && guard !== 'signed_in' && !can('student', guard)) return ['not_allowed'];
  return elsewhere === 'unknown_secret' ? expected('ownStudent', row) : ['answered'];
}

const outcome = (answer: Answer): string => (answer.ok ? 'answered' : answer.error.code);

test('every procedure has a row in the table, and every row a procedure', () => {
  expect(Object.keys(procedureCases).toSorted(compare)).toEqual(
    Object.keys(appRouter._def.procedures).toSorted(compare),
  );
});

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

describe.each(testDatabases())('who gets what on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  test('what the walk watches is there to be seen', async () => {
    const before = await snapshot(world);
    const empty = Object.entries(before).filter(([, rows]) => rows === '[]' || !rows);
    expect(empty.map(([part]) => part)).toEqual(['DoNotContact']);
    expect(before['Contact']).toContain(CANARY);
  });

  describe.each(Object.entries(procedureCases))('%s', (procedure, row) => {
    test.each(others)('%s gets nothing of the student and changes nothing', async (caller) => {
      nextWindow();
      const input = await row.input(world);
      const before = await snapshot(world);
      const answer = await world.callers[caller].ask(procedure, input);
      expect(expected(caller, row)).toContain(outcome(answer));
      const maySee = row.ownerSees === true && caller === 'owner';
      expect(!maySee && JSON.stringify(answer).includes(CANARY)).toBe(false);
      expect(await snapshot(world)).toEqual(before);
    });
  });

  describe.each(Object.entries(procedureCases))('%s', (procedure, row) => {
    test('the student themself is served', async () => {
      nextWindow();
      const answer = await world.callers.ownStudent.ask(procedure, await row.input(world));
      expect(servedWith(procedure, row)).toContain(outcome(answer));
    });
  });

  /** Limits on tries are not what this test is about. */
  function nextWindow(): void {
    app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
  }
});
