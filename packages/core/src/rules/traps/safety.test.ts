import { describe, expect, test } from 'vitest';

import { visitChecklist } from '../../library/checklists.ts';
import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, agreed } from '../../testing/dossier.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Meeting } from '../../workflow/interview.ts';
import { asking } from '../hits.fixture.ts';
import { trapRules } from '../traps.ts';
import { openVisitLines } from './safety.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);

const meeting = (change: (meeting: Meeting) => void, told = true) =>
  aDossier((d) => {
    agreed(d);
    d.interview.plan.toldSomeone = told;
    if (d.interview.meeting) change(d.interview.meeting);
  });

describe('a safe place', () => {
  test.each(['Hotel Adler, hotel room 12', 'her apartment, Quay Street', 'in the car', 'at home'])(
    'G17: "%s" is no place to meet',
    (text) => {
      const dossier = meeting((m) => {
        if (m.place) m.place.text = text;
      });
      expect(hitsOf('G17', dossier)).toMatchObject([
        { severity: 'BLOCK', code: 'place', gates: expect.arrayContaining(['confirm']) },
      ]);
    },
  );

  test.each(['Café Central, Quay Street', 'Hotel Adler, lobby café', 'Homerton Hospital'])(
    'G17: "%s" is fine',
    (text) => {
      const dossier = meeting((m) => {
        if (m.place) m.place.text = text;
      });
      expect(says('G17', dossier)).toEqual([]);
    },
  );

  test.each([
    ['2026-03-12T06:59:00.000Z', ['WARN hour']],
    ['2026-03-12T07:00:00.000Z', []],
    ['2026-03-12T19:40:00.000Z', []],
    ['2026-03-12T19:41:00.000Z', ['WARN hour']],
    ['2026-03-12T23:50:00.000Z', ['WARN hour']],
  ])('G17: 20 minutes from %s in London', (start, expected) => {
    expect(
      says(
        'G17',
        meeting((m) => (m.start = start)),
      ),
    ).toEqual(expected);
  });

  test('G17: a call may be at any hour', () => {
    const call = meeting((m) => {
      m.mode = 'telephone';
      m.start = '2026-03-12T21:00:00.000Z';
    }, false);
    expect(says('G17', call)).toEqual([]);
  });

  test('G17: somebody is told a day before', () => {
    expect(
      hitsOf(
        'G17',
        meeting(() => {}, false),
      ),
    ).toMatchObject([
      { severity: 'REMIND', code: 'tell_someone', dueAt: '2026-03-11T15:00:00.000Z' },
    ]);
  });

  test('G17: what felt wrong is answered kindly, and asks for nothing', () => {
    const [hit] = hitsOf(
      'G17',
      aDossier((d) => (d.interview.feltUnsafeAt = d.now)),
    );
    expect(hit).toMatchObject({ severity: 'INFO', code: 'felt_unsafe' });
    expect(hit?.gates).toBeUndefined();
  });
});

describe('a visit', () => {
  const visit = (papers: string[], isMinor = false) =>
    aDossier((d) => {
      agreed(d);
      d.interview.mode = 'observational_visit';
      if (d.interview.meeting) d.interview.meeting.mode = 'observational_visit';
      d.interview.plan.toldSomeone = true;
      d.interview.plan.visitPapers = papers;
      Object.assign(d.student, { isMinor, guardianConsent: true, advisorApprovedOutreach: true });
    });
  const all = visitChecklist.map(({ id }) => id);

  test('G17, R42: the safety form is complete before the visit', () => {
    expect(hitsOf('G17', visit([]))).toMatchObject([
      { severity: 'BLOCK', code: 'visit_papers', params: { open: 7 }, gates: ['be_ready'] },
    ]);
    expect(says('G17', visit(all))).toEqual([]);
    expect(says('G17', visit(all.slice(1)))).toEqual(['BLOCK visit_papers']);
  });

  test('G17: lunch and access needs are the student’s own business', () => {
    const needed = all.filter((id) => id !== 'VISIT.5' && id !== 'VISIT.8');
    expect(says('G17', visit(needed))).toEqual([]);
  });

  test('G17: under age, guardian and advisor sign as well', () => {
    expect(openVisitLines(visit(all, true))).toEqual(['PAPERS.5', 'PAPERS.6']);
  });
});

describe('under age', () => {
  const minor = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      Object.assign(d.student, {
        isMinor: true,
        guardianConsent: true,
        advisorApprovedOutreach: true,
      });
      change(d);
    });

  test('G17: guardian and advisor agree first', () => {
    expect(
      says(
        'G17',
        minor(() => {}),
      ),
    ).toEqual([]);
    expect(
      says(
        'G17',
        minor((d) => (d.student.guardianConsent = false)),
      ),
    ).toEqual(['BLOCK minor_guardian']);
    expect(
      says(
        'G17',
        minor((d) => (d.student.advisorApprovedOutreach = false)),
      ),
    ).toEqual(['BLOCK minor_advisor']);
  });

  test.each([
    ['workplace', true],
    ['school_hosted_video', true],
    ['video', false],
    ['phone', false],
    ['coffee', false],
    ['lunch', false],
    ['other_public_place', false],
  ] as const)('G17: under age, meeting by %s is allowed: %s', (setting, allowed) => {
    const dossier = minor((d) => (d.interview.setting = setting));
    expect(says('G17', dossier)).toEqual(allowed ? [] : ['BLOCK minor_setting']);
  });

  test('G17: a school may keep outreach by minors to itself', () => {
    const never = minor((d) => (d.policy = { ...d.policy, minorsOutreach: 'never' }));
    expect(says('G17', never)).toEqual(['BLOCK minor_never']);
  });
});

test('G39: settings that cost something are pointed out to whoever asked for none', () => {
  const asked = (noCostOnly: boolean, setting: 'coffee' | 'lunch' | 'workplace') =>
    says(
      'G39',
      aDossier((d) => {
        d.student.noCostOnly = noCostOnly;
        d.interview.setting = setting;
      }),
    );
  expect(asked(true, 'coffee')).toEqual(['OFFER']);
  expect(asked(true, 'lunch')).toEqual(['OFFER']);
  expect(asked(true, 'workplace')).toEqual([]);
  expect(asked(false, 'lunch')).toEqual([]);
});
