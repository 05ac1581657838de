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
  /** A meeting is agreed for the day after. */
  meets: boolean;
}
interface Student {
  id: string;
  inCohort: boolean;
  /** Of the term; `left` before the day that is asked about. */
  term: 'in' | 'left' | 'out';
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
    term: (['in', 'in', 'left', 'out'] as const)[below(4)] ?? 'out',
    talks: Array.from({ length: below(4) }, () => {
      const isDone = below(6) === 0;
      return {
        at: 1 + below(8),
        isDone,
        isStuck: !isDone && below(2) === 0,
        isWithdrawn: below(5) === 0,
        meets: below(3) === 0,
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

const EVERYBODY = {
  cohortId: null,
  termId: null,
  search: '',
  step: null,
  at: 'here',
  stuck: false,
};

describe.each(testDatabases())(
  'the list behind each figure of the funnel, on $name',
  ({ open }) => {
    let app: TestApp;
    let world: World;
    const students = someStudents();
    const termId = uuid7();
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
      const cohort = await rowOf('Cohort', 'id', cohortId);
      // In nobody's care: it is the advisor's to ask for by the students who are in it.
      await insertRow(tx, 'Cohort', { ...cohort, id: termId, name: 'Spring term', kind: 'term' });
      const user = `INSERT INTO "User" ("id", "name", "email") VALUES ($1, $2, $3)`;
      for (const [n, { id, inCohort, term, talks }] of students.entries()) {
        const [name, email] = [`Student ${n}`, `s${n}-${id}@school.example`];
        await tx.query(user, [id, name, email]);
        await insertRow(tx, 'Membership', { ...membership, userId: id });
        const names = { studentKey: null, fullName: name, nameFolded: name.toLowerCase(), email };
        await insertRow(tx, 'RosterEntry', { ...entry, studentId: id, ...names });
        if (inCohort) await insertRow(tx, 'CohortMember', { ...member, studentId: id });
        if (term !== 'out') {
          const endsOn = term === 'left' ? '2026-03-02' : null;
          await insertRow(tx, 'CohortMember', {
            ...member,
            cohortId: termId,
            studentId: id,
            endsOn,
          });
        }
        await insertRow(tx, 'CareAssignment', {
          ...care,
          id: uuid7(),
          cohortId: null,
          studentId: id,
        });
        for (const { at, isDone, isStuck, isWithdrawn, meets } of talks) {
          await insertRow(tx, 'Interview', {
            ...talk,
            id: uuid7(),
            studentId: id,
            step: STEPS[at - 1],
            stepsDone: isDone ? 8 : at - 1,
            status: isWithdrawn ? 'withdrawn' : 'active',
            nextWaiting: false,
            ...(meets && { meetingStatus: 'confirmed', meetingStartsAt: '2026-03-03T10:00:00Z' }),
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

    const SCOPES = ['everybody', 'one cohort', 'one term', 'one cohort in one term'] as const;
    test.each(SCOPES)('holds just whom it counts: %s', async (whom) => {
      const [byCohort, byTerm] = [whom.includes('cohort'), whom.includes('term')];
      const scope = {
        cohortId: byCohort ? world.cohortId : null,
        termId: byTerm ? termId : null,
      };
      const inScope = students.filter(
        ({ inCohort, term }) => (!byCohort || inCohort) && (!byTerm || term === 'in'),
      );
      const expected = (who: Standing | 'stuck', at: number): string[] =>
        inScope
          .filter(({ talks }) => talks.some((talk) => !talk.isWithdrawn && COUNTED[who](talk, at)))
          .map(({ id }) => id)
          .toSorted();
      const funnel = await world.callers.careAdvisor.call<Funnel>('students.funnel', scope);
      // The student of the world is in no term.
      expect(funnel.students).toBe(inScope.length + (byTerm ? 0 : 1));
      expect(inScope.length).toBeGreaterThan(10);
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

    const { cohortId: _, ...restOf } = EVERYBODY;
    /** Each way to ask for a term, as somebody asks it. */
    const ASKED: readonly [string, (cohortId: string | null, term: string) => unknown][] = [
      ['students.funnel', (cohortId, term) => ({ cohortId, termId: term })],
      ['students.list', (cohortId, term) => ({ ...restOf, cohortId, termId: term, after: null })],
      ['attention.queue', (cohortId, term) => ({ cohortId, termId: term })],
      ['overview.thisWeek', (cohortId, term) => ({ cohortId, termId: term })],
      ['overview.sinceYesterday', (cohortId, term) => ({ cohortId, termId: term })],
      [
        'nudges.preview',
        (cohortId, term) => ({
          who: { ...restOf, kind: 'filter', cohortId, termId: term },
          reason: null,
        }),
      ],
    ];

    test.each(ASKED)(
      '%s knows no term but those with students of theirs',
      async (procedure, asked) => {
        const { careAdvisor, advisor, foreignOwner } = world.callers;
        const foreign = await foreignTerm(foreignOwner);
        for (const id of [world.cohortId, foreign, uuid7()]) {
          expect((await careAdvisor.refused(procedure, asked(null, id))).code).toBe('not_found');
          expect((await careAdvisor.refused(procedure, asked(world.cohortId, id))).code).toBe(
            'not_found',
          );
        }
        // A colleague with nobody in their care.
        expect((await advisor.refused(procedure, asked(null, termId))).code).toBe('not_found');
        expect((await careAdvisor.refused(procedure, asked(foreign, termId))).code).toBe(
          'not_found',
        );
        expect((await careAdvisor.refused(procedure, asked(null, 'spring'))).code).toBe(
          'bad_input',
        );
        expect((await careAdvisor.ask(procedure, asked(world.cohortId, termId))).ok).toBe(true);
      },
    );

    /** A term of another school. */
    async function foreignTerm(owner: World['callers']['owner']): Promise<string> {
      const id = uuid7();
      const days = { rosterValue: null, startsOn: null, endsOn: null };
      const fields = {
        name: 'Their term',
        kind: 'term',
        ...days,
        showContactNames: false,
        reviewFirst: 0,
      };
      await owner.call('cohorts.save', {
        id,
        version: null,
        fields,
        archived: false,
        idempotencyKey: uuid7(),
      });
      return id;
    }

    test('the attention queue and a nudge reach those of the term alone', async () => {
      const asked = app.clock.now;
      app.clock.now = '2026-04-20T10:00:00.000Z';
      const { careAdvisor } = world.callers;
      const queue = async (term: string | null) => {
        const items = await careAdvisor.call<{ studentId: string }[]>('attention.queue', {
          cohortId: null,
          termId: term,
        });
        return new Set(items.map(({ studentId }) => studentId));
      };
      const [whole, some] = [await queue(null), await queue(termId)];
      const inTerm = new Set(students.filter(({ term }) => term === 'in').map(({ id }) => id));
      expect([...some].toSorted()).toEqual([...whole].filter((id) => inTerm.has(id)).toSorted());
      expect(some.size).toBeGreaterThan(0);
      const { recipients } = await careAdvisor.call<{ recipients: { studentId: string }[] }>(
        'nudges.preview',
        {
          who: { ...EVERYBODY, kind: 'filter', termId },
          reason: null,
        },
      );
      expect(recipients.map(({ studentId }) => studentId).toSorted()).toEqual(
        [...inTerm].toSorted(),
      );
      app.clock.now = asked;
    });

    test('the meetings of this week are those of the term', async () => {
      interface Week {
        meetings: { studentId: string }[];
        more: number;
      }
      const { careAdvisor } = world.callers;
      const week = (term: string | null) =>
        careAdvisor.call<Week>('overview.thisWeek', { cohortId: world.cohortId, termId: term });
      const expected = students.flatMap(({ id, inCohort, term, talks }) =>
        inCohort && term === 'in'
          ? talks.filter((talk) => talk.meets && !talk.isWithdrawn).map(() => id)
          : [],
      );
      const { meetings, more } = await week(termId);
      expect(expected.length).toBeGreaterThan(3);
      expect(meetings.length + more).toBe(expected.length);
      for (const { studentId } of meetings) expect(expected).toContain(studentId);
      const whole = await week(null);
      expect(whole.meetings.length + whole.more).toBeGreaterThan(expected.length);
    });

    test('what is kept of a term shows at once who came into it', async () => {
      const late = students.find(({ term }) => term === 'out');
      const counted = async () => [
        (
          await world.callers.careAdvisor.call<Funnel>('students.funnel', {
            cohortId: null,
            termId,
          })
        ).students,
        (await listed({ termId })).length,
      ];
      const before = await counted();
      const join = `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
      VALUES ($1, $2, $3, '2026-03-02', now())`;
      await asSystem(app.deps.database, { reason: 'a late one' }, (tx) =>
        tx.query(join, [world.school.id, termId, late?.id]),
      );
      expect(await counted()).toEqual(before.map((each) => each + 1));
      await asSystem(app.deps.database, { reason: 'and away again' }, (tx) =>
        tx.query(`DELETE FROM "CohortMember" WHERE "cohortId" = $1 AND "studentId" = $2`, [
          termId,
          late?.id,
        ]),
      );
      expect(await counted()).toEqual(before);
    });

    test('what one can narrow to: one’s cohorts, and the terms of one’s students', async () => {
      interface Choices {
        cohorts: { id: string; kind: string }[];
        terms: { id: string; name: string }[];
      }
      const { careAdvisor, advisor, analyst, instructor } = world.callers;
      const choices = (who: World['callers']['owner']) => who.call<Choices>('cohorts.choices');
      const mine = await choices(careAdvisor);
      expect(mine.cohorts.map(({ id, kind }) => [id, kind])).toEqual([
        [world.cohortId, 'hand_picked'],
      ]);
      expect(mine.terms).toEqual([
        { id: termId, name: 'Spring term', startsOn: null, endsOn: null },
      ]);
      for (const who of [advisor, instructor])
        expect(await choices(who)).toEqual({ cohorts: [], terms: [] });
      const all = await choices(analyst);
      expect(all.cohorts.map(({ id }) => id).toSorted()).toEqual(
        [world.cohortId, termId].toSorted(),
      );
      expect(all.terms.map(({ id }) => id)).toEqual([termId]);
    });
  },
);
