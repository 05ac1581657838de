import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import type { Answer } from './outcome-command.ts';
import { OtherAnswers } from './other-answers.tsx';

const name = 'عبد الرحمن بن عبد العزيز';

test('each answer is one tap; a cancelled talk asks who called it off', async () => {
  const onAnswer = vi.fn<(answer: Answer) => void>();
  const screen = await render(
    <WithWords>
      <OtherAnswers name={name} onAnswer={onAnswer} />
    </WithWords>,
  );
  await screen.getByRole('button', { name: `They could not make it: ${name}` }).click();
  await screen.getByRole('button', { name: `I could not make it: ${name}` }).click();
  const cancelled = screen.getByRole('button', { name: `It was cancelled: ${name}` });
  await expect.element(cancelled).toHaveAttribute('aria-expanded', 'false');
  await cancelled.click();
  await expect.element(cancelled).toHaveAttribute('aria-expanded', 'true');
  const who = screen.getByRole('group', { name: 'Who called it off?' });
  await who.getByRole('button', { name: 'I did' }).click();
  expect(onAnswer.mock.calls).toEqual([
    [{ outcome: 'they_missed', by: null }],
    [{ outcome: 'i_missed', by: null }],
    [{ outcome: 'cancelled', by: 'student' }],
  ]);
});

test('the answer that stands already is not offered again', async () => {
  const screen = await render(
    <WithWords>
      <OtherAnswers name={name} without="i_missed" onAnswer={vi.fn<(answer: Answer) => void>()} />
    </WithWords>,
  );
  await expect.element(screen.getByText('They could not')).toBeVisible();
  expect(screen.getByText('I could not').query()).toBeNull();
});
