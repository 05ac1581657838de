import { queryClient } from '@acquaint/front/api';
import { agreed } from '@acquaint/core/testing/dossier';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { anInterview, aView } from '../interview/interview.fixture.ts';
import { TimesPart } from './times-part.tsx';

const url = 'https://acquaint.example/g/3fZ8kQ1mT5vYw7xB2nR9cA';
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const procedure = address.replace(/^.*\/trpc\//, '').split('?')[0] ?? '';
    asked.push(procedure);
    return Response.json({ result: { data: procedure === 'interviews.guestLink' ? { url } : [] } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

test('the link to their own page comes into the text when it is wanted, and is not asked for before', async () => {
  const view = aView(3, (dossier) => {
    agreed(dossier);
    dossier.interview.meeting = null;
  });
  const { interview } = anInterview({ view });
  const screen = await render(
    <WithWords>
      <QueryClientProvider client={queryClient}>
        <TimesPart interview={interview} />
      </QueryClientProvider>
    </WithWords>,
  );
  const times = screen.getByRole('checkbox');
  await times.nth(0).click();
  await times.nth(1).click();
  await screen.getByRole('button', { name: /^Write to .* with these times$/ }).click();
  const wanted = screen.getByRole('checkbox', {
    name: 'Put the link to their own page into the text',
  });
  await expect.element(wanted).not.toBeChecked();
  expect(asked).not.toContain('interviews.guestLink');
  await wanted.click();
  await expect.element(screen.getByText(new RegExp(`does it too:.*${url}`))).toBeVisible();
  await wanted.click();
  await expect.element(screen.getByText(/does it too/)).not.toBeInTheDocument();
  expect(asked.filter((each) => each === 'interviews.guestLink')).toHaveLength(1);
});
