/** The eight steps of the handout, in its order (R90). */
export { steps as STEPS, type Step } from '../library/kinds.ts';

/** How a step stands. `locked` always comes with the finding that locks it. */
export const STEP_STATUSES = ['locked', 'not_started', 'in_progress', 'problem', 'done'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];
