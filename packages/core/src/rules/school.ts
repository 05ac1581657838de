import { isSameText } from '../review/review-text.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { WRITTEN_REQUEST } from './gates.ts';
import { defineRule, type Rule } from './rule.ts';

/** How many more first requests of the student's go through an advisor, this one included. */
export function reviewsLeft({ review, others, interview }: Dossier): number {
  if (review === undefined || interview.request.firstSentAt !== null) return 0;
  const sent = others.filter(({ request }) => request.firstSentAt !== null).length;
  return Math.max(0, review.first - sent);
}

/** What a school decided for its own students, beside the handout. */
export const schoolRules = [
  defineRule({
    id: 'S1',
    step: 'contact',
    severity: 'BLOCK',
    source: 'I4',
    applies: ({ draft }) => draft?.kind === 'request',
    check: (dossier) => {
      const { draft, review } = dossier;
      const left = reviewsLeft(dossier);
      if (draft === null || review === undefined || left === 0) return [];
      if (review.approved.some((text) => isSameText(text, draft))) return [];
      const code = review.approved.length > 0 ? 'dropped' : 'not_approved';
      const params = { first: review.first };
      return [{ severity: 'BLOCK', code, params, gates: WRITTEN_REQUEST, fix: 'draft' }];
    },
  }),
] as const satisfies readonly Rule[];
