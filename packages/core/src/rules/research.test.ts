import { expect, test } from 'vitest';

import { researchPhrases } from '../phrases/rules-research.ts';
import { aDossier, held, requested } from '../testing/dossier.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { asking } from './hits.fixture.ts';
import { researchRules } from './research.ts';
import { withAgenda } from './stages.fixture.ts';

const { hitsOf, says } = asking(researchRules, researchPhrases);

const keep = (dossier: Dossier, ...indexes: number[]): Dossier => {
  dossier.interview.research = dossier.interview.research.filter((_, n) => indexes.includes(n));
  return dossier;
};

test('R60: three notes from two kinds of source pass', () => {
  expect(says('R60', aDossier())).toEqual([]);
});

test('R60: two notes → WARN when asking, BLOCK before being ready', () => {
  expect(hitsOf('R60', keep(aDossier(), 0, 1, 3, 4))).toMatchObject([
    { severity: 'WARN', code: 'few_notes_asking', gates: ['send_request', 'print_letter'] },
    { severity: 'BLOCK', code: 'few_notes', gates: ['be_ready'] },
  ]);
  expect(says('R60', keep(aDossier(requested), 0, 1))).toEqual(['BLOCK few_notes']);
});

test('R60: three notes from one kind of source are not enough', () => {
  const dossier = aDossier(requested);
  for (const note of dossier.interview.research) note.source.kind = 'news';
  expect(says('R60', dossier)).toEqual(['BLOCK few_kinds']);
});

test('R61: no note on the field → WARN before asking, one note is enough', () => {
  expect(hitsOf('R61', keep(aDossier(), 3, 4))).toMatchObject([
    { severity: 'WARN', gates: ['send_request'] },
  ]);
  expect(says('R61', keep(aDossier(), 0))).toEqual([]);
});

test('R62: two questions linked to notes pass, one warns', () => {
  const dossier = aDossier();
  const agenda = withAgenda(dossier);
  expect(says('R62', dossier)).toEqual([]);
  for (const item of agenda.core.slice(0, 2)) item.researchNoteId = null;
  expect(hitsOf('R62', dossier)).toMatchObject([
    { severity: 'WARN', params: { count: 1, min: 2 }, gates: ['be_ready'] },
  ]);
});

test('R63: a question that a note answers is flagged until it builds on the note', () => {
  const dossier = aDossier();
  const [question] = withAgenda(dossier).core;
  if (!question) throw new Error('The example has questions.');
  question.text = 'How many gauges does River Trust run along the lower valley?';
  expect(hitsOf('R63', dossier)).toMatchObject([
    { severity: 'WARN', params: { question: question.text } },
  ]);
  question.researchNoteId = dossier.interview.research[3]?.id ?? null;
  expect(says('R63', dossier)).toEqual([]);
});

test('R64: two notes on the place of work pass, one does not', () => {
  expect(says('R64', aDossier())).toEqual([]);
  expect(says('R64', keep(aDossier(), 0, 1, 2, 3))).toEqual([
    'WARN few_notes_asking',
    'BLOCK few_notes',
  ]);
});

test('R65: a note needs text and source', () => {
  const dossier = aDossier();
  expect(says('R65', dossier)).toEqual([]);
  const [first, second] = dossier.interview.research;
  if (first) first.source.name = ' ';
  if (second) second.text = '';
  expect(says('R65', dossier)).toEqual(['BLOCK no_source', 'BLOCK no_text']);
  expect(hitsOf('R65', dossier)[0]?.gates).toEqual(['save_note']);
});

test('R65: older than 12 months → stale', () => {
  const dossier = keep(aDossier(), 0);
  const [note] = dossier.interview.research;
  if (!note) throw new Error('The fixture has notes.');
  note.readOn = '2025-03-02';
  expect(says('R65', dossier)).toEqual([]);
  note.readOn = '2025-03-01';
  expect(says('R65', dossier)).toEqual(['WARN stale']);
});

test('R66: research is offered from the start, and no longer once begun or past', () => {
  expect(says('R66', keep(aDossier()))).toEqual(['OFFER']);
  expect(says('R66', keep(aDossier(requested)))).toEqual(['OFFER']);
  expect(says('R66', aDossier())).toEqual([]);
  expect(says('R66', keep(aDossier(held)))).toEqual([]);
});
