import { assemble } from '@acquaint/core/agenda/build';
import { budgetFor } from '@acquaint/core/agenda/budget';
import { ownItem } from '@acquaint/core/agenda/item';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { WithWords } from '../../test/with-words.tsx';
import { AgendaBar } from './agenda-bar.tsx';
import { CoreList } from './core-list.tsx';

const item = (key: string, minutes: number) =>
  ownItem(key, `What about ${key}?`, { category: 'DAY', purpose: null, minutes });

const budget = budgetFor(20, 'in_person');

function Planner({ minutes = [3, 4, 5] }: { minutes?: readonly number[] }) {
  const names = ['wells', 'gauges', 'models'];
  const [agenda, setAgenda] = useState(() =>
    assemble(
      budget,
      minutes.map((each, at) => item(names[at] ?? `q${at}`, each)),
      [],
    ),
  );
  return (
    <>
      <AgendaBar agenda={agenda} asked={20} />
      <CoreList
        agenda={agenda}
        findings={[]}
        notes={[]}
        onChange={setAgenda}
        onEdit={() => undefined}
      />
      <output aria-label="order">{agenda.core.map(({ key }) => key).join(' ')}</output>
    </>
  );
}

test('C.4 rule 1: the bar adds opening, questions, closing and slack', async () => {
  const screen = await render(<Planner />, { wrapper: WithWords });
  await expect.element(screen.getByText('20 of 20 minutes planned')).toBeVisible();
});

test('R80: what runs over is said in minutes', async () => {
  const screen = await render(<Planner minutes={[6, 6, 5]} />, { wrapper: WithWords });
  await expect
    .element(screen.getByText('25 minutes planned, 5 more than you asked for'))
    .toBeVisible();
});

test('R73: a question moves down and to a place by its menu', async () => {
  const screen = await render(<Planner />, { wrapper: WithWords });
  const order = screen.getByLabelText('order');
  await screen.getByRole('button', { name: 'Move or change question 1' }).click();
  await screen.getByRole('menuitem', { name: 'Move down' }).click();
  await expect.element(order).toHaveTextContent('gauges wells models');
  await screen.getByRole('button', { name: 'Move or change question 3' }).click();
  await screen.getByRole('menuitem', { name: 'Move to place 1' }).click();
  await expect.element(order).toHaveTextContent('models gauges wells');
});

test('C.4 rule 1: taking a question out frees its minutes', async () => {
  const screen = await render(<Planner />, { wrapper: WithWords });
  await screen.getByRole('button', { name: 'Move or change question 2' }).click();
  await screen.getByRole('menuitem', { name: 'Take out' }).click();
  await expect.element(screen.getByText('16 of 20 minutes planned, 4 free')).toBeVisible();
});

test('R73: a question moves by keyboard drag', async () => {
  const screen = await render(<Planner />, { wrapper: WithWords });
  (screen.getByRole('button', { name: 'Drag question 1' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('button', { name: /Insert between/ }).first())
    .toBeInTheDocument();
  await userEvent.keyboard('{End}');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByLabelText('order')).toHaveTextContent('gauges models wells');
});
