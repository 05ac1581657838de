import { describe, expect, test } from 'vitest';

import { aDossier, agreed, requested } from '../testing/dossier.ts';
import { assess } from './assess.ts';

describe('order', () => {
  test('overdue before due today before what opens the most; the rest by time; waiting last', () => {
    const dossier = aDossier(agreed);
    dossier.now = '2026-03-12T08:00:00.000Z';
    dossier.interview.research = [];
    const { next } = assess(dossier);
    expect(next[0]).toMatchObject({ overdue: true });
    const due = next.slice(1).filter(({ waiting }) => !waiting);
    const times = due.map(({ dueAt }) => dueAt ?? '9999');
    expect(times).toEqual([...times].sort());
  });

  test('with nothing due, the earliest open step leads', () => {
    const dossier = aDossier();
    dossier.interview.research = [];
    expect(assess(dossier).next[0]?.code).toBe('write_request');
  });

  test('whatever waits for others stands last', () => {
    const list = assess(aDossier(requested)).next.map(({ code, waiting }) => [code, waiting]);
    expect(list).toEqual([
      ['plan_questions', false],
      ['await_reply', true],
    ]);
  });
});
