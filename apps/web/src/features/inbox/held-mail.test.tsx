import type { HeldReason } from '@acquaint/core/mail-in/suspicion';
import { queryClient } from '@acquaint/front/api';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { HeldMail } from './held-mail.tsx';
import { anInterview, aView, mail, name } from '../interview/interview.fixture.ts';

let sent: Record<string, unknown>[] = [];
let answer: () => Response;

beforeEach(() => {
  sent = [];
  answer = () => Response.json({ result: { data: aView(4) } });
  vi.stubGlobal('fetch', async (_: string, init?: { body?: string }) => {
    sent.push(JSON.parse(init?.body ?? '{}') as Record<string, unknown>);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

async function show(reason: HeldReason = 'other_domain') {
  const onSettled = vi.fn<() => void>();
  const { interview, receive } = anInterview();
  const screen = await render(
    <WithWords>
      <QueryClientProvider client={queryClient}>
        <HeldMail interview={interview} mail={mail} reason={reason} onSettled={onSettled} />
      </QueryClientProvider>
    </WithWords>,
  );
  return { screen, onSettled, receive, interview };
}

test('it says why it is held, and that it changes nothing until then', async () => {
  const { screen } = await show();
  await expect.element(screen.getByText(`Is this really from ${name}?`)).toBeVisible();
  await expect
    .element(screen.getByText(/amara@elsewhere\.example, which is not an address/))
    .toBeVisible();
  await expect.element(screen.getByText(/Until you say so, it changes nothing/)).toBeVisible();
  expect(sent).toEqual([]);
});

test('yes: the mail takes effect on the version in sight, and the address is kept if wanted', async () => {
  const { screen, onSettled, receive, interview } = await show();
  await screen.getByLabelText('If it is theirs: keep this address?').selectOptions('private');
  await screen.getByRole('button', { name: 'Yes, it is theirs' }).click();
  await expect.poll(() => onSettled.mock.calls.length).toBe(1);
  expect(sent).toEqual([
    {
      interviewId: interview.id,
      mailId: mail.id,
      version: 3,
      decision: 'confirm',
      keepAddress: 'private',
      idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/),
    },
  ]);
  expect(receive.mock.calls[0]?.[0].dossier.interview.version).toBe(4);
});

test('no: it is discarded, and no address of it is kept whatever was chosen', async () => {
  const { screen, onSettled } = await show();
  await screen.getByLabelText('If it is theirs: keep this address?').selectOptions('work');
  await screen.getByRole('button', { name: 'No, discard it' }).click();
  await expect.poll(() => onSettled.mock.calls.length).toBe(1);
  expect(sent).toMatchObject([{ decision: 'discard', keepAddress: null }]);
});

test.each(['failed_check', 'no_sender', 'other_recipient'] as const)(
  'an address that may be forged is not offered for keeping (%s)',
  async (reason) => {
    const { screen } = await show(reason);
    await expect.element(screen.getByRole('button', { name: 'No, discard it' })).toBeVisible();
    expect(screen.getByLabelText('If it is theirs: keep this address?').query()).toBeNull();
  },
);

test('when another device was first, its state is shown and the mail still waits', async () => {
  answer = () => failure({ code: 'conflict', present: aView(5) }, 409);
  const { screen, onSettled, receive } = await show();
  await screen.getByRole('button', { name: 'Yes, it is theirs' }).click();
  await expect.poll(() => receive.mock.calls.length).toBe(1);
  expect(receive.mock.calls[0]?.[0].dossier.interview.version).toBe(5);
  expect(onSettled).toHaveBeenCalledOnce();
});

test('without a network it says so, and a second try is the same decision', async () => {
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  const { screen, onSettled } = await show();
  const yes = screen.getByRole('button', { name: 'Yes, it is theirs' });
  await yes.click();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  expect(onSettled).not.toHaveBeenCalled();
  answer = () => Response.json({ result: { data: aView(4) } });
  await yes.click();
  await expect.poll(() => onSettled.mock.calls.length).toBe(1);
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
});

const failure = (known: object, status: number): Response => {
  const nothing = { problems: [], refusal: null, present: null, retryAfter: null };
  const data = { ...nothing, sentence: 'Somebody was first.', ...known };
  return Response.json({ error: { message: 'no', code: -32009, data } }, { status });
};
