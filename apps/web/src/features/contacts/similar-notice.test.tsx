import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { queryClient, trpc } from '../../lib/api.ts';
import { WithWords } from '../../test/with-words.tsx';
import type { SimilarInput } from './contact-queries.ts';
import { SimilarNotice } from './similar-notice.tsx';

const nobody: SimilarInput = {
  fullName: '',
  employer: '',
  emails: [],
  profileUrls: [],
  phones: [],
  country: null,
  excludeId: null,
};

/** What the server has found for a person, kept as an answer that has just arrived. */
function answered(input: SimilarInput, reason: 'email' | 'name_and_organization') {
  queryClient.setQueryData(trpc.contacts.similar.queryKey(input), [
    {
      id: '0198c0de-0000-7000-8000-000000000001',
      fullName: 'Åsa Lind',
      employer: 'Harbour Works',
      reason,
    },
  ]);
}

function Form() {
  const [fullName, setFullName] = useState('');
  return (
    <QueryClientProvider client={queryClient}>
      <WithWords>
        <input
          aria-label="Name"
          value={fullName}
          onChange={(event) => setFullName(event.target.value)}
        />
        <SimilarNotice {...nobody} fullName={fullName} employer="Harbour Works" />
      </WithWords>
    </QueryClientProvider>
  );
}

test('G4: while typing, a person who is there already is named with the reason', async () => {
  const typed = { ...nobody, fullName: 'Asa Lind', employer: 'Harbour Works' };
  answered(typed, 'name_and_organization');
  const screen = await render(<Form />);
  expect(screen.getByText('Is it the same person?').query()).toBeNull();
  await screen.getByRole('textbox', { name: 'Name' }).fill('Asa Lind');
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent(
      'You may have this person already: Åsa Lind at Harbour Works. Open Åsa Lind',
    );
  await expect
    .element(screen.getByRole('link', { name: 'Open Åsa Lind' }))
    .toHaveAttribute('href', '/contacts/0198c0de-0000-7000-8000-000000000001');
});

test('G4: the same e-mail address is reason enough without a name', async () => {
  const typed = { ...nobody, emails: ['asa@harbour.example'] };
  answered(typed, 'email');
  const screen = await render(
    <QueryClientProvider client={queryClient}>
      <WithWords>
        <SimilarNotice {...typed} />
      </WithWords>
    </QueryClientProvider>,
  );
  await expect
    .element(screen.getByRole('listitem'))
    .toHaveTextContent('You have Åsa Lind already, with the same e-mail address. Open Åsa Lind');
});
