import { STANDINGS, type Standing } from '@acquaint/core/saved-views/standing';
import { STEPS, type Step } from '@acquaint/core/workflow/steps';
import { asSystem, type TenantTx } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertRow } from './testing/insert-row.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

interface Funnel {
  students: number;
  steps: {
    step: Step;
    studentsAt: number;
    studentsEntered: number;
    studentsDone: number;
    studentsStuck: number;
  }[];
}
interface Page {
  rows: { studentId: string }[];
  next: { name: string; id: string } | null;
}
interface Talk {
  at: number;
  isDone: boolean;
  isStuck: boolean;
  isWithdrawn: boolean;
}
interface Student {
  id: string;
  inCohort: boolean;
  talks: Talk[];
}

/** The same numbers in each run: what fails once fails again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** More than a page of them. */
function someStudents(): Student[] {
  const below = numbersFrom(20_260_302);
  return Array.from({ length: 70 }, () => ({
    id: uuid7(),
    inCohort: below(3) > 0,
    talks: Array.from({ length: below(4) }, () => {
      const isDone = below(6) === 0;
      return {
        at: 1 + below(8),
        isDone,
        isStuck: !isDone && below(2) === 0,
        isWithdrawn: below(5) === 0,
      };
    }),
  }));
}

const COUNTED: Record<Standing | 'stuck', (talk: Talk, at: number) => boolean> = {
  here: (talk, at) => talk.at === at && !talk.isDone,
  reached: (talk, at) => talk.at >= at,
  done: (talk, at) => talk.at > at || talk.isDone,
  stuck: (talk, at) => talk.at === at && talk.isStuck,
};

const EVERYBODY = { cohortId: null, search: '', step: null, at: 'here', stuck: false };

describe.each(testDatabases())(
  'the list behind each figure of the funnel, on $name',
  ({ open }) => {
    let app: TestApp;
    let world: World;
    const students = someStudents();
    beforeAll(async () => {
      app = await testApp(await open());
      world = await testWorld(app);
      await asSystem(app.deps.database, { reason: 'students for a test' }, plant);
    });
    afterAll(() => app.close());

    /** Everybody by name in the advisor's care, some in a cohort of the advisor's as well. */
    async function plant(tx: Pick<TenantTx, 'query'>): Promise<void> {
      const { school, userId, interviewId, cohortId } = world;
      const rowOf = async (table: string, column: string, id: string) => {
        const { rows } = await tx.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) AS "row" FROM "${table}" t WHERE "organizationId" = $1 AND "${column}" = $2`,
          [school.id, id],
        );
        return rows[0]?.row ?? {};
      };
      const membership = await rowOf('Membership', 'userId', userId);
      const entry = await rowOf('RosterEntry', 'studentId', userId);
      const talk = await rowOf('Interview', 'id', interviewId);
      const member = await rowOf('CohortMember', 'cohortId', cohortId);
      const care = await rowOf('CareAssignment', 'cohortId', cohortId);
      const user = `INSERT INTO "User" ("id", "name", "email") VALUES ($1, $2, $3)`;
      for (const [n, { id, inCohort, talks }] of students.entries()) {
        const [name, email] = [`Student ${n}`, `s${n}-${id}@school.example`];
        await tx.query(user, [id, name, email]);
        await insertRow(tx, 'Membership', { ...membership, userId: id });
        const names = { studentKey: null, fullName: name, nameFolded: name.toLowerCase(), email };
        await insertRow(tx, 'RosterEntry', { ...entry, studentId: id, ...names });
        if (inCohort) await insertRow(tx, 'CohortMember', { ...member, studentId: id });
        await insertRow(tx, 'CareAssignment', {
          ...care,
          id: uuid7(),
          cohortId: null,
          studentId: id,
        });
        for (const { at, isDone, isStuck, isWithdrawn } of talks) {
          await insertRow(tx, 'Interview', {
            ...talk,
            id: uuid7(),
            studentId: id,
            step: STEPS[at - 1],
            stepsDone: isDone ? 8 : at - 1,
            status: isWithdrawn ? 'withdrawn' : 'active',
            nextWaiting: false,
            updatedAt: isStuck ? '2026-01-01T10:00:00Z' : app.clock.now,
          });
        }
      }
      // The student of the world is in the cohort; without talks they count as nothing else.
      await tx.query(`DELETE FROM "Interview" WHERE "id" = $1`, [interviewId]);
    }

    async function listed(asked: Record<string, unknown>): Promise<string[]> {
      const ids: string[] = [];
      let after: Page['next'] = null;
      do {
        const page: Page = await world.callers.careAdvisor.call('students.list', {
          ...EVERYBODY,
          ...asked,
          after,
        });
        ids.push(...page.rows.map(({ studentId }) => studentId));
        after = page.next;
      } while (after !== null);
      return ids.filter((id) => id !== world.userId).toSorted();
    }

    test.each(['everybody', 'one cohort'])('holds just whom it counts: %s', async (whom) => {
      const scope = { cohortId: whom === 'everybody' ? null : world.cohortId };
      const inScope = students.filter(({ inCohort }) => whom === 'everybody' || inCohort);
      const expected = (who: Standing | 'stuck', at: number): string[] =>
        inScope
          .filter(({ talks }) => talks.some((talk) => !talk.isWithdrawn && COUNTED[who](talk, at)))
          .map(({ id }) => id)
          .toSorted();
      const funnel = await world.callers.careAdvisor.call<Funnel>('students.funnel', scope);
      expect(funnel.students).toBe(inScope.length + 1);
      expect(await listed(scope)).toEqual(inScope.map(({ id }) => id).toSorted());
      for (const [index, row] of funnel.steps.entries()) {
        const { step, studentsAt, studentsEntered, studentsDone, studentsStuck } = row;
        const figures = {
          here: studentsAt,
          reached: studentsEntered,
          done: studentsDone,
          stuck: studentsStuck,
        };
        for (const at of STANDINGS) {
          const ids = await listed({ ...scope, step, at });
          expect(ids, `${step} ${at}`).toEqual(expected(at, index + 1));
          expect(figures[at], `${step} ${at}`).toBe(ids.length);
        }
        const stuck = await listed({ ...scope, step, stuck: true });
        expect(stuck, `${step} stuck`).toEqual(expected('stuck', index + 1));
        expect(figures.stuck, `${step} stuck`).toBe(stuck.length);
      }
    });

    test('of those who have reached a step, the ones who are stuck anywhere', async () => {
      const asked = { step: 'contact', at: 'reached', stuck: true };
      const counted = (talk: Talk) => !talk.isWithdrawn;
      const both = students.filter(
        ({ talks }) =>
          talks.some((talk) => counted(talk) && talk.at >= 2) &&
          talks.some((talk) => counted(talk) && talk.isStuck),
      );
      expect(both.length).toBeGreaterThan(0);
      expect(await listed(asked)).toEqual(both.map(({ id }) => id).toSorted());
    });

    test('without a step, how they stand to one narrows nothing', async () => {
      expect(await listed({ at: 'done' })).toEqual(students.map(({ id }) => id).toSorted());
    });
  },
);
