import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lintFixHints, lintPhrases } from '../../phrases/rules-lint.ts';
import { assess } from '../../rules/assess.ts';
import { MESSAGE_KINDS } from '../../workflow/interview.ts';
import { channels } from '../../library/kinds.ts';
import { templates } from '../../library/templates.ts';
import { aMeeting } from '../../testing/dossier.ts';
import { ids } from '../../testing/records.ts';
import type { Spelling } from '../spelling.ts';
import { misspellings } from '../misspellings-en.ts';
import { adding, drafted, says, type Drafted } from './lint.fixture.ts';
import { lights } from './lights.ts';
import { lintDraft, sendable } from './lint-draft.ts';
import { lintRules } from './lint-rules.ts';
import { mend } from './mend.ts';

const ALL = [
  'L01',
  'L01b',
  ...Array.from({ length: 41 }, (_, n) => `L${String(n + 2).padStart(2, '0')}`),
];

describe('the whole', () => {
  test('D.5: L01 to L42 are there, each with its words', () => {
    expect(lintRules.map(({ id }) => id)).toEqual(ALL);
    expect(Object.keys(lintPhrases)).toEqual(ALL);
    expect(Object.keys(lintFixHints)).toEqual(ALL);
  });
  test('D.5: a request that follows everything may be sent', () => {
    expect(lintDraft(drafted())).toEqual([]);
    expect(sendable(lintDraft(drafted()))).toBe(true);
  });
  test('D.5: without a draft nothing is said', () => {
    expect(lintDraft({ ...drafted(), draft: null })).toEqual([]);
  });
  test('D.5: blocks come first, then by place; each tells what is wrong and what to do', () => {
    const findings = lintDraft(adding('I like your amazing work , and your wife. TODO'));
    const said = findings.filter(({ severity }) => severity !== 'INFO');
    expect(said.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([
      'BLOCK L40',
      'BLOCK L02',
      'WARN L21',
      'WARN L32',
    ]);
    for (const { message, fixHint } of findings) {
      expect(message).toMatch(/^\S.*[.?]$/);
      expect(fixHint).toMatch(/^\S.*\.$/);
    }
    expect(sendable(findings)).toBe(false);
    expect(sendable(findings.filter(({ severity }) => severity !== 'BLOCK'))).toBe(true);
  });
  test('R91: an assessment with a draft holds its findings, and no step turns dark for them', () => {
    const clean = assess(drafted());
    const blocked = assess(adding('TODO'));
    expect(blocked.findings.map(({ ruleId }) => ruleId)).toContain('L02');
    expect(blocked.actions.send_request.allowed).toBe(false);
    expect(blocked.steps.contact.status).toBe(clean.steps.contact.status);
  });
});

describe('spelling', () => {
  test('L32: slips of the pen', () => {
    expect(says('L32', adding('I like the the river.'))).toEqual(['WARN doubled «the the»']);
    expect(says('L32', adding('I like rivers , too.'))).toEqual(['WARN space_before_comma « ,»']);
    expect(says('L32', adding('I recieved it. Definately.'))).toEqual([
      'WARN misspelt «recieved»',
      'WARN misspelt «Definately»',
    ]);
  });
  test('L32: words that may stand twice, and names, are right', () => {
    const dossier = adding('She had had a talk at Thier Thier.');
    dossier.contact.employer.value = 'Thier Thier';
    expect(says('L32', dossier)).toEqual([]);
  });
  test('L32: a dictionary looks up every word but names and addresses', () => {
    const spelling: Spelling = { correct: (word) => word !== 'riverz', suggest: () => [] };
    const dossier = adding('I like riverz, and Riverz at lena@riverz.example.');
    const found = lintDraft(dossier, { spelling }).filter(({ ruleId }) => ruleId === 'L32');
    expect(
      found.map(({ code, start, end }) => [code, dossier.draft.text.slice(start ?? 0, end ?? 0)]),
    ).toEqual([['unknown_word', 'riverz']]);
  });
  test('L32: no misspelling is the right form of another', () => {
    expect(misspellings.size).toBeGreaterThan(300);
    for (const [wrong, right] of misspellings) {
      expect(wrong).toMatch(/^[a-z]+$/);
      for (const word of right.split(' ')) expect(misspellings.has(word.toLowerCase())).toBe(false);
    }
  });
});

describe('mending', () => {
  const mended = (dossier: Drafted, id: string): string => {
    const finding = lintDraft(dossier).find(({ ruleId }) => ruleId === id);
    const change = finding && mend(finding, dossier);
    if (!change) throw new Error(`Nothing mends ${id} here.`);
    const { text } = dossier.draft;
    return text.slice(0, change.start) + change.replacement + text.slice(change.end);
  };
  test.each([
    ['L32', 'I like the the river.', 'I like the river.'],
    ['L32', 'I like rivers , too.', 'I like rivers, too.'],
    ['L32', 'Recieve it.', 'Receive it.'],
    ['L08', 'See https://a.example/x?utm_source=mail&id=4.', 'See https://a.example/x?id=4.'],
    ['L08', 'See https://a.example/x?fbclid=1#top.', 'See https://a.example/x#top.'],
    ['L23', 'Rivers! Floods!', 'Rivers! Floods.'],
  ])('%s: “%s” becomes “%s”', (id, wrong, right) => {
    const after = mended(adding(wrong), id);
    expect(after).toBe(adding(right).draft.text);
  });
  test('L03: the greeting is put right, or put in', () => {
    const right = drafted().draft.text;
    const wrong = drafted(({ draft }) => (draft.text = right.replace('Dear Dr.', 'Hello Ms.')));
    expect(mended(wrong, 'L03')).toBe(right);
    const missing = drafted(
      ({ draft }) => (draft.text = right.replace('Dear Dr. Okafor,\n\n', '')),
    );
    expect(mended(missing, 'L03')).toBe(right);
  });
  test('L12: only the student can write what is missing', () => {
    const dossier = drafted(({ draft }) => (draft.slots = {}));
    const finding = lintDraft(dossier).find(({ ruleId }) => ruleId === 'L12');
    expect(finding && mend(finding, dossier)).toBeNull();
  });
});

describe('any text', () => {
  test('L04: an organization without a letter, and a mark without its letter', () => {
    const dossier = adding('Here stands \u0301 alone.');
    dossier.addressBook = [
      { contactId: ids.otherContact, fullName: 'Ida Lind', familyName: null, employer: '!!!' },
    ];
    expect(says('L04', dossier)).toEqual([]);
  });

  const pieces = fc.constantFrom(
    'Dear Dr. Okafor,',
    'Kind regards,\nLena Hoffmann',
    'Tomás Ferreira',
    '10:00 CST',
    'March 99',
    '31 February 2026',
    'Monday, 12 March 2026',
    '20-30 minutes',
    '03/04',
    'https://bit.ly/x?utm_a=1',
    'the the , ',
    '{{',
    '\ud800',
    '🌊!!',
    'İstanbul ẞ ﬁ',
    '\n\n',
    'your wife',
    'TODO',
  );
  const anyText = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' '));
  test('D.5: no text makes a check fail, and each span lies inside the text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom(...MESSAGE_KINDS),
        fc.constantFrom(...channels),
        fc.constantFrom(null, ...templates.map(({ id }) => id)),
        fc.constantFrom('en', 'de', 'ja'),
        (text, slot, kind, channel, templateId, language) => {
          const dossier = drafted(({ draft, interview, contact, addressBook }) => {
            Object.assign(draft, { text, kind, channel, templateId, subject: slot });
            draft.slots = { whyYou: slot, specificThing: slot, goal: slot };
            draft.confirmations.claimsSourced = false;
            contact.language = language;
            interview.meeting = aMeeting();
            addressBook.push({
              contactId: ids.otherContact,
              fullName: 'Tomás Ferreira',
              familyName: 'Ferreira',
              employer: slot,
            });
          });
          const findings = lintDraft(dossier);
          const spans = [
            ...findings.flatMap(({ span }) => (span ? [span] : [])),
            ...findings.flatMap((finding) => mend(finding, dossier) ?? []),
            ...Object.values(lights(dossier)).flatMap(({ span }) => span ?? []),
          ];
          const outside = spans.filter(
            ({ start, end }) => !(0 <= start && start <= end && end <= text.length),
          );
          expect(outside).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
