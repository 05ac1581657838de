import { reviewsLeft } from '../rules/school.ts';
import type { Dossier } from '../workflow/dossier.ts';

/** Whether the first request of this talk waits for an approval: S1 speaks, and nobody lifted it. */
export const needsReview = (dossier: Dossier): boolean =>
  reviewsLeft(dossier) > 0 && !dossier.interview.overrides.some(({ ruleId }) => ruleId === 'S1');
