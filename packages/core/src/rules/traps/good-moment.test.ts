import { describe, expect, test } from 'vitest';

import { sendTime } from '../../courtesy/send-time.ts';
import { sendWindowRule } from '../../draft/lint/timing.ts';
import { lintPhrases } from '../../phrases/rules-lint.ts';
import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, aDraft, agreed } from '../../testing/dossier.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { asking } from '../hits.fixture.ts';
import { trapRules } from '../traps.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);

describe('when it is asked', () => {
  const planned = (plannedAt: string) =>
    aDossier((d) => Object.assign(d, { now: plannedAt, draft: { ...aDraft(), plannedAt } }));
  const window = asking([sendWindowRule], lintPhrases);

  // The contact is in London, where winter time is UTC.
  test.each([
    ['2026-03-02T09:30:00.000Z', []],
    ['2026-03-02T06:59:00.000Z', ['BLOCK night']],
    ['2026-03-02T07:00:00.000Z', ['WARN outside_hours']],
    ['2026-03-02T20:59:00.000Z', ['WARN outside_hours']],
    ['2026-03-02T21:00:00.000Z', ['BLOCK night']],
    ['2026-03-06T12:00:00.000Z', ['WARN before_weekend']],
    ['2026-03-07T10:00:00.000Z', ['WARN weekend']],
    ['2026-04-03T10:00:00.000Z', ['WARN holiday']],
  ])('G2, L29: a message at %s', (at, expected) => {
    expect(window.says('L29', planned(at))).toEqual(expected);
    expect(says('G2', planned(at))).toEqual(expected.length > 0 ? ['OFFER'] : []);
  });

  test('L29: a mail that went out last night is logged as it is', () => {
    const sent = aDossier((d) => {
      d.now = '2026-03-03T09:00:00.000Z';
      d.draft = { ...aDraft(), plannedAt: '2026-03-02T22:00:00.000Z' };
    });
    expect(window.says('L29', sent)).toEqual(['INFO night']);
  });

  test('G2: the next good slot lies in the contact’s morning', () => {
    const { better } = sendTime(planned('2026-03-06T21:30:00.000Z'), '2026-03-06T21:30:00.000Z');
    expect(better).toBe('2026-03-09T09:00:00.000Z');
    expect(hitsOf('G2', planned('2026-03-06T21:30:00.000Z'))[0]?.params?.['moment']).toMatch(
      /Monday 9 March 2026, 09:00/,
    );
  });

  test('G34: a bad time is waited out', () => {
    const until = (pausedUntil: string | null) =>
      aDossier((d) => Object.assign(d.contact, { pausedUntil }));
    expect(says('G34', until('2026-03-03'))).toEqual(['BLOCK']);
    expect(says('G34', until('2026-03-02'))).toEqual([]);
    expect(says('G34', until(null))).toEqual([]);
  });

  test('G5: nobody who asked to be left in peace is written to, by any way', () => {
    const ways: ((d: Dossier) => void)[] = [
      (d) => (d.courtesy.doNotContact = true),
      (d) => (d.contact.state = 'do_not_contact'),
      (d) => {
        agreed(d);
        const [reply] = d.interview.replies;
        if (reply) reply.pleaseDoNotContact = true;
      },
    ];
    for (const way of ways) {
      const [hit] = hitsOf('G5', aDossier(way));
      expect(hit).toMatchObject({ severity: 'BLOCK', fix: 'other_person' });
      expect(hit?.gates).toEqual(
        expect.arrayContaining([
          'draft_request',
          'send_request',
          'send_nudge',
          'make_call',
          'print_letter',
          'send_update',
        ]),
      );
    }
    expect(says('G5', aDossier())).toEqual([]);
    expect(trapPhrases.G5.says.default).not.toMatch(/because|asked|reason/i);
  });
});
