import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Board } from '../src/board.tsx';
import type { BoardCard } from '../src/board.tsx';

const columns = [
  { id: 'contact', title: 'Contact', emptyText: 'Nobody.' },
  { id: 'schedule', title: 'Schedule', emptyText: 'No time to find.' },
  { id: 'thank', title: 'Thank you', emptyText: 'Nobody to thank.' },
];
const reason = 'You have not met yet.';

function Interviews() {
  const [cards, setCards] = useState<readonly BoardCard[]>([
    { id: '1', columnId: 'contact', title: 'Dr. Okafor' },
  ]);
  return (
    <Board
      label="Interviews by step"
      columns={columns}
      cards={cards}
      labels={{ moveTo: (title) => `Move ${title} to…`, drag: (title) => `Drag ${title}` }}
      explain={(_, columnId) => (columnId === 'thank' ? reason : undefined)}
      onMove={(cardId, columnId) =>
        setCards((all) => all.map((card) => (card.id === cardId ? { ...card, columnId } : card)))
      }
    />
  );
}

test('“Move to…” moves a card', async () => {
  const screen = await render(<Interviews />);
  await screen.getByRole('button', { name: 'Move Dr. Okafor to…' }).click();
  await screen.getByRole('menuitem', { name: 'Schedule' }).click();
  await expect
    .element(screen.getByRole('grid', { name: 'Schedule' }).getByText('Dr. Okafor'))
    .toBeVisible();
});

test('“Move to…” says what is missing instead of moving', async () => {
  const screen = await render(<Interviews />);
  await screen.getByRole('button', { name: 'Move Dr. Okafor to…' }).click();
  const entry = screen.getByRole('menuitem', { name: /Thank you/ });
  await expect.element(entry.getByText(reason)).toBeVisible();
  await entry.click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(reason);
  await expect
    .element(screen.getByRole('grid', { name: 'Contact' }).getByText('Dr. Okafor'))
    .toBeVisible();
});

test('a card is moved by keyboard drag', async () => {
  const screen = await render(<Interviews />);
  (screen.getByRole('button', { name: 'Drag Dr. Okafor' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('button', { name: /Drop on Schedule/ }))
    .toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('grid', { name: 'Schedule' }).getByText('Dr. Okafor'))
    .toBeVisible();
});
