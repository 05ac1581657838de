import { describe, expect, test } from 'vitest';

import { locatePhrases } from '../../phrases/rules-locate.ts';
import { aDossier, aMeeting } from '../../testing/dossier.ts';
import { aPermission, anInternship, ids, testId } from '../../testing/records.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { SupervisorPermission } from '../../workflow/records.ts';
import { asking } from '../hits.fixture.ts';
import { locateRules } from '../locate.ts';
import { relationToStudent, supervisorSay } from './internship.ts';

const { hitsOf, says } = asking(locateRules, locatePhrases);

/** The contact works where the student is an intern. */
const inside = (change: (dossier: Dossier) => void = () => {}): Dossier =>
  aDossier((d) => {
    d.internships = [
      { ...anInternship(), employer: 'River Trust', employerKey: 'river trust', settledIn: false },
    ];
    change(d);
  });

const permitted = (change: Partial<SupervisorPermission>): Dossier =>
  inside((d) => (d.permissions = [{ ...aPermission(), ...change }]));

describe('permission', () => {
  test('R10: the relation is worked out from the internships of today', () => {
    expect(relationToStudent(inside())).toBe('same_as_internship');
    expect(says('R10', inside())).toEqual(['INFO']);
    expect(relationToStudent(aDossier())).toBe('other');
    expect(relationToStudent(aDossier((d) => (d.internships = [anInternship()])))).toBe('other');
  });

  test('R19: an intern asks the supervisor before anybody inside', () => {
    expect(hitsOf('R19', inside())).toMatchObject([
      {
        severity: 'BLOCK',
        code: 'not_asked',
        gates: ['send_request', 'make_call', 'print_letter'],
        fix: 'permission',
      },
    ]);
    expect(says('R19', permitted({ status: 'asked' }))).toEqual(['BLOCK asked']);
    expect(says('R19', permitted({ status: 'granted' }))).toEqual([]);
  });

  test('R19: a school may lower it to a warning', () => {
    const dossier = inside((d) => (d.policy = { ...d.policy, internPermissionMode: 'warn' }));
    expect(says('R19', dossier)).toEqual(['WARN not_asked']);
  });

  test.each([
    ['not_asked', false],
    ['asked', false],
    ['granted', true],
    ['granted_with_conditions', true],
    ['declined', false],
    ['waived_by_advisor', true],
  ] as const)('R20: %s opens outreach: %s', (status, open) => {
    expect(supervisorSay(permitted({ status }))).toMatchObject({ needed: true, open });
  });

  test('R20: declined offers people elsewhere, also where the school only warns', () => {
    const declined = permitted({ status: 'declined' });
    declined.policy = { ...declined.policy, internPermissionMode: 'warn' };
    expect(hitsOf('R20', declined)).toMatchObject([{ severity: 'BLOCK', fix: 'other_person' }]);
    expect(says('R19', declined)).toEqual([]);
    expect(says('R20', permitted({ status: 'granted' }))).toEqual([]);
  });

  const conditions = {
    text: 'Not during the release week',
    from: '2026-03-09',
    until: '2026-03-13',
  };

  test('R21: a condition in words is shown and wants a tick', () => {
    const dossier = permitted({ status: 'granted_with_conditions', conditions });
    expect(hitsOf('R21', dossier)).toMatchObject([
      { severity: 'WARN', code: 'conditions', params: { conditions: conditions.text } },
    ]);
    expect(says('R21', permitted({ status: 'granted' }))).toEqual([]);
  });

  test.each([
    ['2026-03-08T23:59:00.000Z', false],
    ['2026-03-09T00:00:00.000Z', true],
    ['2026-03-13T23:59:00.000Z', true],
    ['2026-03-14T00:00:00.000Z', false],
  ])('R21: a proposal at %s lies within the excluded days: %s', (start, refused) => {
    const dossier = permitted({ status: 'granted_with_conditions', conditions });
    dossier.interview.proposals = [
      { id: testId(80), at: dossier.now, slots: [{ start, minutes: 20 }], messageId: null },
    ];
    const blocks = hitsOf('R21', dossier).filter(({ severity }) => severity === 'BLOCK');
    expect(blocks).toMatchObject(
      refused ? [{ code: 'excluded_time', gates: ['propose_times'] }] : [],
    );
  });

  test('R21: an agreed time within the excluded days cannot be confirmed', () => {
    const dossier = permitted({ status: 'granted_with_conditions', conditions });
    dossier.interview.meeting = aMeeting();
    expect(hitsOf('R21', dossier).at(-1)).toMatchObject({
      severity: 'BLOCK',
      gates: ['agree_time', 'confirm'],
    });
  });

  test('R21: days without an end are open on that side', () => {
    const dossier = permitted({
      status: 'granted_with_conditions',
      conditions: { text: '', from: '2026-03-10', until: null },
    });
    dossier.interview.meeting = aMeeting();
    expect(says('R21', dossier)).toEqual(['BLOCK excluded_time']);
  });

  test('R22: a yes for all covers this contact; a word about this contact outranks it', () => {
    const all = permitted({ scope: { kind: 'organization' } });
    expect(says('R19', all)).toEqual([]);
    all.permissions.push({ ...aPermission(), id: testId(81), status: 'declined' });
    expect(says('R20', all)).toEqual(['BLOCK']);
  });

  test('R22: a question about this contact that still waits does not undo a yes for all', () => {
    const all = permitted({ scope: { kind: 'organization' } });
    all.permissions.push({ ...aPermission(), id: testId(81), status: 'asked', answeredAt: null });
    expect(says('R19', all)).toEqual([]);
  });

  test('R22: a yes for somebody else covers nobody here', () => {
    const other = permitted({ scope: { kind: 'contact', contactId: ids.otherContact } });
    expect(says('R19', other)).toEqual(['BLOCK not_asked']);
  });

  test('R22: after the last day no permission is needed', () => {
    const lasts = (end: string) =>
      inside((d) => {
        d.permissions = [{ ...aPermission(), status: 'asked' }];
        d.internships = d.internships.map((internship) => ({ ...internship, end }));
      });
    expect(says('R19', lasts('2026-03-02'))).toEqual(['BLOCK asked']);
    expect(says('R19', lasts('2026-03-01'))).toEqual([]);
    expect(says('R22', lasts('2026-03-01'))).toEqual(['INFO']);
    expect(says('R22', lasts('2026-03-02'))).toEqual([]);
  });

  test('R22: of two internships only the active one counts', () => {
    const dossier = aDossier((d) => {
      d.internships = [
        { ...anInternship(), id: testId(82), employerKey: 'river trust', end: '2026-02-27' },
        anInternship(),
      ];
    });
    expect(supervisorSay(dossier)).toEqual({ needed: false, because: 'other_employer' });
    expect(says('R19', dossier)).toEqual([]);
  });

  test('R23: the supervisor needs no permission of their own', () => {
    const dossier = inside((d) => {
      const [internship] = d.internships;
      if (internship) internship.supervisor.contactId = ids.contact;
    });
    expect(says('R19', dossier)).toEqual([]);
    expect(says('R23', dossier)).toEqual(['INFO']);
    expect(says('R23', inside())).toEqual([]);
  });

  test('R29: without an active internship no supervisor task appears', () => {
    const dossier = aDossier((d) => {
      d.contact.howFound = { kind: 'supervisor', detail: null };
      d.permissions = [{ ...aPermission(), status: 'declined' }];
    });
    for (const id of ['R10', 'R19', 'R20', 'R21', 'R22', 'R23', 'R24', 'R25', 'R26', 'R29']) {
      expect({ id, says: says(id, dossier) }).toEqual({ id, says: [] });
    }
  });
});

describe('names', () => {
  const since = (start: string, settledIn = false) =>
    inside((d) => {
      d.internships = d.internships.map((internship) => ({ ...internship, start, settledIn }));
    });

  test('R24: working day 5 is early, working day 6 offers it', () => {
    // Today is Monday 2 March: six working days since Monday 23 February, five since Tuesday.
    expect(hitsOf('R24', since('2026-02-24'))).toMatchObject([
      { severity: 'INFO', code: 'early', params: { from: '2026-03-03' } },
    ]);
    expect(says('R24', since('2026-02-23'))).toEqual(['OFFER offer']);
  });

  test('R24: public holidays do not count, "settled in" does', () => {
    const dossier = since('2026-02-23');
    dossier.contactHolidays = ['2026-02-26'];
    expect(says('R24', dossier)).toEqual(['INFO early']);
    expect(says('R24', since('2026-03-02', true))).toEqual(['OFFER offer']);
  });

  test('R25: the sentence names the supervisor only when they agreed', () => {
    const found = (mayBeNamed: boolean) =>
      inside((d) => {
        d.contact.howFound = { kind: 'supervisor', detail: null };
        const [internship] = d.internships;
        if (internship) internship.supervisor.mayBeNamed = mayBeNamed;
      });
    expect(says('R25', found(true))).toEqual(['INFO may_be_named']);
    expect(says('R25', found(false))).toEqual(['INFO not_named']);
    expect(says('R25', inside())).toEqual([]);
  });

  test('R26: own relations come after one suggestion or after 20 working days', () => {
    const own = (start: string, change: (dossier: Dossier) => void = () => {}) =>
      inside((d) => {
        d.contact.howFound = { kind: 'own_relationship', detail: null };
        d.internships = d.internships.map((internship) => ({ ...internship, start }));
        change(d);
      });
    // Monday 2 February to Monday 2 March holds 21 working days.
    expect(says('R26', own('2026-02-02'))).toEqual([]);
    expect(says('R26', own('2026-02-03'))).toEqual(['INFO']);
    const suggested = own('2026-02-03', (d) => {
      d.others = [
        {
          id: ids.otherInterview,
          contactId: ids.otherContact,
          contactName: 'Tom Reed',
          contactHowFound: 'supervisor',
          employerKey: 'river trust',
          status: 'active',
          request: { status: 'none', firstSentAt: null, answeredAt: null },
          meeting: null,
          thankYouOwedSince: null,
          sent: [],
        },
      ];
    });
    expect(says('R26', suggested)).toEqual([]);
    expect(says('R19', own('2026-02-03'))).toEqual(['BLOCK not_asked']);
  });
});
