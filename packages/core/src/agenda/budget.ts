import type { Mode } from '../library/kinds.ts';

/** How many minutes and questions fit into the time asked for (C.4). */
export interface Budget {
  readonly minutes: number;
  readonly opening: number;
  /** Most minutes for core questions. */
  readonly core: number;
  /** Ids of the closing questions, in order; their minutes add up to `closingMinutes`. */
  readonly closing: readonly string[];
  readonly closingMinutes: number;
  readonly slack: number;
  readonly watching: number;
  readonly coreCount: { readonly min: number; readonly max: number };
  readonly reserve: number;
  /** Least number of different categories in the core. */
  readonly categories: number;
  /** Most questions with a risk in the core. */
  readonly risky: number;
}

type Column = Omit<Budget, 'slack' | 'watching'>;

const shortClosing = ['CLOSE1', 'CLOSE2', 'CLOSE4'];
const fullClosing = ['CLOSE3', ...shortClosing];
const longClosing = [...fullClosing, 'CLOSE5'];

// 15, 20 and 30 are the table of C.4; 5, 10 and 60 are ours, in the same proportions.
const columns: readonly Column[] = [
  column(5, [0, 1, 3], ['CLOSE1', 'CLOSE2'], [1, 1], 0, 1, 0),
  column(10, [1, 4, 4], shortClosing, [2, 3], 1, 2, 1),
  column(15, [1, 9, 4], shortClosing, [4, 5], 1, 2, 1),
  column(20, [2, 12, 5], fullClosing, [5, 7], 2, 3, 1),
  column(30, [2, 21, 6], longClosing, [7, 10], 3, 4, 2),
  column(60, [2, 51, 6], longClosing, [13, 19], 3, 4, 2),
];

function column(
  minutes: number,
  [opening, core, closingMinutes]: readonly [number, number, number],
  closing: readonly string[],
  [min, max]: readonly [number, number],
  reserve: number,
  categories: number,
  risky: number,
): Column {
  const coreCount = { min, max };
  return { minutes, opening, core, closing, closingMinutes, coreCount, reserve, categories, risky };
}

export const talkMinutes = { min: 5, max: 60 } as const;
export const visitMinutes = { min: 60, max: 600 } as const;

/** Whether an agenda can be made for so many minutes. */
export function hasBudget(minutes: number, mode: Mode | null): boolean {
  const { min, max } = mode === 'observational_visit' ? visitMinutes : talkMinutes;
  return Number.isInteger(minutes) && minutes >= min && minutes <= max;
}

/**
 * The budget for the minutes asked. Between two columns of the table the core is interpolated and
 * rounded down, the closing block is that of the shorter one, and what is left over is slack.
 *
 * @throws RangeError unless {@link hasBudget}.
 */
export function budgetFor(minutes: number, mode: Mode | null): Budget {
  if (!hasBudget(minutes, mode)) {
    const { min, max } = mode === 'observational_visit' ? visitMinutes : talkMinutes;
    throw new RangeError(`minutes must be a whole number from ${min} to ${max}, not ${minutes}`);
  }
  return mode === 'observational_visit' ? visitBudget(minutes) : talkBudget(minutes);
}

function talkBudget(minutes: number): Budget {
  const [first] = columns;
  const lower = columns.findLast((each) => each.minutes <= minutes) ?? first;
  if (lower === undefined) throw new RangeError('the table of budgets is empty');
  const upper = columns.find((each) => each.minutes >= minutes) ?? lower;
  const step = upper.minutes - lower.minutes;
  const between = (a: number, b: number): number =>
    step === 0 ? a : Math.floor(a + ((b - a) * (minutes - lower.minutes)) / step);
  const core = between(lower.core, upper.core);
  return {
    ...lower,
    minutes,
    core,
    coreCount: {
      min: between(lower.coreCount.min, upper.coreCount.min),
      max: between(lower.coreCount.max, upper.coreCount.max),
    },
    slack: minutes - lower.opening - core - lower.closingMinutes,
    watching: 0,
  };
}

/** On a visit most of the time belongs to looking on: about an eighth is for questions [ours]. */
function visitBudget(minutes: number): Budget {
  const talk = talkBudget(30);
  const core = Math.min(30, Math.floor(minutes / 8));
  return {
    ...talk,
    minutes,
    core,
    slack: 1,
    watching: minutes - talk.opening - core - talk.closingMinutes - 1,
    coreCount: { min: Math.floor(core / 4), max: Math.floor(core / 2) },
    categories: 2,
  };
}
