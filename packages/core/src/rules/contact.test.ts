import { describe, expect, test } from 'vitest';

import { templateById } from '../library/templates.ts';
import { contactPhrases } from '../phrases/rules-contact.ts';
import { aDossier, aDraft, requested } from '../testing/dossier.ts';
import { ids, testId } from '../testing/records.ts';
import type { Dossier, DraftFacts } from '../workflow/dossier.ts';
import type { Call } from '../workflow/interview.ts';
import { contactRules } from './contact.ts';
import { LETTER_PAGE, printedLines } from './contact/letter.ts';
import { asking } from './hits.fixture.ts';

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

describe('how to reach them', () => {
  test('R30: a request needs a channel', () => {
    expect(
      says(
        'R30',
        aDossier((d) => (d.interview.channel = null)),
      ),
    ).toEqual(['BLOCK']);
    for (const channel of ['phone', 'letter', 'email', 'linkedin', 'platform'] as const) {
      expect(
        says(
          'R30',
          aDossier((d) => (d.interview.channel = channel)),
        ),
      ).toEqual([]);
    }
  });

  test.each([
    ['email', 'workEmail', 'not an address'],
    ['phone', 'workPhone', '12'],
    ['linkedin', 'linkedinUrl', 'https://linkedin.com/company/river'],
    ['platform', 'platformUrl', 'alumni'],
  ] as const)('R31: %s needs a usable address', (channel, field, bad) => {
    const using = (value: string | null) =>
      aDossier((d) => {
        d.interview.channel = channel;
        d.contact.channels[field] = value;
      });
    expect(says('R31', using(null))).toEqual([`BLOCK missing_${channel}`]);
    expect(says('R31', using(bad))).toEqual([`BLOCK unusable_${channel}`]);
  });

  test('R31: a complete address of each kind is fine', () => {
    for (const channel of ['email', 'phone', 'letter'] as const) {
      expect(
        says(
          'R31',
          aDossier((d) => (d.interview.channel = channel)),
        ),
      ).toEqual([]);
    }
    const letter = aDossier((d) => {
      d.interview.channel = 'letter';
      if (d.contact.channels.postal) d.contact.channels.postal.city = '';
    });
    expect(says('R31', letter)).toEqual(['BLOCK unusable_letter']);
  });

  test('R31: a private address counts only when the contact gave it', () => {
    const privately = (given: boolean) =>
      aDossier((d) => {
        d.contact.channels.workEmail = null;
        d.contact.channels.privateEmail = 'amara@home.example';
        d.contact.channels.privateGivenByContact = given;
      });
    expect(says('R31', privately(true))).toEqual([]);
    expect(says('R31', privately(false))).toEqual(['BLOCK missing_email']);
  });

  test('R32: the phone script ends in a date question and holds no interview questions', () => {
    const script = templateById('T06')?.body ?? '';
    expect(script).toContain('Which day would be easiest for you?');
    expect(script).not.toMatch(/typical day|how did you (get|find)|what route/i);
    expect(
      says(
        'R32',
        aDossier((d) => (d.interview.channel = 'phone')),
      ),
    ).toEqual(['INFO']);
    expect(says('R32', aDossier())).toEqual([]);
  });

  test('R33: the script has an answer for "let us talk now"', () => {
    const script = templateById('T06')?.body ?? '';
    expect(script).toMatch(/If "let us talk now": .*Could we fix a time\?.*three questions ready/);
    expect(
      says(
        'R33',
        aDossier((d) => (d.interview.channel = 'phone')),
      ),
    ).toEqual(['OFFER']);
    expect(says('R33', aDossier())).toEqual([]);
  });

  test('R43: one request goes to one person', () => {
    expect(says('R43', drafted())).toEqual([]);
    expect(
      says(
        'R43',
        drafted((draft) => (draft.cc = ['boss@rivertrust.example'])),
      ),
    ).toEqual(['BLOCK copies']);
    for (const address of ['a@b.example, c@d.example', 'a@b.example;c@d.example']) {
      expect(
        says(
          'R43',
          drafted((draft) => (draft.to.address = address)),
        ),
      ).toEqual(['BLOCK several']);
    }
  });

  test('R44: a call without an outcome is due after 24 hours', () => {
    const open = aDossier((d) => (d.interview.calls = [aCall({ outcome: null })]));
    expect(hitsOf('R44', open)).toMatchObject([
      { severity: 'REMIND', dueAt: '2026-03-03T09:00:00.000Z', fix: 'call' },
    ]);
    const logged = aDossier((d) => (d.interview.calls = [aCall({ outcome: 'voicemail' })]));
    expect(says('R44', logged)).toEqual([]);
  });
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

describe('talk or visit', () => {
  test('R39: the mode is chosen', () => {
    expect(
      says(
        'R39',
        aDossier((d) => (d.interview.mode = null)),
      ),
    ).toEqual(['BLOCK']);
    expect(says('R39', aDossier())).toEqual([]);
  });

  test.each([
    [60, 'in_person', []],
    [61, 'in_person', ['WARN']],
    [61, 'telephone', []],
    [null, 'in_person', []],
  ] as const)('R40: %s minutes away, %s', (minutes, mode, expected) => {
    const dossier = aDossier((d) => {
      d.contact.travelMinutes = minutes;
      d.interview.mode = mode;
    });
    expect(says('R40', dossier)).toEqual(expected);
  });

  test('R40: the limit is the school’s', () => {
    const dossier = aDossier((d) => (d.policy = { ...d.policy, nearbyMinutes: 30 }));
    expect(hitsOf('R40', dossier)).toMatchObject([{ params: { minutes: 40, limit: 30 } }]);
  });

  test.each([
    [119, ['WARN odd']],
    [120, []],
    [240, []],
    [241, ['WARN odd']],
    [359, ['WARN odd']],
    [360, []],
    [480, []],
    [481, ['WARN odd']],
    [null, ['WARN missing']],
  ])('R41: a visit of %s minutes', (visitMinutes, expected) => {
    const dossier = aDossier((d) => {
      d.interview.mode = 'observational_visit';
      d.interview.visitMinutes = visitMinutes;
    });
    expect(says('R41', dossier)).toEqual(expected);
    dossier.interview.mode = 'in_person';
    expect(says('R41', dossier)).toEqual([]);
  });

  const visiting = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      d.interview.mode = 'observational_visit';
      change(d);
    });

  test('R42: a stranger is asked for a short talk first', () => {
    expect(
      says(
        'R42',
        visiting((d) => (d.contact.warmth = 'cold')),
      ),
    ).toEqual(['WARN cold']);
    expect(
      says(
        'R42',
        visiting((d) => (d.contact.warmth = 'warm')),
      ),
    ).toEqual([]);
  });

  test('R42: a visit has its own template', () => {
    const template = (templateId: string) =>
      visiting((d) => (d.draft = { ...aDraft(), templateId }));
    expect(says('R42', template('T01'))).toEqual(['WARN template']);
    expect(says('R42', template('T12'))).toEqual([]);
  });
});

describe('letters', () => {
  const letter = (body = 'A few lines.') =>
    [
      'Lena Hoffmann',
      'Lindenweg 4, 10115 Berlin',
      '',
      '2 March 2026',
      '',
      'Amara Okafor',
      'River Trust',
      '',
      'Dear Dr. Okafor:',
      '',
      body,
      '',
      'Yours sincerely,',
      '',
      '',
      '',
      'Lena Hoffmann',
    ].join('\n');
  const posted = (text: string, change: (dossier: Dossier) => void = () => {}) =>
    drafted((draft, d) => {
      draft.channel = 'letter';
      draft.templateId = 'T05';
      draft.text = text;
      change(d);
    });

  test('R45: a complete letter on one page can be printed', () => {
    expect(says('R45', posted(letter()))).toEqual([]);
    expect(says('R45', drafted())).toEqual([]);
  });

  test.each([
    ['Lena Hoffmann\nLindenweg', 'Lindenweg', 'no_sender_block'],
    ['2 March 2026', '', 'no_date'],
    ['\nAmara Okafor\n', '\n', 'no_inside_address'],
    ['sincerely,\n\n\n\n', 'sincerely,\n', 'no_signature_space'],
  ])('R45: without "%s"', (part, instead, code) => {
    expect(hitsOf('R45', posted(letter().replace(part, instead)))).toMatchObject([
      { severity: 'BLOCK', code, gates: ['print_letter'] },
    ]);
  });

  test('R45: the page is full after its last line', () => {
    const fill = (lines: number) => letter(Array.from({ length: lines }, () => 'x').join('\n'));
    const free = LETTER_PAGE.lines - printedLines(letter('x')) + 1;
    expect(says('R45', posted(fill(free)))).toEqual([]);
    expect(hitsOf('R45', posted(fill(free + 1)))).toMatchObject([
      { code: 'overflow', params: { over: 1 } },
    ]);
  });

  test('R45: long lines wrap', () => {
    const word = 'forecast ';
    const perLine = Math.floor((LETTER_PAGE.charactersPerLine + 1) / word.length);
    expect(printedLines(word.repeat(perLine).trim())).toBe(1);
    expect(printedLines(word.repeat(perLine + 1).trim())).toBe(2);
  });

  test('R45: the student’s own address is needed', () => {
    expect(
      says(
        'R45',
        posted(letter(), (d) => (d.student.address = [])),
      ),
    ).toEqual(['BLOCK no_own_address']);
  });
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
