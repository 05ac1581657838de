import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { queryClient } from '../../lib/api.ts';
import { WithWords } from '../../test/with-words.tsx';
import { TouchRows } from './touch-rows.tsx';

const now = '2026-10-01T09:00:00.000Z';
const person = {
  contactId: '0198c0de-0000-7000-8000-000000000001',
  version: 1,
  name: 'Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff-Lee',
  state: 'losing' as const,
  lastAt: '2026-03-12T15:20:00.000Z',
  idealOn: '2026-06-11',
  lastCallOn: '2026-09-11',
};

test('R87: the list says who is losing touch, and puts off or ends it by one tap each', async () => {
  const people = [
    person,
    { ...person, contactId: 'two', name: 'حسن', state: 'fresh' as const, lastAt: null },
  ];
  const screen = await render(
    <QueryClientProvider client={queryClient}>
      <WithWords>
        <TouchRows people={people} now={now} label="Keeping in touch" />
      </WithWords>
    </QueryClientProvider>,
  );
  const [losing, fresh] = screen.getByRole('listitem').elements();
  expect(losing?.textContent).toContain('last word: Thu 12 March');
  expect(losing?.textContent).toContain('you are losing touch');
  expect(fresh?.textContent).toContain('no word yet');
  await expect.element(screen.getByRole('button', { name: `Later: ${person.name}` })).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: `Not any more: ${person.name}` }))
    .toBeVisible();
  expect(screen.getByRole('button', { name: 'Later: حسن' }).query()).toBeNull();
});
