import { describe, expect, test } from 'vitest';

import { after, command, typesOf, why } from '../testing/deciding.ts';
import { aDossier, held } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { SpokenPromise } from './interview.ts';
import { LIMITS } from './limits.ts';

const promise = (change: Partial<SpokenPromise> = {}): SpokenPromise => ({
  id: testId(80),
  by: 'student',
  text: 'Send Dr. Okafor the article on gauges.',
  dueOn: '2026-03-16',
  ...change,
});
const make = (change?: Partial<SpokenPromise>) =>
  command('makePromise', { promise: promise(change) });
const settle = (how: 'kept' | 'dropped' | 'open', promiseId = testId(80)) =>
  command('settlePromise', { promiseId, how });

describe('promises', () => {
  const talk = aDossier(held);

  test('either side promises, and both stand in the interview', () => {
    const both = after(make({ id: testId(81), by: 'contact', dueOn: null }), after(make(), talk));
    expect(both.interview.promises).toMatchObject([
      { by: 'student', dueOn: '2026-03-16', settled: null, madeAt: talk.now },
      { by: 'contact', dueOn: null, settled: null },
    ]);
  });

  test('the same promise twice is made once; another under its id is refused', () => {
    const made = after(make(), talk);
    expect(why(make(), made)[0]).toBe('nothing_to_change');
    expect(why(make({ text: 'Something else.' }), made)).toEqual([
      'invalid',
      'promise.id',
      'id_taken',
    ]);
  });

  test('what comes late from a device without network is kept, its day passed or not', () => {
    expect(typesOf(make({ dueOn: '2026-03-01' }), talk)).toEqual(['promiseMade']);
    const closed = aDossier((dossier) => {
      held(dossier);
      dossier.interview.status = 'closed';
    });
    expect(typesOf(make(), closed)).toEqual(['promiseMade']);
  });

  test('it is settled, and a slip is taken back', () => {
    const made = after(make(), talk);
    const kept = after(settle('kept'), made);
    expect(kept.interview.promises?.[0]?.settled).toEqual({ how: 'kept', at: talk.now });
    expect(why(settle('kept'), kept)[0]).toBe('nothing_to_change');
    expect(after(settle('open'), kept).interview.promises?.[0]?.settled).toBeNull();
    expect(after(settle('dropped'), kept).interview.promises?.[0]?.settled?.how).toBe('dropped');
    expect(why(settle('kept', testId(99)), made)).toEqual(['not_found', 'promiseId', 'promise']);
  });

  test('its words and its day change; what became of it stays', () => {
    const kept = after(settle('kept'), after(make(), talk));
    const changed = command('changePromise', { promise: promise({ dueOn: null }) });
    expect(after(changed, kept).interview.promises).toMatchObject([
      { dueOn: null, settled: { how: 'kept' } },
    ]);
    expect(why(changed, talk)).toEqual(['not_found', 'promise.id', 'promise']);
  });

  test('an empty or endless text is no promise', () => {
    expect(why(make({ text: '  ' }), talk)).toEqual(['invalid', 'promise.text', 'empty']);
    const long = make({ text: 'x'.repeat(LIMITS.reason + 1) });
    expect(why(long, talk)).toEqual(['invalid', 'promise.text', 'too_long']);
  });

  test('nothing is promised in an interview that was given up', () => {
    const gone = aDossier((dossier) => {
      dossier.interview.status = 'withdrawn';
    });
    expect(why(make(), gone)).toEqual(['wrong_state', null, 'interview_withdrawn']);
  });
});
