import { sayAssignment } from '@acquaint/core/assignments/say';
import type { TermProblem } from '@acquaint/core/assignments/terms';
import type { FieldProblem } from '../../errors.ts';

/** A problem of the core under the name that its field has in the input. */
export const fieldProblem =
  (prefix = '') =>
  (problem: TermProblem): FieldProblem => ({
    field: `${prefix}${problem.field}`,
    reason: sayAssignment(problem),
  });
