import { describe, expect, test } from 'vitest';

import { contactPhrases } from '../../phrases/rules-contact.ts';
import { aDossier, aDraft } from '../../testing/dossier.ts';
import { testId } from '../../testing/records.ts';
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

describe('the four points', () => {
  test('R34: there is a goal, and the text says it', () => {
    expect(says('R34', aDossier())).toEqual([]);
    expect(says('R34', drafted())).toEqual([]);
    expect(
      says(
        'R34',
        aDossier((d) => (d.interview.goal = ' ')),
      ),
    ).toEqual(['BLOCK no_goal']);
    const silent = drafted((draft) => {
      draft.text = draft.text.replace(/, trying to find out [^.]+/, '');
    });
    expect(says('R34', silent)).toEqual(['BLOCK not_in_text']);
  });

  test.each([
    [4, ['WARN goal_length']],
    [5, []],
    [25, []],
    [26, ['WARN goal_length']],
  ])('R34: a goal of %i words', (count, expected) => {
    const goal = Array.from({ length: count }, () => 'rain').join(' ');
    expect(
      says(
        'R34',
        aDossier((d) => (d.interview.goal = goal)),
      ),
    ).toEqual(expected);
  });

  test('R34: job words in the goal want a second look', () => {
    const dossier = aDossier((d) => (d.interview.goal = 'how people get a job in hydrology'));
    expect(says('R34', dossier)).toEqual(['WARN goal_word']);
  });

  test.each([
    [19, ['INFO short']],
    [20, []],
    [30, []],
    [31, ['WARN long']],
    [60, ['WARN long']],
    [61, ['BLOCK too_long']],
    [0, ['BLOCK no_minutes']],
    [20.5, ['BLOCK no_minutes']],
  ])('R35: %d minutes', (minutes, expected) => {
    expect(
      says(
        'R35',
        aDossier((d) => (d.interview.minutes = minutes)),
      ),
    ).toEqual(expected);
  });

  test('R35: 61 minutes are fine for a visit', () => {
    const visit = aDossier((d) => {
      d.interview.minutes = 61;
      d.interview.mode = 'observational_visit';
    });
    expect(says('R35', visit)).toEqual([]);
  });

  const saying = (time: string, minutes: number) =>
    drafted((draft, d) => {
      draft.text = draft.text.replace('20 minutes', time);
      d.interview.minutes = minutes;
    });

  test.each([
    ['half an hour', 30, []],
    ['25 minutes', 20, ['BLOCK different']],
    ['20 minutes', 20, []],
    ['20 min', 20, []],
    ['20-30 minutes', 25, []],
    ['20 to 30 minutes', 30, []],
    ['20–30 minutes', 20, []],
    ['a 20-minute talk', 20, []],
    ['a quarter of an hour', 20, ['BLOCK different']],
    ['a moment', 20, ['BLOCK not_in_text']],
  ] as const)('R35: text "%s", field %i', (time, minutes, expected) => {
    expect(says('R35', saying(time, minutes))).toEqual(expected);
  });

  test('R35: the place that disagrees is marked', () => {
    const dossier = saying('25 minutes', 20);
    const span = hitsOf('R35', dossier)[0]?.span;
    expect(dossier.draft?.text.slice(span?.start, span?.end)).toBe('25 minutes');
    expect(hitsOf('R35', dossier)[0]?.params).toMatchObject({ stated: 25, minutes: 20 });
  });

  test('R36: a sentence on why this person, of 12 to 45 words', () => {
    expect(says('R36', drafted())).toEqual([]);
    const why = (whyYou: string) =>
      drafted((draft) => {
        draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', whyYou);
        draft.slots['whyYou'] = whyYou;
      });
    expect(says('R36', why('Your work at River Trust.'))).toEqual(['BLOCK length']);
    expect(says('R36', why(`River Trust ${'and more '.repeat(22)}`.trim()))).toEqual([
      'BLOCK length',
    ]);
    expect(
      says('R36', why('You have done such great things and it would mean so much to me to talk.')),
    ).toEqual(['BLOCK could_be_anyone']);
    const gone = drafted((draft) => {
      draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', '');
    });
    expect(says('R36', gone)).toEqual(['BLOCK missing']);
  });

  test('R36: a fact from a research note makes it personal', () => {
    const whyYou =
      'I read that ensembles of weather forecasts now drive warnings, and I wonder how people live with that doubt.';
    const dossier = drafted((draft, d) => {
      d.contact.employer.value = 'Elsewhere';
      d.contact.jobTitle.value = 'Officer';
      d.interview.field = 'law';
      draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', whyYou);
      draft.slots['whyYou'] = whyYou;
    });
    expect(says('R36', dossier)).toEqual([]);
    dossier.interview.research = [];
    dossier.contact.team = null;
    expect(says('R36', dossier)).toEqual(['BLOCK could_be_anyone']);
  });

  test('R37: how the name was found is told, and agrees with the record', () => {
    expect(says('R37', drafted())).toEqual([]);
    const other = drafted((_, d) => (d.contact.howFound = { kind: 'event', detail: 'Water Days' }));
    expect(says('R37', other)).toEqual(['BLOCK different']);
    const silent = drafted((draft) => {
      draft.text = draft.text.replace(/I found your name[^.]+\. /, '');
    });
    expect(says('R37', silent)).toEqual(['BLOCK missing']);
  });

  test('R38: a written request needs all four lights', () => {
    expect(says('R38', drafted())).toEqual([]);
    const dark = drafted((draft) => {
      draft.text = 'Dear Dr. Okafor,\n\nCould we talk?';
    });
    expect(hitsOf('R38', dark)).toMatchObject([
      { severity: 'BLOCK', code: 'text', params: { off: 4 } },
    ]);
  });

  test('R38: a LinkedIn note needs the reason and why this person only', () => {
    const note = drafted((draft) => {
      draft.channel = 'linkedin';
      draft.templateId = 'T10';
      draft.slots = { whyYouShort: 'Your flood forecasts at River Trust caught my eye.' };
      draft.text =
        'Dear Dr. Okafor, I study Env Science at Northgate and am looking into water engineering. Your flood forecasts at River Trust caught my eye. May I ask you a few questions? Lena';
    });
    for (const id of ['R34', 'R35', 'R36', 'R37', 'R38']) expect(says(id, note)).toEqual([]);
  });

  test('R38: what was not said on the phone goes into the next message', () => {
    const said = { reason: true, time: false, why: true, how: false };
    const call = aDossier((d) => (d.interview.calls = [aCall({ said })]));
    expect(hitsOf('R38', call)).toMatchObject([
      { severity: 'REMIND', code: 'call', params: { unsaid: 2 } },
    ]);
    expect(
      says(
        'R38',
        aDossier((d) => (d.interview.calls = [aCall({})])),
      ),
    ).toEqual([]);
  });
});
