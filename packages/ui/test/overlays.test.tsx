import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Button } from '../src/button.tsx';
import { useCommandKey } from '../src/command-key.tsx';
import { CommandPalette } from '../src/command-palette.tsx';
import { ConfirmDialog } from '../src/confirm-dialog.tsx';
import { ThemeSwitch, readTheme } from '../src/theme-switch.tsx';
import { ToastRegion, showToast } from '../src/toast.tsx';

function Cancel() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Cancel</Button>
      <ConfirmDialog
        title="Cancel the meeting?"
        isOpen={isOpen}
        onOpenChange={setOpen}
        confirmLabel="Cancel it"
        cancelLabel="Keep it"
        closeLabel="Close"
        onConfirm={() => setOpen(false)}
      >
        The history stays.
      </ConfirmDialog>
    </>
  );
}

test('a dialog is named by its title and gives the focus back', async () => {
  const screen = await render(<Cancel />);
  const opener = screen.getByRole('button', { name: 'Cancel' });
  await opener.click();
  await expect
    .element(screen.getByRole('alertdialog', { name: 'Cancel the meeting?' }))
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

function Palette() {
  const [isOpen, setOpen] = useState(false);
  const [last, setLast] = useState('');
  useCommandKey(() => setOpen(true));
  return (
    <>
      <output>{last}</output>
      <CommandPalette
        label="Commands"
        placeholder="Search"
        emptyText="Nothing."
        isOpen={isOpen}
        onOpenChange={setOpen}
        onCommand={setLast}
        groups={[
          {
            id: 'people',
            label: 'People',
            commands: [
              { id: 'lind', label: 'Prof. Lind' },
              { id: 'nunez', label: 'Ángel Núñez' },
            ],
          },
        ]}
      />
    </>
  );
}

test('Ctrl-K opens the palette; typing and Enter run a command', async () => {
  const screen = await render(<Palette />);
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('nunez');
  await expect
    .element(screen.getByRole('menuitem', { name: 'Prof. Lind' }))
    .not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(screen.getByText(/^nunez$/)).toBeInTheDocument();
});

function FoundElsewhere() {
  const [typed, setTyped] = useState('');
  return (
    <CommandPalette
      label="Commands"
      placeholder="Search"
      emptyText="Nothing."
      isOpen
      onOpenChange={() => undefined}
      onCommand={() => undefined}
      onSearch={setTyped}
      status={typed === '' ? '' : `Asked for ${typed}`}
      groups={[
        { id: 'own', label: 'Own', commands: [{ id: 'lind', label: 'Prof. Lind' }] },
        {
          id: 'found',
          label: 'Found',
          commands: typed === '' ? [] : [{ id: 'oe', label: 'Jørgen Ørsted' }],
          isFound: true,
        },
      ]}
    />
  );
}

test('what was found elsewhere is shown whatever the letters, and said', async () => {
  const screen = await render(<FoundElsewhere />);
  await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('joergen');
  await expect.element(screen.getByRole('menuitem', { name: 'Jørgen Ørsted' })).toBeInTheDocument();
  await expect
    .element(screen.getByRole('menuitem', { name: 'Prof. Lind' }))
    .not.toBeInTheDocument();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Asked for joergen');
});

test('a toast arrives after its library, with its way back', async () => {
  let undone = 0;
  const screen = await render(<ToastRegion label="Messages" closeLabel="Close" />);
  showToast({ title: 'Moved', action: { label: 'Undo', onPress: () => (undone += 1) } });
  await expect.element(screen.getByText('Moved')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(undone).toBe(1);
});

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

test('the theme is the system’s until somebody chooses, and the choice is kept', async () => {
  const screen = await render(
    <ThemeSwitch label="Theme" labels={{ system: 'System', light: 'Light', dark: 'Dark' }} />,
  );
  await expect.element(screen.getByRole('radio', { name: 'System' })).toBeChecked();
  await screen.getByText('Dark').click();
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(readTheme()).toBe('dark');
  await screen.getByText('System').click();
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(readTheme()).toBe('system');
});
