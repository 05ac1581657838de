import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { somebodyAtWork } from '../phrases/portfolio.ts';
import { aMeeting, emptyInterview } from '../testing/dossier.ts';
import { aContact, aStudent, ids, testId } from '../testing/records.ts';
import type { Debrief, InterviewState } from '../workflow/interview.ts';
import type { Contact } from '../workflow/records.ts';
import { checkChoice } from './check-choice.ts';
import type { PortfolioChoice } from './choice.ts';
import { noChoice, PORTFOLIO_PARTS } from './choice.ts';
import { buildPortfolio, portfolioEntries, type PortfolioSource } from './portfolio.ts';

const debrief = (words: Partial<Debrief> = {}): Debrief => ({
  at: '2026-03-12T16:00:00.000Z',
  workplaceSignals: 'Private signals.',
  learned: 'Gauges fail in floods.',
  liked: 'Private likes.',
  disliked: 'Private dislikes.',
  promises: 'Private promises.',
  nextStep: 'Read about ensembles.',
  purposeOutcome: {},
  closingLeftOut: {},
  ...words,
});

const talk = (changes: Partial<InterviewState> = {}): InterviewState => ({
  ...emptyInterview(),
  field: 'Hydrology',
  meeting: { ...aMeeting(), status: 'held' },
  debrief: debrief(),
  ...changes,
});

const chosen = (changes: Partial<PortfolioChoice> = {}): PortfolioChoice => ({
  ...noChoice(talk()),
  version: 1,
  parts: [...PORTFOLIO_PARTS],
  ...changes,
});

const yes = { how: 'mail', on: '2026-03-13', note: 'Of course.' } as const;

const source = (changes: Partial<PortfolioSource> = {}): PortfolioSource => ({
  student: aStudent(),
  contacts: [aContact()],
  interviews: [talk()],
  internships: [],
  choices: [],
  works: [],
  assessmentChoices: [],
  ...changes,
});

const contactNamed = (name: string): Contact => {
  const [given = name, ...rest] = name.split(' ');
  return {
    ...aContact(),
    fullName: { value: name, verified: null },
    givenName: given,
    familyName: rest.join(' ') || null,
    addressName: null,
  };
};

describe('the portfolio', () => {
  test('holds a talk that took place, by role alone and without a word, until the student chooses', () => {
    expect(buildPortfolio(source())).toEqual({
      student: {
        fullName: 'Lena Hoffmann',
        program: 'Environmental Science',
        year: 'second-year',
        school: 'Northgate University',
      },
      talks: [
        {
          interviewId: ids.interview,
          month: '2026-03',
          field: 'Hydrology',
          mode: 'in_person',
          minutes: 20,
          person: { kind: 'described', description: 'Hydrologist' },
          words: [],
        },
      ],
      counts: { talks: 1, minutes: 20, people: 1, fields: 1 },
      assessments: [],
    });
  });

  test('is empty without talks', () => {
    const { talks, counts } = buildPortfolio(source({ interviews: [] }));
    expect(talks).toEqual([]);
    expect(counts).toEqual({ talks: 0, minutes: 0, people: 0, fields: 0 });
  });

  test.each(['to_confirm', 'confirmed', 'cancelled', 'missed'] as const)(
    'leaves out a talk that is %s',
    (status) => {
      const interviews = [talk({ meeting: { ...aMeeting(), status } }), talk({ meeting: null })];
      expect(buildPortfolio(source({ interviews })).talks).toEqual([]);
    },
  );

  test('leaves out what was withdrawn, what felt unsafe, and what the student leaves out', () => {
    const withdrawn = source({ interviews: [talk({ status: 'withdrawn' })] });
    expect(buildPortfolio(withdrawn).talks).toEqual([]);
    expect(portfolioEntries(withdrawn)).toEqual([]);
    const unsafe = source({ interviews: [talk({ feltUnsafeAt: '2026-03-12T16:00:00.000Z' })] });
    expect(buildPortfolio(unsafe).talks).toEqual([]);
    expect(portfolioEntries(unsafe)).toHaveLength(1);
    const wanted = { ...unsafe, choices: [chosen()] };
    expect(buildPortfolio(wanted).talks).toHaveLength(1);
    const out = source({ choices: [chosen({ isIncluded: false })] });
    expect(buildPortfolio(out).counts.talks).toBe(0);
  });

  test('names who agreed, with title and employer', () => {
    const { talks } = buildPortfolio(source({ choices: [chosen({ agreement: yes })] }));
    expect(talks[0]?.person).toEqual({
      kind: 'named',
      name: 'Amara Okafor',
      jobTitle: 'Hydrologist',
      employer: 'River Trust',
      language: 'en',
    });
  });

  test('does not name who asked not to be contacted, whatever was noted', () => {
    const contacts = [{ ...aContact(), state: 'do_not_contact' as const }];
    const built = buildPortfolio(source({ contacts, choices: [chosen({ agreement: yes })] }));
    expect(built.talks[0]?.person.kind).toBe('described');
  });

  test('holds the words that were chosen, in their order, and no others of the debrief', () => {
    const { talks } = buildPortfolio(
      source({ choices: [chosen({ parts: ['nextStep', 'learned'] })] }),
    );
    expect(talks[0]?.words).toEqual([
      { part: 'learned', text: 'Gauges fail in floods.' },
      { part: 'nextStep', text: 'Read about ensembles.' },
    ]);
    const all = JSON.stringify(buildPortfolio(source({ choices: [chosen({ agreement: yes })] })));
    expect(all).not.toContain('Private');
  });

  test('stands newest first', () => {
    const at = (n: number, start: string): InterviewState =>
      talk({ id: testId(n), meeting: { ...aMeeting(), status: 'held', start } });
    const interviews = [
      at(21, '2026-03-12T15:00:00.000Z'),
      at(23, '2026-05-01T15:00:00.000Z'),
      at(22, '2026-03-12T15:00:00.000Z'),
      at(24, '2025-12-01T15:00:00.000Z'),
    ];
    expect(
      buildPortfolio(source({ interviews })).talks.map(({ interviewId }) => interviewId),
    ).toEqual([23, 21, 22, 24].map(testId));
  });
});

describe('nobody is named without their yes', () => {
  const MARKER = 'Quillfeather';
  const filler = fc.constantFrom('Amara', 'Dr.', 'of', 'the', 'gauges', 'said', 'so,', '(', '’s');
  const withName = fc
    .tuple(
      fc.array(filler),
      fc.constantFrom(MARKER, MARKER.toUpperCase(), MARKER.toLowerCase()),
      fc.array(filler),
    )
    .map(([before, name, after]) => [...before, name, ...after].join(' '));
  const maybe = fc.oneof(withName, fc.string());

  test('in no field that a portfolio shows', () => {
    fc.assert(
      fc.property(
        fc.record({
          learned: maybe,
          nextStep: maybe,
          title: maybe,
          field: maybe,
          own: maybe,
          note: maybe,
        }),
        fc.boolean(),
        ({ learned, nextStep, title, field, own, note }, isIncluded) => {
          const contact = {
            ...contactNamed(`Amara ${MARKER}`),
            jobTitle: { value: title, verified: null },
            notes: note,
          };
          const all = source({
            contacts: [contact],
            interviews: [
              talk({ field, goal: note, debrief: debrief({ learned, nextStep, liked: note }) }),
            ],
            choices: [chosen({ isIncluded, description: own })],
          });
          const text = JSON.stringify(buildPortfolio(all)).toLowerCase();
          expect(text).not.toContain(MARKER.toLowerCase());
        },
      ),
    );
  });

  test.each([
    ['Amara Okafor', 'What AMARA OKAFOR told me.'],
    ['Amara Okafor', 'Amara’s gauges.'],
    ['José Müller', 'jose muller says so.'],
    ['Will Grace', 'I asked Will.'],
    ['山田 太郎', '山田さんに聞いた。'],
    ["Siobhán O'Brien", 'Write to o’brien@works.example.'],
    ['Li Na', 'Ask Li again.'],
  ])('%s is found in “%s”', (name, learned) => {
    const all = source({
      contacts: [contactNamed(name)],
      interviews: [talk({ debrief: debrief({ learned }) })],
      choices: [chosen({ parts: ['learned'] })],
    });
    expect(buildPortfolio(all).talks[0]?.words).toEqual([]);
    expect(portfolioEntries(all)[0]?.parts[0]).toMatchObject({
      part: 'learned',
      namesSomebody: true,
    });
  });

  test('ordinary words are no names', () => {
    const all = source({
      contacts: [contactNamed('Will Grace')],
      interviews: [talk({ debrief: debrief({ learned: 'I will read on with grace.' }) })],
      choices: [chosen({ parts: ['learned'] })],
    });
    expect(buildPortfolio(all).talks[0]?.words).toHaveLength(1);
  });

  test('also not another contact, a referral or the supervisor, until they agreed themselves', () => {
    const other = { ...contactNamed('Ben Adler'), id: ids.otherContact };
    const second = talk({ id: ids.otherInterview, contactId: ids.otherContact });
    const interviews = [talk({ debrief: debrief({ nextStep: 'Write to Ben Adler.' }) }), second];
    const shown = (choices: PortfolioChoice[], more: Partial<PortfolioSource> = {}) =>
      buildPortfolio(
        source({ contacts: [aContact(), other], interviews, choices, ...more }),
      ).talks.find(({ interviewId }) => interviewId === ids.interview)?.words;
    const mine = chosen({ parts: ['nextStep'], agreement: yes });
    expect(shown([mine])).toEqual([]);
    expect(shown([mine, chosen({ interviewId: ids.otherInterview, agreement: yes })])).toHaveLength(
      1,
    );
    const referral = {
      id: testId(70),
      name: 'Ben Adler',
      employer: null,
      role: null,
      detail: null,
      consent: 'yes' as const,
      checkBackOn: null,
      at: '2026-03-12T16:00:00.000Z',
      contactId: null,
      reportedBackAt: null,
    };
    const referred = interviews.map((one) => ({ ...one, referrals: [referral] }));
    expect(shown([mine], { contacts: [aContact()], interviews: referred })).toEqual([]);
    const supervisor = {
      name: 'Ben Adler',
      greeting: 'Ben',
      email: null,
      contactId: null,
      mayBeNamed: true,
    };
    expect(shown([mine], { contacts: [aContact()], internships: [{ supervisor }] })).toEqual([]);
  });

  test('an erased contact leaves a description behind', () => {
    const gone = { ...contactNamed('Erased person'), jobTitle: { value: '', verified: null } };
    expect(buildPortfolio(source({ contacts: [gone] })).talks[0]?.person).toEqual({
      kind: 'described',
      description: somebodyAtWork,
    });
  });
});

describe('a choice', () => {
  const told = { contact: aContact(), today: '2026-03-13' };
  const fields = (choice: PortfolioChoice, about = told) =>
    checkChoice(choice, about).map(({ field }) => field);

  test('may describe them without a name, and say on which day they agreed', () => {
    expect(
      fields(chosen({ description: 'a hydrologist at a river trust', agreement: yes })),
    ).toEqual([]);
  });

  test('is refused where it names them, comes from a day ahead, or goes against their wish', () => {
    expect(fields(chosen({ description: 'Dr. Okafor' }))).toEqual(['description']);
    expect(fields(chosen({ agreement: { ...yes, on: '2026-03-14' } }))).toEqual(['agreement.on']);
    const contact = { ...aContact(), state: 'do_not_contact' as const };
    expect(fields(chosen({ agreement: yes }), { ...told, contact })).toEqual(['agreement']);
  });
});
