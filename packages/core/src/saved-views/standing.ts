import { STEPS, type Step } from '../workflow/steps.ts';

/**
 * How students stand to a step, as its figures count them: with an interview that stands there and is
 * not done, with one that came as far, or with one that is through with it.
 */
export const STANDINGS = ['here', 'reached', 'done'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where an interview can stand that has reached this step. */
export const stepsFrom = (step: Step): readonly Step[] => STEPS.slice(STEPS.indexOf(step));

/** Where an interview can stand that is through with this step; one with all eight done is too. */
export const stepsAfter = (step: Step): readonly Step[] => STEPS.slice(STEPS.indexOf(step) + 1);
