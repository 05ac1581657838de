import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dateIn } from '../rules/moments.ts';
import { schoolPhrases } from '../phrases/rules-school.ts';
import { asking } from '../rules/hits.fixture.ts';
import { reviewsLeft, schoolRules } from '../rules/school.ts';
import { aDossier, aDraft } from '../testing/dossier.ts';
import type { OtherInterview } from '../workflow/dossier.ts';
import { lintDraft } from '../draft/lint/lint-draft.ts';
import { remarkWords, reviewRemarks } from './review-remarks.ts';
import {
  claimEnds,
  claimMinutesLeft,
  decideReview,
  isHeldBy,
  isHeldByOther,
  overdueBefore,
  overdueOn,
  shouldGoOn,
  standingOf,
} from './review-state.ts';
import { isSameText } from './review-text.ts';

const { says } = asking(schoolRules, schoolPhrases);

const drafted = (first: number, approved: { subject: string | null; text: string }[] = []) =>
  aDossier((d) => {
    d.draft = aDraft();
    d.review = { first, approved };
  });

describe('S1', () => {
  test('S1: the first requests wait until an advisor approved this very text', () => {
    const { subject, text } = aDraft();
    expect(says('S1', drafted(0))).toEqual([]);
    expect(says('S1', drafted(1))).toEqual(['BLOCK not_approved']);
    expect(says('S1', drafted(1, [{ subject, text }]))).toEqual([]);
    expect(says('S1', drafted(1, [{ subject: 'Else', text }]))).toEqual(['BLOCK dropped']);
  });

  test('S1: requests that went out count, and the next ones are free', () => {
    const dossier = drafted(2);
    // Only its request is looked at.
    const sent = { request: { firstSentAt: '2026-02-01T10:00:00.000Z' } } as OtherInterview;
    dossier.others = [sent];
    expect(reviewsLeft(dossier)).toBe(1);
    dossier.others = [sent, sent];
    expect(says('S1', dossier)).toEqual([]);
  });

  test('S1: an approval holds for its text, and for no text that differs in a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const asked = { subject: null, text: before };
        const present = { subject: null, text: after };
        const standing = standingOf(present, { status: 'approved', asked, suggested: null });
        expect(standing).toBe(isSameText(asked, present) ? 'approved' : 'dropped');
        const dossier = drafted(1, [asked]);
        if (dossier.draft) Object.assign(dossier.draft, present);
        expect(says('S1', dossier).length === 0).toBe(standing === 'approved');
      }),
    );
  });
});

test('a changed subject drops an approval, another line end does not', () => {
  const asked = { subject: 'A', text: 'One\nTwo' };
  expect(isSameText(asked, { subject: 'A', text: 'One\r\nTwo' })).toBe(true);
  expect(isSameText(asked, { subject: 'B', text: 'One\nTwo' })).toBe(false);
  expect(isSameText(asked, { subject: null, text: 'One\nTwo' })).toBe(false);
});

test('edits that change nothing are no edits, and changes want a comment', () => {
  const asked = { subject: null, text: 'One' };
  const edits = { suggested: asked, comment: null };
  expect(decideReview(asked, 'approve_with_edits', edits)).toMatchObject({ ok: false });
  expect(decideReview(asked, 'changes_needed', edits)).toMatchObject({ ok: false });
  expect(decideReview(asked, 'approve', edits)).toEqual({
    ok: true,
    status: 'approved',
    suggested: null,
  });
});

test('whoever took a review has it until its end, and not after', () => {
  const claim = { by: 'a', until: '2026-03-02T10:15:00.000Z' };
  expect(isHeldByOther(claim, 'b', '2026-03-02T10:14:59.999Z')).toBe(true);
  expect(isHeldByOther(claim, 'b', '2026-03-02T10:15:00.000Z')).toBe(false);
  expect(isHeldByOther(claim, 'a', '2026-03-02T10:00:00.000Z')).toBe(false);
});

test('a claim lasts to its end, and whoever works on asks for more at most once a minute', () => {
  const instant = fc.integer({ min: 0, max: 200_000_000 }).map((ms) => new Date(ms).toISOString());
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 5, max: 60 }), (taken, now, minutes) => {
      const until = claimEnds(taken, minutes);
      const left = claimMinutesLeft(until, now);
      expect(left > 0).toBe(isHeldBy({ by: 'a', until }, 'a', now));
      expect(isHeldBy({ by: 'a', until }, 'b', now)).toBe(false);
      expect(shouldGoOn(claimEnds(now, minutes), minutes, now)).toBe(false);
      expect(left > 0 || shouldGoOn(until, minutes, now)).toBe(true);
    }),
  );
  const until = '2026-03-02T10:15:00.000Z';
  expect(claimMinutesLeft(until, '2026-03-02T10:00:00.000Z')).toBe(15);
  expect(claimMinutesLeft(until, '2026-03-02T10:14:59.999Z')).toBe(1);
  expect(claimMinutesLeft(until, until)).toBe(0);
  expect(claimMinutesLeft(null, until)).toBe(0);
  expect(shouldGoOn(until, 15, '2026-03-02T10:00:59.999Z')).toBe(false);
  expect(shouldGoOn(until, 15, '2026-03-02T10:01:00.000Z')).toBe(true);
  expect(shouldGoOn(null, 15, until)).toBe(true);
});

test('two working days are over on the third', () => {
  const calendar = { weekend: [6, 7], holidays: [] };
  const day = (at: string) => overdueOn(at, 'Europe/Berlin', 2, calendar);
  expect(day('2026-03-02T10:00:00.000Z')).toBe('2026-03-05');
  expect(day('2026-03-06T10:00:00.000Z')).toBe('2026-03-11');
});

test('the moment before which a review is late says the same as its day', () => {
  const calendar = { weekend: [6, 7], holidays: ['2026-03-03'] };
  const zone = 'America/New_York';
  const instant = fc
    .integer({ min: Date.parse('2026-02-20'), max: Date.parse('2026-03-20') })
    .map((ms) => new Date(ms).toISOString());
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 1, max: 5 }), (asked, now, days) => {
      const isLate = overdueOn(asked, zone, days, calendar) <= dateIn(now, zone);
      expect(asked < overdueBefore(now, zone, days, calendar)).toBe(isLate);
    }),
  );
});

describe('what a reader is told of the checks', () => {
  const remarks = (text: string) =>
    reviewRemarks(
      lintDraft(
        aDossier((d) => {
          d.draft = { ...aDraft(), text };
        }),
      ),
    );

  test('L01–L42: which check, and where, never in words that could hold a name', () => {
    const found = remarks('Hello!! I need a job. Call me at 03:00.');
    expect(found.length).toBeGreaterThan(0);
    for (const remark of found) {
      expect(Object.keys(remark)).toEqual(['ruleId', 'severity', 'span']);
      expect(remarkWords(remark.ruleId)).toEqual({
        asks: expect.stringMatching(/\S/),
        why: expect.stringMatching(/\S/),
      });
    }
  });

  test('L29: the moment of the asking says nothing of the words', () => {
    const atNight = aDossier((d) => {
      d.now = '2026-03-02T06:59:00.000Z';
      d.draft = { ...aDraft(), plannedAt: d.now };
    });
    const found = lintDraft(atNight);
    expect(found.map(({ ruleId }) => ruleId)).toContain('L29');
    expect(reviewRemarks(found)).toEqual(
      found
        .filter(({ ruleId }) => ruleId !== 'L29')
        .map(({ ruleId, severity, span }) => ({ ruleId, severity, span: span ?? null })),
    );
  });

  test('a check that there is no more has no words', () => {
    expect(remarkWords('L99')).toBeNull();
  });
});
