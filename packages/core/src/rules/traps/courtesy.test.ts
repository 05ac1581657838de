import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { capBreaches } from '../../courtesy/caps.ts';
import { sendTime } from '../../courtesy/send-time.ts';
import { trapPhrases } from '../../phrases/rules-traps.ts';
import { sendWindowPhrases } from '../../phrases/rules-send-window.ts';
import { aDossier, aDraft, agreed, requested } from '../../testing/dossier.ts';
import { aPermission, anInternship, ids, testId } from '../../testing/records.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Reply, SentMessage } from '../../workflow/interview.ts';
import { asking } from '../hits.fixture.ts';
import { sendWindowRule } from '../send-window.ts';
import { trapRules } from '../traps.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);

describe('how much is asked', () => {
  const mine = (today: number, week: number) =>
    aDossier((d) => {
      d.courtesy.student.firstRequestsLast24Hours = today;
      d.courtesy.student.firstRequestsLast7Days = week;
    });

  test.each([
    [0, 0, []],
    [1, 4, []],
    [2, 2, ['BLOCK today']],
    [0, 5, ['BLOCK week']],
    [2, 5, ['BLOCK today']],
  ])('G1: %i today and %i in 7 days', (today, week, expected) => {
    expect(says('G1', mine(today, week))).toEqual(expected);
  });

  test('G1: limits are about first requests: nothing is said once one is out', () => {
    const out = mine(2, 5);
    requested(out);
    expect(says('G1', out)).toEqual([]);
  });

  const school = (change: (courtesy: Dossier['courtesy']) => void) =>
    aDossier((d) => change(d.courtesy));

  test('G6: one open request, one new in 7 days, three a term', () => {
    const busy = ['BLOCK contact_busy'];
    expect(
      says(
        'G6',
        school((c) => (c.contact.openRequestsByOthers = 1)),
      ),
    ).toEqual(busy);
    expect(
      says(
        'G6',
        school((c) => (c.contact.requestsLast7Days = 1)),
      ),
    ).toEqual(busy);
    expect(
      says(
        'G6',
        school((c) => (c.contact.requestsThisTerm = 2)),
      ),
    ).toEqual([]);
    expect(
      says(
        'G6',
        school((c) => (c.contact.requestsThisTerm = 3)),
      ),
    ).toEqual(busy);
    expect(says('G6', aDossier())).toEqual([]);
  });

  test('G6: the contact’s own wish beats the default, down to never', () => {
    const wish = (ownLimit: number, requestsThisTerm: number) =>
      school((c) => Object.assign(c.contact, { ownLimit, requestsThisTerm }));
    expect(says('G6', wish(0, 0))).toEqual(['BLOCK contact_busy']);
    expect(says('G6', wish(5, 4))).toEqual([]);
    expect(says('G6', wish(5, 5))).toEqual(['BLOCK contact_busy']);
  });

  test('G6: others learn a day and nothing about who asked', () => {
    const dossier = school((c) =>
      Object.assign(c.contact, { openRequestsByOthers: 1, freeFrom: '2026-03-16' }),
    );
    const [hit] = hitsOf('G6', dossier);
    expect(hit).toMatchObject({ code: 'contact_free_from', fix: 'other_person' });
    expect(hit?.params).toEqual({ date: '2026-03-16' });
    expect(trapPhrases.G6.says.contact_free_from).toBe(
      'Please choose another person, free from {date}.',
    );
  });

  test('G6, G32: five new requests to one employer in a week are enough, however large the class', () => {
    expect(
      says(
        'G6',
        school((c) => (c.employer.requestsLast7DaysBySchool = 4)),
      ),
    ).toEqual([]);
    expect(
      says(
        'G6',
        school((c) => (c.employer.requestsLast7DaysBySchool = 5)),
      ),
    ).toEqual(['BLOCK employer_busy']);
    expect(aDossier().policy.cohortLeadDays).toBe(14);
  });

  const employer = (change: Partial<Dossier['courtesy']['student']['sameEmployer']>) =>
    aDossier((d) => Object.assign(d.courtesy.student.sameEmployer, change));

  test.each([
    // Today is Monday 2 March; Wednesday 25 February is three working days ago.
    ['2026-02-25T15:00:00.000Z', []],
    ['2026-02-26T09:00:00.000Z', ['BLOCK wait']],
    ['2026-02-27T09:00:00.000Z', ['BLOCK wait']],
  ])('G7: a second person may be asked three working days after %s', (lastRequestAt, expected) => {
    expect(says('G7', employer({ openRequests: 1, lastRequestAt }))).toEqual(expected);
  });

  test('G7: the day on which it is fair is named; holidays and weekends do not count', () => {
    const dossier = employer({ openRequests: 1, lastRequestAt: '2026-02-26T09:00:00.000Z' });
    expect(hitsOf('G7', dossier)).toMatchObject([{ params: { from: '2026-03-03' } }]);
    dossier.contactHolidays = ['2026-03-03'];
    expect(hitsOf('G7', dossier)).toMatchObject([{ params: { from: '2026-03-04' } }]);
  });

  test('G7: never more than three people in 30 days, and none after a yes', () => {
    expect(says('G7', employer({ peopleLast30Days: 2 }))).toEqual([]);
    expect(says('G7', employer({ peopleLast30Days: 3 }))).toEqual(['BLOCK people']);
    expect(says('G7', employer({ accepted: true }))).toEqual(['BLOCK accepted']);
  });

  test('G7: an intern whose supervisor agreed may meet several people in the house', () => {
    const inside = employer({ accepted: true });
    inside.internships = [{ ...anInternship(), employerKey: 'river trust' }];
    expect(says('G7', inside)).toEqual(['BLOCK accepted']);
    inside.permissions = [{ ...aPermission(), scope: { kind: 'organization' } }];
    expect(says('G7', inside)).toEqual([]);
  });

  test('G1, G6, G7: more requests never open what fewer had closed', () => {
    const small = fc.nat(6);
    fc.assert(
      fc.property(small, small, small, small, small, (today, week, term, firm, people) => {
        const at = (more: number) =>
          capBreaches(
            aDossier((d) => {
              d.courtesy.student.firstRequestsLast24Hours = today + more;
              d.courtesy.student.firstRequestsLast7Days = week + more;
              d.courtesy.contact.requestsThisTerm = term + more;
              d.courtesy.employer.requestsLast7DaysBySchool = firm + more;
              d.courtesy.student.sameEmployer.peopleLast30Days = people + more;
            }),
          ).length;
        expect(at(1)).toBeGreaterThanOrEqual(at(0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('when it is asked', () => {
  const planned = (plannedAt: string) => aDossier((d) => (d.draft = { ...aDraft(), plannedAt }));
  const window = asking([sendWindowRule], sendWindowPhrases);

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
