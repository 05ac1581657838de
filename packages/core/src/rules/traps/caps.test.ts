import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { capBreaches } from '../../courtesy/caps.ts';
import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, requested } from '../../testing/dossier.ts';
import { aPermission, anInternship } from '../../testing/records.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { asking } from '../hits.fixture.ts';
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
