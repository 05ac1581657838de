import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AgendaItem } from '../agenda/types.ts';
import { purposePhrases } from '../phrases/rules-purpose.ts';
import { aDossier, held } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { asking } from './hits.fixture.ts';
import { findJobAsk } from './job-ask.ts';
import { purposeRules } from './purpose.ts';

const { hitsOf, says } = asking(purposeRules, purposePhrases);

const question = (change: Partial<AgendaItem>): AgendaItem => ({
  key: 'q1',
  questionId: 'DAY1',
  text: 'Walk me through last week: where did your hours go?',
  category: 'DAY',
  minutes: 3,
  depth: 1,
  risk: 0,
  purpose: 'first_hand_info',
  researchNoteId: null,
  edited: false,
  ...change,
});

const withQuestions =
  (...core: AgendaItem[]) =>
  (dossier: Dossier): void => {
    dossier.interview.agenda = {
      minutes: 20,
      opening: 2,
      core,
      watching: 0,
      closing: [],
      slack: 1,
      reserve: [],
      cues: { goToClosing: 14, timeCheck: 19, stop: 20 },
    };
  };

describe('before a request', () => {
  test('R1: no purpose → a request cannot be drafted; one purpose is enough', () => {
    const none = aDossier((d) => (d.interview.purposes = []));
    expect(hitsOf('R1', none)).toMatchObject([
      { severity: 'BLOCK', gates: expect.arrayContaining(['draft_request']), fix: 'purposes' },
    ]);
    expect(
      says(
        'R1',
        aDossier((d) => (d.interview.purposes = ['network'])),
      ),
    ).toEqual([]);
  });

  test('R2: the field must be one that the student considers', () => {
    expect(says('R2', aDossier())).toEqual([]);
    expect(
      says(
        'R2',
        aDossier((d) => (d.interview.field = 'Water Engineering')),
      ),
    ).toEqual([]);
    expect(
      says(
        'R2',
        aDossier((d) => (d.interview.field = 'law')),
      ),
    ).toEqual(['BLOCK not_considered']);
    for (const field of [null, '', '  ']) {
      expect(
        says(
          'R2',
          aDossier((d) => (d.interview.field = field)),
        ),
      ).toEqual(['BLOCK no_field']);
    }
  });

  test('R6: entering and advancing needs a question about it', () => {
    expect(says('R6', aDossier(withQuestions(question({}))))).toEqual(['WARN']);
    for (const category of ['ENTRY', 'GROW'] as const) {
      expect(says('R6', aDossier(withQuestions(question({ category }))))).toEqual([]);
    }
  });

  test('R6: silent when that is no purpose, or while there is no list', () => {
    const other = aDossier((d) => {
      withQuestions(question({}))(d);
      d.interview.purposes = ['network'];
    });
    expect(says('R6', other)).toEqual([]);
    expect(says('R6', aDossier())).toEqual([]);
  });

  test('R7: a goal or an own question that asks for a job is refused', () => {
    const goal = aDossier((d) => (d.interview.goal = 'whether you have any openings for me'));
    expect(says('R7', goal)).toEqual(['BLOCK goal']);
    const own = question({
      questionId: null,
      text: 'Do you know of any internships at your firm?',
    });
    expect(hitsOf('R7', aDossier(withQuestions(own)))).toMatchObject([
      { severity: 'BLOCK', code: 'question', gates: ['add_question', 'be_ready'] },
    ]);
  });

  test('R7: leads about the profession are welcome', () => {
    const own = question({ questionId: null, text: 'Where do openings usually appear?' });
    expect(says('R7', aDossier(withQuestions(own)))).toEqual([]);
    expect(findJobAsk('I am the intern in Network Planning until April.')).toBeNull();
    expect(findJobAsk('I am not applying to your firm; I am after advice.')).toBeNull();
    expect(findJobAsk('Could you pass on my résumé?')).not.toBeNull();
  });

  test('R7: the place that is named holds the ask, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const ask = 'refer me';
        const text = `${before} ${ask} ${after}`;
        const found = findJobAsk(text);
        expect(found).not.toBeNull();
        expect(text.slice(found?.start, found?.end).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('after the talk', () => {
  test('R3: names or "none offered" → reminded after a day, warned when closing', () => {
    const dossier = aDossier(held);
    expect(hitsOf('R3', dossier)).toMatchObject([
      { severity: 'REMIND', dueAt: '2026-03-13T15:20:00.000Z' },
      { severity: 'WARN', code: 'closing', gates: ['close'] },
    ]);
    const none = aDossier((d) => {
      held(d);
      d.interview.referralsNone = true;
    });
    expect(says('R3', none)).toEqual([]);
    const named = aDossier((d) => {
      held(d);
      d.interview.referrals.push({
        id: testId(90),
        name: 'Ida Lund',
        employer: null,
        role: null,
        detail: null,
        consent: 'yes',
        checkBackOn: null,
        at: d.now,
        contactId: null,
        reportedBackAt: null,
      });
    });
    expect(says('R3', named)).toEqual([]);
    expect(says('R3', aDossier())).toEqual([]);
  });

  const debriefed = (change: (dossier: Dossier) => void) => (dossier: Dossier) => {
    held(dossier);
    dossier.interview.debrief = {
      at: dossier.now,
      workplaceSignals: 'Quiet room, maps on every wall.',
      learned: '',
      liked: '',
      disliked: '',
      promises: '',
      nextStep: '',
      purposeOutcome: { first_hand_info: 'yes', entering_and_advancing: 'partly' },
      closingLeftOut: {},
    };
    change(dossier);
  };

  test('R4: impressions of the workplace are asked for in the debrief', () => {
    expect(hitsOf('R4', aDossier(held))).toMatchObject([
      { severity: 'REMIND', dueAt: '2026-03-13T15:20:00.000Z', fix: 'debrief' },
    ]);
    expect(says('R4', aDossier(debriefed(() => {})))).toEqual([]);
    const blank = debriefed((d) => {
      if (d.interview.debrief) d.interview.debrief.workplaceSignals = ' ';
    });
    expect(says('R4', aDossier(blank))).toEqual(['REMIND']);
  });

  test('R5: nothing is shared until the student shares it; then the student is told how much', () => {
    expect(aDossier().interview.sharedNoteIds).toEqual([]);
    expect(says('R5', aDossier())).toEqual([]);
    const shared = aDossier((d) => (d.interview.sharedNoteIds = [testId(101)]));
    expect(hitsOf('R5', shared)).toMatchObject([{ severity: 'INFO', params: { count: 1 } }]);
  });

  test('R8: each purpose is looked back at', () => {
    expect(hitsOf('R8', aDossier(held))).toMatchObject([
      { severity: 'REMIND', params: { open: 2, of: 2 } },
    ]);
    expect(says('R8', aDossier(debriefed(() => {})))).toEqual([]);
    const half = debriefed((d) => {
      if (d.interview.debrief) d.interview.debrief.purposeOutcome = { first_hand_info: 'no' };
    });
    expect(hitsOf('R8', aDossier(half))).toMatchObject([{ params: { open: 1, of: 2 } }]);
  });
});
