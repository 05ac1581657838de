import { emptyInterview } from '@acquaint/core/testing/dossier';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import { expect, test } from 'vitest';
import { quotesFrom } from './quotes.ts';

const talked = (changes: Partial<InterviewState>): InterviewState => ({
  ...emptyInterview(),
  ...changes,
});

test('R86: quotes come from the notes of the talk, at most three, each once', () => {
  const notes =
    'Wells are read by hand in winter. The model is wrong in spring. Ask the farmers. The third one stands here.';
  const capture = { items: {}, notes, card: null, resumeAskedAt: null };
  expect(quotesFrom(talked({ capture }))).toEqual([
    'Wells are read by hand in winter.',
    'The model is wrong in spring.',
    'The third one stands here.',
  ]);
});

test('R86: what the student liked comes before what was noted in passing', () => {
  const debrief = {
    at: '2026-03-12T15:00:00.000Z',
    workplaceSignals: '',
    learned: 'Half of the week is spent with landowners.',
    liked: 'She showed me the old gauge by the weir.',
    disliked: '',
    promises: '',
    nextStep: '',
    purposeOutcome: {},
    closingLeftOut: {},
  };
  expect(quotesFrom(talked({ debrief }))).toEqual([
    'She showed me the old gauge by the weir.',
    'Half of the week is spent with landowners.',
  ]);
});

test('R86: without notes there is nothing to propose', () => {
  expect(quotesFrom(talked({}))).toEqual([]);
});
