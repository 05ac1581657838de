import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEPS } from '../workflow/steps.ts';
import { shownFunnel, type StepCounts } from './funnel-report.ts';

/** One interview each: so many students whose interview stands at each step. */
function rowsOf(standing: readonly number[]): StepCounts[] {
  return STEPS.map((step, at) => {
    const entered = standing.slice(at).reduce((sum, count) => sum + count, 0);
    const here = standing[at] ?? 0;
    const timed = entered - here;
    return {
      step,
      interviewsEntered: entered,
      interviewsDone: timed,
      interviewsStuck: 0,
      studentsEntered: entered,
      studentsDone: timed,
      studentsStuck: 0,
      studentsAt: here,
      interviewDays: timed === 0 ? null : 2.5,
      interviewsTimed: timed,
      interviewsTimedStudents: timed,
      studentDays: timed === 0 ? null : 3,
      studentsTimed: timed,
    };
  });
}

test('five at a step are shown, four are not, and nobody is nobody', () => {
  const five = shownFunnel(15, rowsOf([5, 5, 0, 0, 0, 0, 0, 0]));
  expect(five.students).toBe(15);
  expect(five.steps[1]?.students).toEqual({
    entered: 5,
    done: 0,
    stuck: 0,
    days: null,
    timed: 0,
  });
  expect(five.steps[0]?.students.days).toBe(3);
  expect(five.steps[0]?.interviews).toEqual({
    entered: 10,
    done: 5,
    stuck: 0,
    days: 2.5,
    timed: 5,
  });
  const four = shownFunnel(14, rowsOf([5, 4, 0, 0, 0, 0, 0, 0]));
  expect(four.steps[1]?.students.entered).toBeNull();
  expect(four.steps[0]?.students.days).toBeNull();
  expect(four.steps[0]?.interviews.days).toBeNull();
});

test('a step that all but a few went on from is hidden, so that the few cannot be subtracted', () => {
  const { steps } = shownFunnel(20, rowsOf([2, 18, 0, 0, 0, 0, 0, 0]));
  expect(steps[0]?.students.entered).toBe(20);
  expect(steps[1]?.students.entered).toBeNull();
  expect(steps[0]?.students.done).toBeNull();
});

test('two interviews of one student are hidden, however many others there are', () => {
  const rows = rowsOf([10, 0, 0, 0, 0, 0, 0, 0]).map((row, at) =>
    at === 0 ? { ...row, interviewsStuck: 2, studentsStuck: 1 } : row,
  );
  const [first] = shownFunnel(10, rows).steps;
  expect(first?.students.stuck).toBeNull();
  expect(first?.interviews.stuck).toBeNull();
});

test('no shown number, and no difference of two shown steps, stands for one to four students', () => {
  const standing = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 });
  const isTelling = (count: number): boolean => count > 0 && count < 5;
  fc.assert(
    fc.property(standing, fc.integer({ min: 0, max: 12 }), (at, idle) => {
      const total = at.reduce((sum, count) => sum + count, idle);
      const { students, steps } = shownFunnel(total, rowsOf(at));
      const cells = steps.flatMap((step) => [step.students, step.interviews]);
      const chain = [students, ...steps.map((step) => step.students.entered)].filter(
        (entered) => entered !== null,
      );
      const said = [
        ...cells.flatMap(({ entered, done }) => [
          entered ?? 0,
          done ?? 0,
          entered === null || done === null ? 0 : entered - done,
        ]),
        ...chain.map((entered, place) => (chain[place - 1] ?? entered) - entered),
      ];
      expect(said.filter(isTelling)).toEqual([]);
    }),
  );
});
