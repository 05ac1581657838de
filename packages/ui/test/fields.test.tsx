import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Button } from '../src/button.tsx';
import { CheckboxGroup } from '../src/checkbox-group.tsx';
import { ComboBox } from '../src/combo-box.tsx';
import { ErrorSummary } from '../src/error-summary.tsx';
import { NumberField } from '../src/number-field.tsx';
import { SearchField } from '../src/search-field.tsx';
import { TextField } from '../src/text-field.tsx';

function Form() {
  const [attempt, setAttempt] = useState(0);
  const errors = attempt > 0 ? [{ fieldId: 'name', message: 'Write the name.' }] : [];
  return (
    <>
      <ErrorSummary attempt={attempt} title="One thing needs your attention" errors={errors} />
      <TextField
        id="name"
        label="Name"
        description="As it is written."
        error={errors[0]?.message}
      />
      <Button onClick={() => setAttempt(attempt + 1)}>Save</Button>
    </>
  );
}

test('the error summary takes the focus at every failed attempt and leads to the field', async () => {
  const screen = await render(<Form />);
  const save = screen.getByRole('button', { name: 'Save' });
  await save.click();
  const summary = screen.getByRole('group', { name: 'One thing needs your attention' });
  await expect.element(summary).toHaveFocus();
  await save.click();
  await expect.element(summary).toHaveFocus();
  await screen.getByRole('link', { name: 'Write the name.' }).click();
  await expect.element(screen.getByLabelText('Name')).toHaveFocus();
});

test('a field tells its error before its hint', async () => {
  const screen = await render(
    <TextField label="Name" description="As it is written." error="Write the name." required />,
  );
  const input = screen.getByRole('textbox', { name: 'Name' });
  await expect.element(input).toHaveAccessibleDescription('Write the name. As it is written.');
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expect.element(input).toHaveAttribute('aria-required', 'true');
});

test('a checkbox group keeps the order of its options', async () => {
  function Days() {
    const [days, setDays] = useState<('mon' | 'tue')[]>(['tue']);
    return (
      <>
        <CheckboxGroup
          label="Days"
          value={days}
          onChange={setDays}
          options={[
            { value: 'mon', label: 'Monday' },
            { value: 'tue', label: 'Tuesday' },
          ]}
        />
        <output>{days.join()}</output>
      </>
    );
  }
  const screen = await render(<Days />);
  await screen.getByRole('checkbox', { name: 'Monday' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('mon,tue');
  await screen.getByRole('checkbox', { name: 'Tuesday' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('mon');
});

test('a number field steps within its range and keeps what is typed beyond it', async () => {
  function Minutes() {
    const [value, setValue] = useState<number | null>(55);
    return (
      <NumberField
        label="Ask for"
        value={value}
        onChange={setValue}
        min={10}
        max={60}
        step={5}
        decreaseLabel="Less"
        increaseLabel="More"
      />
    );
  }
  const screen = await render(<Minutes />);
  const input = screen.getByRole('spinbutton', { name: 'Ask for' });
  await screen.getByRole('button', { name: 'More' }).click();
  await expect.element(input).toHaveValue(60);
  await expect.element(screen.getByRole('button', { name: 'More' })).toBeDisabled();
  await input.fill('90');
  await expect.element(input).toHaveValue(90);
});

test('Escape empties a search', async () => {
  function Search() {
    const [query, setQuery] = useState('Lind');
    return <SearchField label="Search" clearLabel="Empty" value={query} onChange={setQuery} />;
  }
  const screen = await render(<Search />);
  const input = screen.getByRole('searchbox', { name: 'Search' });
  await input.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(input).toHaveValue('');
});

test('a combo box finds names without their accents', async () => {
  function Employer() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <>
        <ComboBox
          label="Employer"
          emptyText="Nothing found."
          options={[
            { id: 'zurich', label: 'Zürich Wasserwerke' },
            { id: 'trust', label: 'River Trust' },
          ]}
          value={value}
          onChange={setValue}
        />
        <output>{value}</output>
      </>
    );
  }
  const screen = await render(<Employer />);
  const box = screen.getByRole('combobox', { name: 'Employer' });
  // The kit closes a list when the page scrolls under it, which a busy browser may do late: before
  // the click, or between its two halves.
  await vi.waitFor(
    async () => {
      await box.clear();
      await box.fill('zurich');
      await screen.getByRole('option', { name: 'Zürich Wasserwerke' }).click({ timeout: 2000 });
      await expect.element(screen.getByText(/^zurich$/), { timeout: 1000 }).toBeInTheDocument();
    },
    { timeout: 20_000 },
  );
}, 30_000);
