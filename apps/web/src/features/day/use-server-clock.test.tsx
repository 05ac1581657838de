import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useServerClock } from './use-server-clock.ts';

beforeEach(() => {
  // The device is an hour behind.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-06T08:47:00Z') });
});
afterEach(() => vi.useRealTimers());

test('a moment is that of the call, also before what is shown is renewed', async () => {
  const asOf = '2026-03-06T09:47:00.000Z';
  const { result, rerender } = await renderHook(() => useServerClock(asOf, 3_600_000));
  vi.setSystemTime(Date.parse('2026-03-06T08:51:03.250Z'));
  expect(result.current.now).toBe(asOf);
  expect(result.current.moment()).toBe('2026-03-06T09:51:03.250Z');
  await rerender();
  expect(result.current.moment()).toBe('2026-03-06T09:51:03.250Z');
  // A device whose clock is set back does not go back before what the server said.
  vi.setSystemTime(Date.parse('2026-03-06T07:00:00Z'));
  expect(result.current.moment()).toBe(asOf);
});
