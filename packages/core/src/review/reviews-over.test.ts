import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aDossier } from '../testing/dossier.ts';
import type { InterviewEvent } from '../workflow/events.ts';
import type { InterviewState } from '../workflow/interview.ts';
import { needsReview } from './needs-review.ts';
import { reviewsOver } from './reviews-over.ts';

const at = '2026-03-02T10:00:00.000Z';
const { interview } = aDossier(() => {});
const state = (firstSentAt: string | null, status: InterviewState['status'] = 'active') => ({
  ...interview,
  status,
  request: { ...interview.request, firstSentAt },
});
type Event = Pick<InterviewEvent, 'type' | 'data'>;
const lifted = (ruleId: string): Event => ({
  type: 'ruleOverridden',
  data: { ruleId, reason: 'We wrote this text together.' },
});
// Only its kind is looked at.
const sent = (kind: string) => ({ type: 'messageSent', data: { message: { kind } } }) as Event;

describe('texts that nobody needs to read any more', () => {
  test('all of a talk that is closed or given up', () => {
    fc.assert(
      fc.property(fc.constantFrom('closed' as const, 'withdrawn' as const), (status) => {
        expect(reviewsOver(state(null), state(null, status), [])).toBe('all');
      }),
    );
  });

  test('the request once the first was made, by a message or in another way', () => {
    expect(reviewsOver(state(null), state(at), [sent('request')])).toEqual(['request']);
    expect(reviewsOver(state(null), state(at), [])).toEqual(['request']);
    // What was made before ends nothing that was asked about since.
    expect(reviewsOver(state(at), state(at), [])).toEqual([]);
    expect(reviewsOver(null, state(null), [])).toEqual([]);
  });

  test('another text once one of its kind went out', () => {
    expect(reviewsOver(state(at), state(at), [sent('nudge')])).toEqual(['nudge']);
  });

  test('S1: the request once the rule is lifted, and by no other rule', () => {
    expect(reviewsOver(state(null), state(null), [lifted('S1')])).toEqual(['request']);
    expect(reviewsOver(state(null), state(null), [lifted('R12')])).toEqual([]);
  });
});

test('S1: a request needs no review once the rule is lifted', () => {
  const asked = (ruleId?: string) =>
    aDossier((d) => {
      d.review = { first: 1, approved: [] };
      if (ruleId !== undefined) {
        d.interview.overrides = [{ ruleId, reason: 'We wrote it together.', by: 'a', at }];
      }
    });
  expect(needsReview(asked())).toBe(true);
  expect(needsReview(asked('R12'))).toBe(true);
  expect(needsReview(asked('S1'))).toBe(false);
});
