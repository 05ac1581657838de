import { describe, expect, test } from 'vitest';

import { drafted, expectSilence, findingsOf, note, says, type Drafted } from './lint.fixture.ts';
import { lights } from './lights.ts';

const replacing = (
  from: string,
  to: string,
  change: (dossier: Drafted) => void = () => {},
): Drafted =>
  drafted((dossier) => {
    expect(dossier.draft.text).toContain(from);
    dossier.draft.text = dossier.draft.text.replace(from, to);
    change(dossier);
  });

const GOAL = 'trying to find out how people find their way into flood forecasting';

describe('reason', () => {
  test('L10: the goal word for word, or a phrase that says what one wants to find out', () => {
    expectSilence('L10', drafted());
    expectSilence('L10', replacing(GOAL, 'deciding whether this is for me'));
    const wordForWord = 'curious how people find their way into flood forecasting';
    expectSilence('L10', replacing(GOAL, wordForWord));
    expect(says('L10', replacing(GOAL, 'fond of rivers'))).toEqual(['BLOCK missing']);
  });
});

describe('time', () => {
  const asking = (words: string, minutes: number): Drafted =>
    replacing('20 minutes', words, ({ interview }) => (interview.minutes = minutes));
  test.each([
    ['half an hour', 30],
    ['half-hour', 30],
    ['a quarter of an hour', 15],
    ['20 minutes', 20],
    ['20-30 minutes', 25],
    ['20–30 min', 30],
    ['15 to 20 mins', 15],
    ['20-minute slot', 20],
    ['twenty minutes', 20],
  ] as const)('L11, R35: “%s” states %i', (words, minutes) => {
    expectSilence('L11', asking(words, minutes));
  });
  test.each([
    ['25 minutes', 20, '25 minutes'],
    ['half an hour', 20, 'half an hour'],
    ['an hour', 30, 'an hour'],
    ['25-30 minutes', 20, '25-30 minutes'],
  ] as const)('L11, R35: “%s” with %i on record blocks', (words, minutes, found) => {
    expect(says('L11', asking(words, minutes))).toEqual([`BLOCK different «${found}»`]);
  });
  test('L11: every number has to agree', () => {
    expect(says('L11', asking('20 minutes, or even 45 minutes,', 20))).toEqual([
      'BLOCK different «45 minutes»',
    ]);
  });
  test('L11: missing blocks, above 30 warns', () => {
    expect(says('L11', asking('a moment', 20))).toEqual(['BLOCK missing']);
    expect(says('L11', asking('30 minutes', 30))).toEqual([]);
    expect(says('L11', asking('31 minutes', 31))).toEqual(['WARN long «31 minutes»']);
    expect(says('L11', asking('an hour', 60))).toEqual(['WARN long «an hour»']);
  });
  test('L11: an hour of the day is no length, and neither is one in the sentence on the person', () => {
    expectSilence('L11', asking('20 minutes, at an hour that suits you,', 20));
    const talk =
      'Your 45-minute talk on flood forecasting at River Trust made me want to see the control room.';
    const dossier = drafted(({ draft }) => {
      draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', talk);
      draft.slots['whyYou'] = talk;
    });
    expectSilence('L11', dossier);
  });
  test('L11: a visit may be asked for in hours or days', () => {
    const visit = (words: string): Drafted =>
      replacing('20 minutes', words, ({ interview }) => {
        Object.assign(interview, { mode: 'observational_visit', visitMinutes: 180 });
      });
    expectSilence('L11', visit('a morning'));
    expectSilence('L11', visit('180 minutes'));
    expect(says('L11', visit('a while'))).toEqual(['BLOCK missing']);
  });
  test('L11: the first nudge repeats the time', () => {
    const nudge = (body: string) => note('nudge', body, ({ draft }) => (draft.templateId = 'T13'));
    expectSilence('L11', nudge('Might you have 20 minutes?'));
    expect(says('L11', nudge('Might you have a moment?'))).toEqual(['BLOCK missing']);
    expect(says('L11', nudge('Might you have 15 minutes?'))).toEqual([
      'BLOCK different «15 minutes»',
    ]);
  });
});

describe('why this person', () => {
  const saying = (whyYou: string): Drafted =>
    drafted(({ draft }) => {
      draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', whyYou);
      draft.slots['whyYou'] = whyYou;
    });
  const long = (count: number, word = 'gauges') => `${'so '.repeat(count - 1)}${word}.`;
  test('L12: 12 to 45 words that hold a word of organization, role, field or notes', () => {
    expectSilence('L12', drafted());
    expectSilence('L12', saying(long(12)));
    expectSilence('L12', saying(long(45)));
    expect(says('L12', saying(long(11)))).toEqual([`BLOCK length «${long(11)}»`]);
    expect(says('L12', saying(long(46)))).toEqual([`BLOCK length «${long(46)}»`]);
  });
  test('L12: a sentence for anybody blocks', () => {
    const flattery = long(14, 'wonderful');
    expect(says('L12', saying(flattery))).toEqual([`BLOCK could_be_anyone «${flattery}»`]);
  });
  test('L12: a slot that is not in the text is missing', () => {
    const gone = drafted(({ draft }) => {
      draft.text = draft.text.replace(draft.slots['whyYou'] ?? '', '');
    });
    expect(says('L12', gone)).toEqual(['BLOCK missing']);
  });
  test('L28: each claim in it has a source by the student’s tick', () => {
    expectSilence('L28', drafted());
    const unticked = drafted(({ draft }) => (draft.confirmations.claimsSourced = false));
    const claim = unticked.draft.slots['whyYou'];
    expect(says('L28', unticked)).toEqual([`BLOCK not_sourced «${claim}»`]);
    unticked.draft.slots = {};
    expectSilence('L28', unticked);
  });
});

describe('how found', () => {
  const SENTENCE = 'I found your name in the alumni directory of our school';
  const found = (sentence: string, howFound: Drafted['contact']['howFound']): Drafted =>
    replacing(SENTENCE, sentence, (dossier) => {
      dossier.draft.slots['howFound'] = sentence;
      dossier.contact.howFound = howFound;
    });
  test.each([
    ['I found your name among the alumni', { kind: 'alumni_directory', detail: null }],
    ['I heard you at the Water Day', { kind: 'event', detail: 'the Water Day' }],
    ['I read your article on gauges', { kind: 'publication', detail: 'On Gauges' }],
    ['I saw your profile somewhere', { kind: 'linkedin', detail: null }],
  ] as const)('L13: “%s” agrees with the record', (sentence, howFound) => {
    expectSilence('L13', found(sentence, howFound));
  });
  test('L13: another way than on record blocks', () => {
    expect(
      says('L13', found('I heard you at a fair', { kind: 'alumni_directory', detail: null })),
    ).toEqual(['BLOCK different «I heard you at a fair»']);
  });
  test('L13: being a graduate student says nothing about the alumni directory', () => {
    const dossier = replacing(
      `${SENTENCE}. I am a`,
      'I am a graduate student and a',
      ({ draft }) => {
        delete draft.slots['howFound'];
      },
    );
    expect(says('L13', dossier)).toEqual(['BLOCK missing']);
  });
  test('L13: a referral names the referrer', () => {
    const referral = found('Jo Hoff suggested that I talk with you', {
      kind: 'referral',
      detail: 'Jo Hoff',
    });
    expectSilence('L13', referral);
    referral.contact.howFound = { kind: 'referral', detail: 'Ben Marsh' };
    expect(findingsOf('L13', referral)).toHaveLength(1);
  });
});

describe('the four lights', () => {
  test('R38: all on, each with its place in the text', () => {
    const dossier = drafted();
    const all = lights(dossier);
    const at = (light: keyof typeof all) => {
      const { span } = all[light];
      return span && dossier.draft.text.slice(span.start, span.end);
    };
    expect(at('reason')).toBe(dossier.draft.slots['goal']);
    expect(at('time')).toBe('20 minutes');
    expect(at('why')).toBe(dossier.draft.slots['whyYou']);
    expect(at('how')).toBe(dossier.draft.slots['howFound']);
    expect(Object.values(all).map(({ lit, needed, ruleId }) => [lit, needed, ruleId])).toEqual([
      [true, true, 'L10'],
      [true, true, 'L11'],
      [true, true, 'L12'],
      [true, true, 'L13'],
    ]);
  });
  test('R38: a LinkedIn note needs reason and why; the message after it needs all four', () => {
    const linkedin = drafted(({ draft }) => {
      Object.assign(draft, { channel: 'linkedin', templateId: 'T10' });
      draft.text =
        'Dear Dr. Okafor, I am looking into floods. The forecasts of River Trust stayed with me.';
      draft.slots = { whyYouShort: 'The forecasts of River Trust stayed with me.' };
    });
    const note = lights(linkedin);
    expect([note.reason, note.why].every(({ lit, needed }) => lit && needed)).toBe(true);
    expect([note.time, note.how].some(({ lit, needed }) => lit || needed)).toBe(false);
    linkedin.draft.templateId = 'T02';
    expect(lights(linkedin).time.needed).toBe(true);
  });
  test('R38: without any request all are off', () => {
    const none = { ...drafted(), draft: null };
    expect(Object.values(lights(none)).some(({ lit }) => lit)).toBe(false);
  });
});
