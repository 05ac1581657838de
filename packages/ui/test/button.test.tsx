import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Button } from '../src/button.tsx';
import { IconButton } from '../src/icon-button.tsx';

test('a button with a reason can be focused, says why, and does not fire', async () => {
  const onClick = vi.fn<() => void>();
  const onSubmit = vi.fn<() => void>();
  const screen = await render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Button type="submit" disabledReason="Check the name first." onClick={onClick}>
        Call
      </Button>
    </form>,
  );
  await userEvent.tab();
  const button = screen.getByRole('button', { name: 'Call' });
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription('Check the name first.');
  await expect.element(screen.getByText('Check the name first.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  (button.element() as HTMLButtonElement).click();
  expect(onClick).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a pending button keeps the focus, says what happens, and does not fire twice', async () => {
  const onClick = vi.fn<() => void>();
  const screen = await render(
    <Button pendingLabel="Sending…" onClick={onClick}>
      Send
    </Button>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await screen.rerender(
    <Button isPending pendingLabel="Sending…" onClick={onClick}>
      Send
    </Button>,
  );
  await expect.element(screen.getByRole('button')).toHaveFocus();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Sending…');
  await userEvent.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('a reason in a tooltip is dismissed with Escape', async () => {
  const screen = await render(
    <Button reasonPlacement="tooltip" disabledReason="Nobody has answered yet.">
      Plan
    </Button>,
  );
  await userEvent.tab();
  const tip = screen.getByRole('tooltip');
  await expect.element(tip).toHaveStyle({ opacity: '1' });
  await userEvent.keyboard('{Escape}');
  await expect.element(tip).toHaveStyle({ opacity: '0' });
});

test('an icon button has its label as name and its reason as description', async () => {
  const screen = await render(
    <IconButton aria-label="Remove" icon={<i />} disabledReason="It is used in an interview." />,
  );
  await expect
    .element(screen.getByRole('button', { name: 'Remove' }))
    .toHaveAccessibleDescription('It is used in an interview.');
});
