import { can } from '@acquaint/core/access/can';
import { type Party, reachOf } from '@acquaint/core/access/table';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { procedureCases } from './testing/procedures.ts';
import type { ProcedureCase } from './testing/procedure-case.ts';
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
  careAdvisor: 'advisor',
  instructor: 'instructor',
  libraryEditor: 'library_editor',
  analyst: 'analyst',
  auditor: 'auditor',
  owner: 'owner',
  foreignOwner: 'owner',
  ownStudent: 'student',
} as const satisfies Record<keyof Callers, Party>;

/** Asked one by one, each with a look at all that belongs to the student before and after. */
const others = [
  'nobody',
  'endedSession',
  'otherStudent',
  'foreignStudent',
  'advisor',
  'careAdvisor',
  'owner',
  'foreignOwner',
] as const;
/** Whom the table mostly refuses before anything is read: asked in one go. */
const bystanders = ['instructor', 'libraryEditor', 'analyst', 'auditor'] as const;

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
    case 'in_care':
      return [isForTheSchool(caller, guard) || caller === 'careAdvisor' ? 'answered' : 'not_found'];
    case 'id_taken':
      // In another school the id is free; what is made there is the caller's own.
      return caller === 'foreignStudent' ? ['answered'] : ['conflict'];
    case 'other_version':
      return ['answered', 'conflict'];
    case 'unknown_secret':
      return ['wrong_credentials', 'wrong_code', 'expired_code', 'unknown_invitation'];
  }
}

/** Owners and library editors reach every record of the school where the table says so. */
const isForTheSchool = (caller: keyof Callers, guard: ProcedureCase['guard']): boolean =>
  (caller === 'owner' || caller === 'libraryEditor') &&
  guard !== 'public' &&
  guard !== 'signed_in' &&
  reachOf(parties[caller], guard) === 'organization';

/** What the student themself gets, whose records they are. */
function servedWith(procedure: string, row: ProcedureCase): string[] {
  const special: Record<string, string> = {
    // There is no suggestion to answer.
    'contacts.answerAddressForm': 'not_found',
    // No talk was held that could be handed in.
    'assignments.submit': 'bad_input',
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
      const maySee = row.seenBy?.includes(caller) === true;
      expect(!maySee && JSON.stringify(answer).includes(CANARY)).toBe(false);
      // Whoever cares for the student may change what the table lets them.
      const mayChange = row.elsewhere === 'in_care' && answer.ok;
      const after = await snapshot(world);
      expect(mayChange ? before : after).toEqual(before);
    });

    test('other staff get what their role holds, and nothing of the student', async () => {
      nextWindow();
      const before = await snapshot(world);
      for (const caller of bystanders) {
        const answer = await world.callers[caller].ask(procedure, await row.input(world));
        expect({ caller, codes: expected(caller, row) }).toEqual({
          caller,
          codes: expect.arrayContaining([outcome(answer)]),
        });
        const maySee = row.seenBy?.includes(caller) === true;
        expect(!maySee && JSON.stringify(answer).includes(CANARY)).toBe(false);
      }
      const after = await snapshot(world);
      // A notice to the student is added, where the row says so.
      const seen = row.tells ? { ...after, OutboxMessage: before['OutboxMessage'] } : after;
      expect(seen).toEqual(before);
    });
  });

  describe.each(Object.entries(procedureCases))('%s', (procedure, row) => {
    test('the student themself is served', async () => {
      nextWindow();
      await stayIn();
      const codes = [servedWith(procedure, row)].flat();
      // Staff, who have signed out by now, need not make a record for what a student may not ask.
      const input = codes.includes('not_allowed') ? undefined : await row.input(world);
      const answer = await world.callers.ownStudent.ask(procedure, input);
      expect(codes).toContain(outcome(answer));
    });
  });

  /** Records are made by people who are asked for nothing else here: once a day they look in. */
  let lookedIn = '';
  async function stayIn(): Promise<void> {
    const day = app.clock.now.slice(0, 10);
    if (day === lookedIn) return;
    lookedIn = day;
    for (const caller of Object.values(world.callers)) await caller.ask('notices.unread');
  }

  /** Limits on tries are not what this test is about. */
  function nextWindow(): void {
    app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
  }
});
