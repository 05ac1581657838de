import { describe, expect, test } from 'vitest';
import { Recent } from './recent.ts';

describe('answers of some seconds ago', () => {
  const school = 'a';
  function counting() {
    let time = 0;
    let computed = 0;
    const recent = new Recent(() => time);
    const ask = (key: string, of = school) =>
      recent.get(of, [key], () => {
        computed += 1;
        return Promise.resolve(computed);
      });
    return { recent, ask, wait: (ms: number) => (time += ms) };
  }

  test('are computed once for all who ask, until 15 seconds are over', async () => {
    const { ask, wait } = counting();
    expect(await Promise.all([ask('x'), ask('x')])).toEqual([1, 1]);
    wait(14_999);
    expect(await ask('x')).toBe(1);
    wait(1);
    expect(await ask('x')).toBe(2);
  });

  test('are kept apart by what is asked and by organisation', async () => {
    const { ask } = counting();
    expect([await ask('x'), await ask('y'), await ask('x', 'b'), await ask('x')]).toEqual([
      1, 2, 3, 1,
    ]);
  });

  test('are forgotten for one organisation, also while they are being computed', async () => {
    const { ask, recent } = counting();
    const begun = ask('x');
    await ask('x', 'b');
    recent.forget(school);
    expect([await begun, await ask('x'), await ask('x', 'b')]).toEqual([1, 3, 2]);
  });

  test('are not kept when they fail', async () => {
    const recent = new Recent(() => 0);
    await expect(recent.get(school, [], () => Promise.reject(new Error('away')))).rejects.toThrow(
      'away',
    );
    expect(await recent.get(school, [], () => Promise.resolve('here'))).toBe('here');
  });

  test('hold five hundred of an organisation', async () => {
    const { ask } = counting();
    for (let n = 0; n <= 500; n += 1) await ask(`${n}`);
    expect([await ask('500'), await ask('1'), await ask('0')]).toEqual([501, 2, 502]);
  });
});
