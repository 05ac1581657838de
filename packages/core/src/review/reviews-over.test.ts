import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aDossier } from '../testing/dossier.ts';
import type { InterviewEvent } from '../workflow/events.ts';
import {
  type InterviewState,
  MESSAGE_KINDS,
  type MessageKind,
  type SentMessage,
} from '../workflow/interview.ts';
import { needsReview } from './needs-review.ts';
import { isReviewOver, reviewsOver } from './reviews-over.ts';

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

describe('a text that waits', () => {
  const EARLIER = '2026-03-02T09:59:59.999Z';
  const LATER = '2026-03-02T10:00:00.001Z';
  const asked = { kind: 'request' as const, createdAt: at };
  const standing = (change: (d: { interview: InterviewState }) => void) =>
    aDossier(change).interview;
  // Only its kind and its moment are looked at.
  const sentAt = (kind: MessageKind, moment: string) =>
    standing((d) => {
      d.interview.messages = [{ kind, sentAt: moment } as SentMessage];
    });
  const liftedAt = (ruleId: string, moment: string) =>
    standing((d) => {
      d.interview.overrides = [{ ruleId, reason: 'We wrote it together.', by: 'a', at: moment }];
    });
  const madeAt = (moment: string) =>
    standing((d) => {
      d.interview.request = { ...d.interview.request, firstSentAt: moment };
    });

  test('is over with its talk, whatever it is', () => {
    for (const status of ['closed', 'withdrawn'] as const) {
      const over = standing((d) => (d.interview.status = status));
      for (const kind of MESSAGE_KINDS) {
        expect(isReviewOver({ kind, createdAt: at }, over)).toBe(true);
      }
    }
    expect(
      isReviewOver(
        asked,
        standing(() => {}),
      ),
    ).toBe(false);
  });

  test('S1: is over once the request was made, or S1 lifted, at this moment or since', () => {
    for (const by of [madeAt, (moment: string) => liftedAt('S1', moment)]) {
      expect(isReviewOver(asked, by(EARLIER))).toBe(false);
      expect(isReviewOver(asked, by(at))).toBe(true);
      expect(isReviewOver(asked, by(LATER))).toBe(true);
      expect(isReviewOver({ ...asked, kind: 'nudge' }, by(LATER))).toBe(false);
    }
    expect(isReviewOver(asked, liftedAt('R12', LATER))).toBe(false);
  });

  test('is over once one of its kind went out since', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MESSAGE_KINDS),
        fc.constantFrom(...MESSAGE_KINDS),
        fc.constantFrom(EARLIER, at, LATER),
        (kind, other, moment) => {
          const over = kind === other && moment >= at;
          expect(isReviewOver({ kind, createdAt: at }, sentAt(other, moment))).toBe(over);
        },
      ),
    );
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
