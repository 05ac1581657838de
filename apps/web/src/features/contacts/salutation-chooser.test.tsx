import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import type { Salutation } from './contact-queries.ts';
import { SalutationChooser } from './salutation-chooser.tsx';

function Chooser({ start = null }: { start?: Salutation }) {
  const [value, setValue] = useState<Salutation>(start);
  return (
    <WithWords>
      <SalutationChooser value={value} onChange={setValue} language="en" />
      <output>{JSON.stringify(value)}</output>
    </WithWords>
  );
}

test('R18: nothing is chosen beforehand, and the full name without a title stands first', async () => {
  const screen = await render(<Chooser />);
  const choices = screen.getByRole('radio').all();
  expect(choices.length).toBeGreaterThan(3);
  for (const choice of choices) await expect.element(choice).not.toBeChecked();
  await expect.element(choices[0]!).toHaveAccessibleName('No title: the full name');
});

test('R17: "none" is an answer of its own', async () => {
  const screen = await render(<Chooser />);
  await screen.getByRole('radio', { name: 'No title: the full name' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('{"kind":"none"}');
});

test('R17: another title is taken letter for letter', async () => {
  const screen = await render(<Chooser />);
  await screen.getByRole('radio', { name: 'Another title' }).click();
  await screen.getByRole('textbox', { name: 'The title, as they write it' }).fill('Ing.');
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('{"kind":"custom","title":"Ing."}');
});

test('a stored title is shown as chosen', async () => {
  const screen = await render(<Chooser start={{ kind: 'title', title: 'Professor' }} />);
  await expect.element(screen.getByRole('radio', { name: 'Professor' })).toBeChecked();
});
