import { type Problems, problemsOf } from '@acquaint/front/errors';

/**
 * What a page asked for, or what is wrong with its question by field: a page says that beside its
 * fields, and does not count as one that is not there. Other failures stay failures.
 */
export async function answerOrProblems<T>(
  reading: Promise<T>,
  fields: readonly string[],
): Promise<{ answer: T; problems: Problems } | { answer: null; problems: Problems }> {
  try {
    return { answer: await reading, problems: {} };
  } catch (error) {
    const problems = problemsOf(error);
    if (fields.some((field) => problems[field] !== undefined)) return { answer: null, problems };
    throw error;
  }
}
