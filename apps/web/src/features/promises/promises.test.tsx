import type { KeptPromise, SpokenPromise } from '@acquaint/core/workflow/interview';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { PromiseForm } from './promise-form.tsx';
import { PromiseRow, type Settlement } from './promise-row.tsx';

const promise: KeptPromise = {
  id: '0198c0de-0000-7000-8000-000000000001',
  by: 'contact',
  text: 'قائمة القراءة',
  dueOn: '2026-03-16',
  madeAt: '2026-03-12T15:20:00.000Z',
  settled: null,
};

function row(change: Partial<KeptPromise>, onSettle = vi.fn<(how: Settlement) => void>()) {
  return (
    <WithWords>
      <ul>
        <PromiseRow
          promise={{ ...promise, ...change }}
          name="Dr. Okafor"
          today="2026-03-20"
          isPending={false}
          onSettle={onSettle}
        />
      </ul>
    </WithWords>
  );
}

test('an open promise says whose it is and since when it is due, and is settled by one tap', async () => {
  const onSettle = vi.fn<(how: Settlement) => void>();
  const screen = await render(row({}, onSettle));
  expect(screen.getByRole('listitem').element().textContent).toContain(
    'Dr. Okafor offered · was due Mon 16 March',
  );
  await screen.getByRole('button', { name: `Done: ${promise.text}` }).click();
  await screen.getByRole('button', { name: `Let go: ${promise.text}` }).click();
  expect(onSettle.mock.calls).toEqual([['kept'], ['dropped']]);
});

test('a slip is taken back', async () => {
  const onSettle = vi.fn<(how: Settlement) => void>();
  const settled = { how: 'kept', at: '2026-03-18T09:00:00.000Z' } as const;
  const screen = await render(row({ settled, by: 'student' }, onSettle));
  expect(screen.getByRole('listitem').element().textContent).toContain('You promised');
  await expect.element(screen.getByText('done', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: /^Take back/ }).click();
  expect(onSettle).toHaveBeenCalledWith('open');
});

test('an empty promise is not kept, and says why', async () => {
  const onSave = vi.fn<(promise: SpokenPromise) => void>();
  const start = { id: promise.id, by: 'student', text: '', dueOn: null } as const;
  const screen = await render(
    <WithWords>
      <PromiseForm
        start={start}
        name="Dr. Okafor"
        isPending={false}
        onSave={onSave}
        onCancel={vi.fn<() => void>()}
      />
    </WithWords>,
  );
  await screen.getByRole('button', { name: 'Keep it' }).click();
  await expect.element(screen.getByText('Say in a few words what was promised.')).toBeVisible();
  expect(onSave).not.toHaveBeenCalled();
  await screen.getByRole('radio', { name: 'Dr. Okafor' }).click();
  await screen.getByRole('textbox', { name: 'What?' }).fill('  A reading list. ');
  await screen.getByLabelText(/^By when/).fill('2026-03-20');
  await screen.getByRole('button', { name: 'Keep it' }).click();
  expect(onSave).toHaveBeenCalledWith({
    id: promise.id,
    by: 'contact',
    text: 'A reading list.',
    dueOn: '2026-03-20',
  });
});
