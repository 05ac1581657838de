/** The eight steps of the handout, in its order (R90). */
export const STEPS = [
  'locate',
  'contact',
  'schedule',
  'confirm',
  'research',
  'prepare',
  'arrive',
  'thank',
] as const;
export type Step = (typeof STEPS)[number];

/** How a step stands. `locked` always comes with the finding that locks it. */
export const STEP_STATUSES = ['locked', 'not_started', 'in_progress', 'problem', 'done'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];
