import { describe, expect, test } from 'vitest';

import { contactPhrases } from '../../phrases/rules-contact.ts';
import { aDossier, aDraft } from '../../testing/dossier.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { contactRules } from '../contact.ts';
import { asking } from '../hits.fixture.ts';
import { LETTER_PAGE, printedLines } from './letter.ts';

const { hitsOf, says } = asking(contactRules, contactPhrases);

const drafted = (change: (draft: DraftFacts, dossier: Dossier) => void = () => {}) =>
  aDossier((d) => {
    d.draft = aDraft();
    change(d.draft, d);
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
