import { CodeField } from '@acquaint/front/parts/code-field';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { WithWords } from '../../test/with-words.tsx';

function Field({ onComplete }: { onComplete: (code: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <WithWords>
      <CodeField value={value} onChange={setValue} onComplete={onComplete} />
    </WithWords>
  );
}

test('a pasted code is taken as it comes, with spaces and words around it', async () => {
  const onComplete = vi.fn<(code: string) => void>();
  const screen = await render(<Field onComplete={onComplete} />);
  const field = screen.getByRole('textbox', { name: 'Six-digit code' });
  await field.fill('Your code: 123 456');
  await expect.element(field).toHaveValue('123456');
  expect(onComplete.mock.calls).toEqual([['123456']]);
});

test('typing the sixth digit is enough, and letters leave no trace', async () => {
  const onComplete = vi.fn<(code: string) => void>();
  const screen = await render(<Field onComplete={onComplete} />);
  const field = screen.getByRole('textbox', { name: 'Six-digit code' });
  await field.click();
  await userEvent.keyboard('12a345');
  expect(onComplete).not.toHaveBeenCalled();
  await userEvent.keyboard('6');
  await expect.element(field).toHaveValue('123456');
  expect(onComplete.mock.calls).toEqual([['123456']]);
});

test('a phone may offer the code from the mail', async () => {
  const screen = await render(<Field onComplete={() => undefined} />);
  const field = screen.getByRole('textbox', { name: 'Six-digit code' });
  await expect.element(field).toHaveAttribute('autocomplete', 'one-time-code');
  await expect.element(field).toHaveAttribute('inputmode', 'numeric');
});
