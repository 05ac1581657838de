import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import type { InboxMail } from './mail.ts';
import { MailText } from './mail-text.tsx';

const mail: InboxMail = {
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'reply',
  heldBecause: null,
  from: { name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
  subject: null,
  own: 'Gladly.\nTuesday at three?',
  rest: '> May I ask you?',
  droppedAttachments: 0,
  receivedAt: '2026-03-02T10:00:00.000Z',
};
const show = (changes: Partial<InboxMail> = {}) =>
  render(<MailText mail={{ ...mail, ...changes }} />, { wrapper: WithWords });

test('their own words are in sight, what they quoted is folded and can be opened', async () => {
  const screen = await show();
  await expect.element(screen.getByText(/Tuesday at three/)).toBeVisible();
  await expect.element(screen.getByText(/May I ask you/)).not.toBeVisible();
  await screen.getByText('Earlier mail and signature').click();
  await expect.element(screen.getByText(/May I ask you/)).toBeVisible();
});

test('a long mail is cut until somebody wants all of it', async () => {
  const screen = await show({ own: `${'A long story. '.repeat(200)}The end.` });
  await expect.element(screen.getByText(/A long story/)).toBeVisible();
  await expect.element(screen.getByText(/The end\./)).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Show all of it' }).click();
  await expect.element(screen.getByText(/The end\./)).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Show all of it' }))
    .not.toBeInTheDocument();
});

test('words that run from right to left do so, and one endless word stays inside', async () => {
  const own = `مرحباً لينا ${'a'.repeat(400)}`;
  const screen = await show({ own });
  const text = screen.getByText(/مرحباً/);
  await expect.element(text).toBeVisible();
  const element = text.element();
  expect(getComputedStyle(element).direction).toBe('rtl');
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});

test('a mail without words says so', async () => {
  const screen = await show({ own: '', rest: '' });
  await expect.element(screen.getByText('There is no text in it.')).toBeVisible();
});
