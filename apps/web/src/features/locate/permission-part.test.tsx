import { anInternship, aPermission, testId } from '@acquaint/core/testing/records';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '@acquaint/front/api';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { anInterview, aView } from '../interview/interview.fixture.ts';
import { PermissionPart } from './permission-part.tsx';

/** A question to the supervisor that came back from `failed`, with `present` on record. */
function show(failed: string | null, present: string) {
  const view = aView(3, (dossier) => {
    const internship = anInternship();
    dossier.contact.employerKey = internship.employerKey;
    internship.supervisor.email = present;
    dossier.internships = [internship];
    dossier.permissions = [{ ...aPermission(), status: 'asked', answeredAt: null }];
    const at = dossier.now;
    const id = testId(501);
    dossier.interview.messages = [
      {
        id,
        kind: 'permission',
        templateId: 'T08',
        channel: 'email',
        to: { kind: 'supervisor', name: internship.supervisor.name, address: present },
        subject: null,
        text: 'May I?',
        slots: {},
        way: 'acquaint',
        sentAt: at,
        minutes: null,
      },
    ];
    if (failed !== null) {
      dossier.interview.bounces = [{ messageId: id, address: failed, answer: '550 5.1.1', at }];
    }
  });
  const { interview } = anInterview({ view });
  return render(
    <WithWords>
      <QueryClientProvider client={queryClient}>
        <PermissionPart interview={interview} />
      </QueryClientProvider>
    </WithWords>,
  );
}

test('G36: a question that came back says so, leads to the address, and can be asked again', async () => {
  const screen = await show('gone@works.example', 'gone@works.example');
  await expect.element(screen.getByText('the message came back')).toBeVisible();
  await expect.element(screen.getByText('gone@works.example')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Correct the address' }))
    .toHaveAttribute('href', '/settings/internships');
  await expect.element(screen.getByRole('button', { name: /^Ask .* again$/ })).toBeVisible();
});

test('G36: at a corrected address it is only to be asked again', async () => {
  const screen = await show('gone@works.example', 'priya@works.example');
  await expect.element(screen.getByText(/You have corrected the address since/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Correct the address' }).query()).toBeNull();
  await expect.element(screen.getByRole('button', { name: /^Ask .* again$/ })).toBeVisible();
});

test('R20: a question that arrived waits for its answer', async () => {
  const screen = await show(null, 'priya@works.example');
  await expect.element(screen.getByText('asked, waiting for the answer')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Ask .* again$/ }).query()).toBeNull();
});
