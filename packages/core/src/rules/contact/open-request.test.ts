import { describe, expect, test } from 'vitest';

import { contactPhrases } from '../../phrases/rules-contact.ts';
import { aDossier, aDraft, requested } from '../../testing/dossier.ts';
import { ids, testId } from '../../testing/records.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { Call } from '../../workflow/interview.ts';
import { contactRules } from '../contact.ts';
import { asking } from '../hits.fixture.ts';

const { hitsOf, says } = asking(contactRules, contactPhrases);

const drafted = (change: (draft: DraftFacts, dossier: Dossier) => void = () => {}) =>
  aDossier((d) => {
    d.draft = aDraft();
    change(d.draft, d);
  });

const aCall = (change: Partial<Call>): Call => ({
  id: testId(61),
  at: '2026-03-02T09:00:00.000Z',
  outcome: 'reached',
  callBackAt: null,
  said: { reason: true, time: true, why: true, how: true },
  note: null,
  ...change,
});

describe('one request at a time', () => {
  const again = (change: (dossier: Dossier) => void = () => {}) =>
    aDossier((d) => {
      requested(d);
      d.draft = aDraft();
      change(d);
    });

  test('R46: no second first request while one is open', () => {
    expect(hitsOf('R46', again())).toMatchObject([
      { severity: 'BLOCK', code: 'open', gates: ['send_request', 'print_letter'] },
    ]);
    expect(says('R46', drafted())).toEqual([]);
  });

  test('R46: the mail after a voicemail belongs to the first try', () => {
    const after = (outcome: Call['outcome']) =>
      again((d) => {
        d.interview.messages = [];
        d.interview.calls = [aCall({ outcome })];
      });
    expect(says('R46', after('voicemail'))).toEqual([]);
    expect(says('R46', after('gatekeeper'))).toEqual([]);
    expect(says('R46', after('reached'))).toEqual(['BLOCK open']);
  });

  const elsewhere = (status: Dossier['interview']['request']['status'], answeredAt: string) =>
    aDossier((d) => {
      d.others = [
        {
          id: ids.otherInterview,
          contactId: ids.contact,
          contactName: 'Amara Okafor',
          employerKey: 'river trust',
          status: 'active',
          request: { status, firstSentAt: '2025-08-01T09:00:00.000Z', answeredAt },
          meeting: null,
          thankYouOwedSince: null,
          sent: [],
        },
      ];
    });

  test('R46: an open request in another interview counts', () => {
    expect(says('R46', elsewhere('open', ''))).toEqual(['BLOCK open_elsewhere']);
  });

  test('R46: after a no, 180 days pass before a fresh request', () => {
    // 180 days before Monday 2 March 2026, 09:00 UTC.
    expect(hitsOf('R46', elsewhere('declined', '2025-09-03T09:00:01.000Z'))).toMatchObject([
      { severity: 'BLOCK', code: 'cool_down', params: { until: '2026-03-03' } },
    ]);
    expect(says('R46', elsewhere('declined', '2025-09-03T09:00:00.000Z'))).toEqual([]);
  });

  test('R46: after silence that was let go, the same days pass from the last message', () => {
    const letGo = (at: string) =>
      aDossier((d) => {
        requested(d);
        d.now = at;
        d.interview.request.status = 'let_go';
      });
    expect(says('R46', letGo('2026-08-29T08:59:59.000Z'))).toEqual(['BLOCK cool_down']);
    expect(says('R46', letGo('2026-08-29T09:00:00.000Z'))).toEqual([]);
  });
});
