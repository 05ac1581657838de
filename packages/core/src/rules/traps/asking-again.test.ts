import { describe, expect, test } from 'vitest';

import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, aDraft, requested } from '../../testing/dossier.ts';
import { ids, testId } from '../../testing/records.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Reply, SentMessage } from '../../workflow/interview.ts';
import { asking } from '../hits.fixture.ts';
import { trapRules } from '../traps.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);

describe('asking again', () => {
  const nudging = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      requested(d);
      d.now = '2026-03-11T09:00:00.000Z';
      d.draft = { ...aDraft(), kind: 'nudge', templateId: 'T13' };
      change(d);
    });
  const nudge = (sentAt: string, n = 41): SentMessage => ({
    id: testId(n),
    kind: 'nudge',
    templateId: 'T13',
    channel: 'email',
    to: aDraft().to,
    subject: null,
    text: '',
    slots: {},
    way: 'self',
    sentAt,
    minutes: 20,
  });
  const reply = (change: Partial<Reply>): Reply => ({
    id: testId(60),
    at: '2026-03-04T09:00:00.000Z',
    channel: 'email',
    outcome: 'auto_reply',
    text: null,
    until: null,
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: null,
    ...change,
  });

  test('G8: seven working days after the request a nudge is fair, six are too few', () => {
    expect(
      says(
        'G8',
        nudging(() => {}),
      ),
    ).toEqual([]);
    expect(
      hitsOf(
        'G8',
        nudging((d) => (d.now = '2026-03-10T09:00:00.000Z')),
      ),
    ).toMatchObject([
      {
        severity: 'BLOCK',
        code: 'too_early',
        params: { from: '2026-03-11' },
        gates: ['send_nudge'],
      },
    ]);
  });

  test('G8: before each nudge the student says that nothing came', () => {
    const dossier = nudging((d) => {
      if (d.draft) d.draft.confirmations.nothingCameSince = false;
    });
    expect(says('G8', dossier)).toEqual(['BLOCK ask_first']);
  });

  test('G8: any answer ends it', () => {
    for (const status of ['accepted', 'declined', 'redirected', 'let_go'] as const) {
      expect(
        says(
          'G8',
          nudging((d) => (d.interview.request.status = status)),
        ),
      ).toEqual(['BLOCK answered']);
    }
  });

  test('G8, G36: a bounce is no silence', () => {
    expect(
      says(
        'G8',
        nudging((d) => (d.interview.request.status = 'bounced')),
      ),
    ).toEqual(['BLOCK bounced']);
  });

  test('G8: an automatic answer pauses until two working days after the return', () => {
    const away = nudging((d) => d.interview.replies.push(reply({ until: '2026-03-13' })));
    expect(hitsOf('G8', away)).toMatchObject([
      { code: 'auto_reply', params: { from: '2026-03-17' } },
    ]);
    away.now = '2026-03-17T09:00:00.000Z';
    expect(says('G8', away)).toEqual([]);
  });

  test('G8: "later" is waited for', () => {
    const later = nudging((d) => {
      d.interview.request.status = 'later';
      d.interview.replies.push(reply({ outcome: 'later', until: '2026-03-20' }));
    });
    expect(hitsOf('G8', later)).toMatchObject([{ code: 'later', params: { from: '2026-03-20' } }]);
  });

  test('G8: cold contacts get one nudge, warm ones two', () => {
    const nudged = (warmth: 'warm' | 'cold', now: string) =>
      nudging((d) => {
        d.contact.warmth = warmth;
        d.now = now;
        d.interview.messages.push(nudge('2026-03-11T09:00:00.000Z'));
      });
    expect(says('G8', nudged('cold', '2026-04-01T09:00:00.000Z'))).toEqual(['BLOCK enough']);
    expect(says('G8', nudged('warm', '2026-03-24T09:00:00.000Z'))).toEqual(['BLOCK too_early']);
    expect(says('G8', nudged('warm', '2026-03-25T09:00:00.000Z'))).toEqual([]);
    const twice = nudged('warm', '2026-05-01T09:00:00.000Z');
    twice.interview.messages.push(nudge('2026-03-25T09:00:00.000Z', 42));
    expect(says('G8', twice)).toEqual(['BLOCK enough']);
  });

  test('G8: a farewell goes once, and not after an answer', () => {
    const farewell = (change: (dossier: Dossier) => void) =>
      nudging((d) => {
        d.draft = { ...aDraft(), kind: 'close', templateId: 'T15' };
        change(d);
      });
    expect(
      says(
        'G8',
        farewell(() => {}),
      ),
    ).toEqual([]);
    const sent = { ...nudge('2026-03-10T09:00:00.000Z'), kind: 'close' as const };
    expect(
      hitsOf(
        'G8',
        farewell((d) => d.interview.messages.push(sent)),
      ),
    ).toMatchObject([{ code: 'enough', gates: ['send_message'] }]);
    expect(
      says(
        'G8',
        farewell((d) => (d.interview.request.status = 'declined')),
      ),
    ).toEqual(['BLOCK answered']);
  });

  test('G8: nothing to remind of before a request went out', () => {
    const early = aDossier((d) => (d.draft = { ...aDraft(), kind: 'nudge' }));
    expect(says('G8', early)).toEqual(['BLOCK nothing_sent']);
    expect(
      says(
        'G8',
        aDossier((d) => (d.draft = aDraft())),
      ),
    ).toEqual([]);
  });

  test('G24: three updates in a year are enough, over all interviews with the person', () => {
    const updated = (times: string[]) =>
      aDossier((d) => {
        d.draft = { ...aDraft(), kind: 'update', templateId: 'T27' };
        const [first, ...rest] = times;
        const update = (sentAt: string) => ({ ...nudge(sentAt), kind: 'update' as const });
        if (first) d.interview.messages = [update(first)];
        d.others = [
          {
            id: ids.otherInterview,
            contactId: ids.contact,
            contactName: 'Amara Okafor',
            employerKey: 'river trust',
            status: 'closed',
            request: { status: 'accepted', firstSentAt: null, answeredAt: null },
            meeting: null,
            thankYouOwedSince: null,
            sent: rest.map(update),
          },
        ];
      });
    const year = ['2025-06-01', '2025-09-01', '2025-12-01'].map((day) => `${day}T09:00:00.000Z`);
    expect(says('G24', updated(year))).toEqual(['BLOCK']);
    expect(says('G24', updated(year.slice(1)))).toEqual([]);
    expect(says('G24', updated(['2025-03-01T09:00:00.000Z', ...year.slice(1)]))).toEqual([]);
  });
});
