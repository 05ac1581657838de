import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { NextReminderLine } from './next-reminder.tsx';
import { line, zone } from './reminders.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-10T09:00:00Z') });
});
afterEach(() => vi.useRealTimers());

const show = (planned: ReturnType<typeof line>[]) =>
  render(
    <WithWords>
      <NextReminderLine reminders={{ planned, zone }} interviewId="one" />
    </WithWords>,
  );

test('the first of this interview, with when, how and why, and the way to all of them', async () => {
  const screen = await show([
    line({ kind: 'leave_now', fireAt: '2026-03-12T14:05:00.000Z' }),
    line({ kind: 'attire', fireAt: '2026-03-11T15:00:00.000Z' }),
    line({ kind: 'thank_you', fireAt: '2026-03-10T15:00:00.000Z', interviewId: 'another' }),
    line({ kind: 'resume_pack', fireAt: '2026-03-10T08:59:00.000Z' }),
  ]);
  await expect.element(screen.getByText(/Next reminder: What to wear/)).toBeVisible();
  await expect.element(screen.getByText(/16:00/)).toBeVisible();
  await expect.element(screen.getByText(/in the app, by mail/)).toBeVisible();
  await expect.element(screen.getByText(/one thing less in the morning/)).toBeVisible();
  const all = screen.getByRole('link', { name: 'All planned reminders' });
  await expect.element(all).toHaveAttribute('href', '/notices/planned');
});

test('nothing planned for this interview says nothing', async () => {
  const screen = await show([line({ interviewId: 'another' })]);
  await expect.element(screen.baseElement).not.toHaveTextContent('Next reminder');
});
