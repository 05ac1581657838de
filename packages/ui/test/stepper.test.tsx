import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { LinkProvider } from '../src/link.tsx';
import { StepStrip, Stepper } from '../src/stepper.tsx';
import type { Step } from '../src/stepper.tsx';

const steps: readonly Step[] = [
  { id: 'locate', number: 1, title: 'Locate', state: 'done', stateLabel: 'Done', href: '#1' },
  { id: 'contact', number: 2, title: 'Contact', state: 'current', stateLabel: 'Next', href: '#2' },
  {
    id: 'arrive',
    number: 7,
    title: 'Arrive',
    state: 'locked',
    stateLabel: 'Later',
    reason: 'After 4, 5 and 6.',
  },
];

test('the steps are an ordered list; the open one is the current step', async () => {
  const screen = await render(<Stepper label="Steps" steps={steps} openId="contact" />);
  const list = screen.getByRole('navigation', { name: 'Steps' }).getByRole('list');
  expect(list.element().tagName).toBe('OL');
  expect(list.getByRole('listitem').elements()).toHaveLength(3);
  await expect
    .element(screen.getByRole('link', { name: /2 Contact Next/ }))
    .toHaveAttribute('aria-current', 'step');
  await expect
    .element(screen.getByRole('link', { name: /1 Locate Done/ }))
    .not.toHaveAttribute('aria-current');
});

test('a locked step is no link and says why', async () => {
  const screen = await render(<Stepper label="Steps" steps={steps} />);
  expect(screen.getByRole('link').elements()).toHaveLength(2);
  await expect.element(screen.getByText('After 4, 5 and 6.')).toBeVisible();
});

test('links go through the app’s router', async () => {
  const screen = await render(
    <LinkProvider renderLink={({ href, children }) => <a href={`/app/${href}`}>{children}</a>}>
      <Stepper label="Steps" steps={steps} />
    </LinkProvider>,
  );
  await expect
    .element(screen.getByRole('link', { name: /Locate/ }))
    .toHaveAttribute('href', '/app/#1');
});

test('the strip tells the place in words and opens the list', async () => {
  const screen = await render(
    <StepStrip
      label="Steps"
      position="Step 2 of 8"
      title="Contact"
      steps={steps}
      openId="contact"
    />,
  );
  await screen.getByText('Step 2 of 8').click();
  await expect.element(screen.getByRole('link', { name: /1 Locate/ })).toBeVisible();
});
