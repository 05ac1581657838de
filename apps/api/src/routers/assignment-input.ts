import { COMPETENCIES } from '@acquaint/core/assignments/rubric';
import { SUBMISSION_LIMITS } from '@acquaint/core/assignments/submission';
import { TERM_LIMITS } from '@acquaint/core/assignments/terms';
import { z } from 'zod';
import { id, optionalText, plainDate, text } from './inputs.ts';

const whole = (name: keyof typeof TERM_LIMITS) => {
  const [least, most] = TERM_LIMITS[name];
  const error = `Please give a whole number from ${least} to ${most}.`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

const level = z.object({
  name: text(100),
  points: z
    .int({ error: 'Please give whole points.' })
    .min(0, { error: 'Points cannot be less than 0.' })
    .max(1000, { error: 'Please keep this to 1000 points.' }),
});

const criterion = z.object({
  key: text(40),
  competency: z.enum(COMPETENCIES).nullable(),
  title: text(100),
  levels: z
    .array(level)
    .min(2, { error: 'A criterion has at least two levels.' })
    .max(6, { error: 'A criterion has at most six levels.' }),
});

/** The terms as the form sends them. */
export const terms = z.object({
  talks: whole('talks'),
  rules: z.object({
    notRelative: z.boolean(),
    spoken: z.boolean(),
    minutes: whole('minutes'),
    researchNotes: whole('researchNotes'),
    thankYou: z.boolean(),
  }),
  opensOn: plainDate,
  windows: z.object({ count: whole('windowCount'), days: whole('windowDays') }),
  due: z.object({
    wall: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, {
      error: 'Please give a day and a time, such as 2026-05-29 and 23:59.',
    }),
  }),
  late: z.object({
    graceHours: whole('graceHours'),
    pointsPerDay: whole('pointsPerDay'),
    lastOn: plainDate.nullable(),
  }),
  rubric: z
    .array(criterion)
    .min(1, { error: 'A rubric has at least one criterion.' })
    .max(8, { error: 'A rubric has at most eight criteria.' }),
  resubmissions: whole('resubmissions'),
});

export const assignmentFields = {
  cohortId: id,
  title: text(120),
  instructions: z
    .string({ error: 'Please write text here.' })
    .trim()
    .max(8000, { error: 'Please keep this to 8000 characters.' }),
  terms,
};

/** What a student puts in. The working copy may be as unfinished as it is. */
export const work = {
  talks: z
    .array(
      z.object({
        interviewId: id,
        relative: z.boolean().nullable(),
        note: optionalText(SUBMISSION_LIMITS.note),
        sharesPlace: z.boolean(),
      }),
    )
    .max(20, { error: 'Please choose at most 20 talks.' }),
  reflection: z.string({ error: 'Please write text here.' }).max(SUBMISSION_LIMITS.reflection, {
    error: `Please keep this to ${SUBMISSION_LIMITS.reflection} characters.`,
  }),
};

/** The level for each criterion, by the criterion's key. */
export const marks = z
  .record(z.string().min(1).max(40), z.int().min(0).max(5))
  .refine((given) => Object.keys(given).length <= 8, {
    error: 'A rubric has at most eight criteria.',
  });
