import type { ConfidenceLevel } from '../confidence/confidence.ts';
import { describe, expect, test } from 'vitest';
import { COMPETENCIES } from '../assignments/rubric.ts';
import { competencyWords } from '../phrases/assignments.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { metricDefinition, metricWords, unitWord } from '../phrases/reports.ts';
import { contactLoad } from './contact-load.ts';
import { factsOf, type InterviewRow, type ReportFacts } from './facts.ts';
import { type Figure, valueOf } from './figure.ts';
import { ARTEFACTS, EVIDENCE } from './metrics-competency.ts';
import { presentMetrics } from './present.ts';
import { computeReport, METRICS } from './report.ts';

const blank: InterviewRow = {
  studentId: 's1',
  status: 'active',
  requestStatus: 'none',
  firstSentAt: null,
  answeredAt: null,
  channel: 'email',
  field: null,
  messages: [],
  replies: [],
  meeting: null,
  pastMeetings: [],
  thankedAt: null,
  referrals: [],
  keepInTouch: null,
  overrides: 0,
  research: 0,
  hasAgenda: false,
  hasDebrief: false,
  interest: null,
  direction: null,
  warmth: 'cold',
  fromReferral: false,
  employerKey: 'river',
  country: 'DE',
  region: null,
  zone: 'Europe/Berlin',
};

const heldAt = (start: string): InterviewRow['meeting'] => ({
  id: 'm',
  status: 'held',
  start,
  minutes: 30,
  endedAt: null,
  mode: 'in_person',
});

/** Friday 6 March, asked; Monday the 9th, answered. */
const held: InterviewRow = {
  ...blank,
  requestStatus: 'accepted',
  firstSentAt: '2026-03-06T10:00:00.000Z',
  answeredAt: '2026-03-09T10:00:00.000Z',
  replies: [
    { outcome: 'auto_reply', at: '2026-03-06T10:00:05.000Z' },
    { outcome: 'yes', at: '2026-03-09T10:00:00.000Z' },
  ],
  meeting: heldAt('2026-03-12T10:00:00.000Z'),
  thankedAt: '2026-03-13T09:00:00.000Z',
};

function figuresOf(rows: readonly InterviewRow[], others: Partial<ReportFacts> = {}) {
  return computeReport(
    {
      students: ['s1', 's2'],
      interviews: rows.map(factsOf),
      contacts: [],
      load: [],
      confidence: [],
      cutOffAt: '2026-07-01T00:00:00.000Z',
      ...others,
    },
    {
      policy: defaultPolicy,
      calendarOf: () => ({ weekend: [6, 7], holidays: [] }),
      zone: 'Europe/Berlin',
    },
  );
}

function report(rows: readonly InterviewRow[], others: Partial<ReportFacts> = {}) {
  const figures = figuresOf(rows, others);
  const metric = (id: string) => figures.find((one) => one.id === id);
  const shown = (figure: Figure) => [valueOf(figure), figure.n.count];
  const figureOf = (id: string, key = 'all') => {
    const figure = metric(id)?.figures.find((one) => one.key === key);
    return figure === undefined ? undefined : shown(figure);
  };
  const parts = (id: string) =>
    Object.fromEntries(
      metric(id)?.splits[0]?.figures.map((figure) => [figure.key, shown(figure)]) ?? [],
    );
  return Object.assign(figureOf, { parts });
}

describe('the metrics of F.4', () => {
  test('participation counts students, not talks', () => {
    expect(report([held, held])('participation')).toEqual([0.5, 2]);
  });

  test('the chain counts each step among those before', () => {
    const of = report([held, { ...held, meeting: null, thankedAt: null }, blank]);
    expect(
      ['requested', 'answered', 'accepted', 'held', 'thanked_24h', 'referral'].map(
        (key) => of('chain', key)?.[0],
      ),
    ).toEqual([2, 2, 2, 1, 1, 0]);
  });

  test('G8: an automatic answer is none, and a request of last week is too young to count', () => {
    const silent = { ...held, requestStatus: 'open', answeredAt: null } as const;
    const automatic = {
      ...silent,
      replies: [{ outcome: 'auto_reply', at: '2026-03-06T10:00:05.000Z' }],
    } as const;
    const young = { ...silent, replies: [], firstSentAt: '2026-06-25T10:00:00.000Z' };
    expect(report([held, automatic, young])('reply_rate')).toEqual([0.5, 2]);
  });

  test('an answer after 21 days is too late for the rate', () => {
    const at = '2026-04-20T10:00:00.000Z';
    const late = { ...held, answeredAt: at, replies: [{ outcome: 'no', at }] } as const;
    expect(report([late])('reply_rate')).toEqual([0, 1]);
  });

  test('a bounced request was answered by nobody', () => {
    const bounced: InterviewRow = {
      ...blank,
      requestStatus: 'bounced',
      firstSentAt: '2026-03-06T10:00:00.000Z',
      answeredAt: '2026-03-06T10:00:01.000Z',
    };
    expect(report([bounced])('acceptance_rate')).toEqual([null, 0]);
  });

  test("days to an answer are business days of the contact's calendar", () => {
    expect(report([held])('days_to_answer', 'median')).toEqual([1, 1]);
  });

  test('requests per talk: two asked, one held', () => {
    const of = report([held, { ...held, meeting: null }]);
    expect(of('asks_per_talk')).toEqual([2, 1]);
  });

  test('R84: a thank-you of 47 hours is within five days and not within 24 hours', () => {
    const of = report([{ ...held, thankedAt: '2026-03-14T09:30:00.000Z' }]);
    expect(of('thank_you', 'within_24h')).toEqual([0, 1]);
    expect(of('thank_you', 'within_5d')).toEqual([1, 1]);
  });

  test('G6: contacts who share an address are one, and the share above the cap is told', () => {
    const asked = (studentId: string, ...identityHashes: string[]) => ({
      studentId,
      identityHashes,
    });
    const load = contactLoad([
      asked('s1', 'a', 'b'),
      asked('s2', 'c'),
      asked('s3', 'b', 'c'),
      asked('s4', 'a'),
      asked('s5', 'x'),
    ]);
    expect(load.map(({ requests }) => requests).toSorted((a, b) => a - b)).toEqual([1, 4]);
    const of = report([], { load });
    expect(of('contact_load', 'mean')).toEqual([2.5, 2]);
    expect(of('contact_load', 'max')).toEqual([4, 2]);
    expect(of('contact_load', 'above_cap')).toEqual([0.5, 2]);
  });

  test('missed and called off late are told apart', () => {
    const past = { id: 'm', start: '2026-03-12T10:00:00.000Z', by: 'contact' } as const;
    const missed: InterviewRow = {
      ...blank,
      pastMeetings: [
        { ...past, ended: 'missed', endedAt: '2026-03-12T10:20:00.000Z' },
        { ...past, ended: 'cancelled', endedAt: '2026-03-12T08:00:00.000Z' },
        { ...past, ended: 'cancelled', endedAt: '2026-03-09T08:00:00.000Z' },
      ],
    };
    const of = report([held, missed]);
    expect(of('no_show', 'missed')).toEqual([0.5, 2]);
    expect(of('no_show', 'late_cancel')).toEqual([0.5, 2]);
  });

  test('a withdrawn interview stays in', () => {
    expect(report([{ ...held, status: 'withdrawn' }])('participation')).toEqual([0.5, 2]);
  });

  test('direction: shares of the answers after held talks; whoever did not say is in none', () => {
    const after = (interest: InterviewRow['interest'], direction: InterviewRow['direction']) => ({
      ...held,
      hasDebrief: true,
      interest,
      direction,
    });
    const rows = [
      after('less', 'new_field'),
      after('less', null),
      after('more', 'confirmed'),
      after(null, null),
      { ...after('more', 'changed'), meeting: null },
    ];
    const of = report(rows);
    expect(of('interest', 'said')).toEqual([3, 3]);
    expect(of('direction', 'said')).toEqual([2, 2]);
    expect(of.parts('interest')).toEqual({ more: [1 / 3, 3], same: [0, 3], less: [2 / 3, 3] });
    expect(of.parts('direction')).toEqual({
      confirmed: [0.5, 2],
      changed: [0, 2],
      new_field: [0.5, 2],
    });
  });

  test('direction: less interested is named a success of exploring', () => {
    expect(metricDefinition('interest', defaultPolicy)).toMatch(/Less .* success of exploring/);
  });

  test('confidence is the mean of five questions, and its change what came on top', () => {
    const of = (level: ConfidenceLevel) => ({
      information: level,
      contacting: level,
      fit: level,
      planning: level,
      asking_help: level,
    });
    const confidence = [
      { studentId: 's1', before: of(2), after: of(4) },
      { studentId: 's2', before: { ...of(3), fit: 5 as const }, after: of(3) },
    ];
    const figure = report([], { confidence });
    expect(figure('confidence_change', 'before')?.[0]).toBeCloseTo(2.7);
    expect(figure('confidence_change', 'after')).toEqual([3.5, 2]);
    expect(figure('confidence_change', 'change')?.[0]).toBeCloseTo(0.8);
    expect(report([])('confidence_change', 'change')).toEqual([null, 0]);
  });

  test('R77: arrived in the window, both ends of it in, of the talks that students went to', () => {
    const start = '2026-03-12T10:00:00.000Z';
    const there = (at: string | null, changes: object = {}): InterviewRow => ({
      ...held,
      meeting: {
        ...heldAt(start),
        arrived: at === null ? null : { at: `2026-03-12T${at}Z`, start },
        ...changes,
      } as InterviewRow['meeting'],
    });
    const of = report([
      there('09:45:00.000'),
      there('09:50:00.000'),
      there('09:44:59.000'),
      there('09:50:01.000'),
      there('10:00:00.000'),
      there(null),
      there('09:47:00.000', { mode: 'video' }),
      there('09:47:00.000', { status: 'missed' }),
    ]);
    expect(of('punctuality', 'noted')).toEqual([5 / 6, 6]);
    expect(of('punctuality', 'by_start')).toEqual([4 / 6, 6]);
    expect(of('punctuality', 'in_window')).toEqual([2 / 6, 6]);
    // Tapped for a time that has moved since.
    const moved = there('09:47:00.000', { start: '2026-03-12T12:00:00.000Z' });
    expect(report([moved])('punctuality', 'noted')).toEqual([0, 1]);
  });

  test('K1: employers and fields are counted once each, of the students who reached them', () => {
    const at = (studentId: string, employerKey: string, field: string | null): InterviewRow => ({
      ...held,
      studentId,
      employerKey,
      field,
    });
    const rows = [
      at('s1', 'river', 'Hydrology'),
      at('s2', 'river', ' hydrology'),
      at('s2', 'city', null),
      // Erased: nobody knows any more where it was.
      at('s3', '', null),
      { ...at('s4', 'quay', 'Tides'), meeting: null },
    ];
    const of = report(rows);
    expect(of('employers', 'employers')?.[0]).toBe(2);
    expect(of('employers', 'fields')?.[0]).toBe(1);
    // Five talks, four of one student: whoever is behind the number counts, not what it counts.
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => at('s1', key, key));
    const [reach] = presentMetrics(figuresOf(many), defaultPolicy).filter(
      ({ id }) => id === 'employers',
    );
    expect(reach?.figures.map(({ hidden }) => hidden)).toEqual([true, true]);
  });

  test('each artefact counts for one competency that the rubrics know, under its name', () => {
    expect(new Set(Object.values(EVIDENCE)).size).toBe(ARTEFACTS.length);
    for (const competency of Object.values(EVIDENCE)) {
      expect(COMPETENCIES).toContain(competency);
      const [name = ''] = competencyWords[competency].name.toLowerCase().split(' ');
      expect(metricWords('competency_evidence')?.rows[competency]?.toLowerCase()).toContain(name);
    }
    const rich = { ...held, research: 3, hasAgenda: true, hasDebrief: true };
    const of = report([rich, { ...blank, research: 2 }]);
    expect(Object.values(EVIDENCE).map((key) => of('competency_evidence', key)?.[0])).toEqual([
      1, 5, 1, 1,
    ]);
  });

  test('K2: a night that was kept before there was a metric can still be read', () => {
    const early = { id: 'participation', figures: [], splits: [] };
    expect(presentMetrics([early], defaultPolicy).map(({ id }) => id)).toEqual(['participation']);
  });

  test('one day is a day, and what prints as another number is not', () => {
    expect(unitWord('days_to_answer', 1)).toBe('business day');
    expect(unitWord('days_to_answer', 1.04)).toBe('business day');
    expect(unitWord('days_to_answer', 1.06)).toBe('business days');
    expect(unitWord('days_to_answer', 0)).toBe('business days');
    expect(unitWord('days_to_answer', null)).toBe('business days');
    expect(unitWord('asks_per_talk', 1)).toBeNull();
  });

  test('every metric has a definition without gaps, and every figure a name', () => {
    for (const { id } of METRICS) {
      expect(metricDefinition(id, defaultPolicy)).toMatch(/^[^{}]+\.$/);
    }
    const figures = computeReport(
      {
        students: [],
        interviews: [],
        contacts: [],
        load: [],
        confidence: [],
        cutOffAt: '2026-07-01T00:00:00.000Z',
      },
      { policy: defaultPolicy, calendarOf: () => ({ weekend: [], holidays: [] }), zone: 'UTC' },
    );
    for (const { id, figures: rows, splits } of figures) {
      for (const { key } of rows) expect(metricWords(id)?.rows[key]).toBeTypeOf('string');
      for (const { by } of splits) expect(metricWords(id)?.splits?.[by]).toBeTypeOf('string');
    }
  });
});
