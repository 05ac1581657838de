import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { WithWords } from '../../test/with-words.tsx';
import type { TypedTime } from './agreed-time.ts';
import { noTime } from './agreed-time.ts';
import { AgreedTimePicker } from './agreed-time-picker.tsx';

/** Student in London, contact in New York, where the clocks go forward on 8 March 2026. */
function Field({ start = noTime }: { start?: TypedTime }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <AgreedTimePicker
        value={value}
        onChange={setValue}
        theirZone="America/New_York"
        ownZone="Europe/London"
        minutes={20}
      />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

const at = (day: string, clock: string): TypedTime => ({ day, clock, isSecond: false });

test('R53: their time shows the student’s clock at once, before and after the change', async () => {
  const screen = await render(<Field start={at('2026-03-07', '10:00')} />, { wrapper: WithWords });
  // New York changes three weeks before London: five hours apart, then four.
  await expect.element(screen.getByText(/10:00–10:20/)).toBeVisible();
  await expect.element(screen.getByText(/15:00–15:20/)).toBeVisible();
  await screen.getByRole('spinbutton', { name: /^day/ }).click();
  await userEvent.keyboard('09');
  await expect.element(screen.getByText(/14:00–14:20/)).toBeVisible();
});

test('R53: a day and a time are typed and become one moment', async () => {
  const screen = await render(<Field />, { wrapper: WithWords });
  await screen.getByRole('spinbutton', { name: /^day/ }).click();
  await userEvent.keyboard('12032026');
  await screen.getByLabelText('Time').fill('09:30');
  await expect.element(screen.getByText(/13:30–13:50/)).toBeVisible();
});

test('R53: a skipped time is explained and moved only by the student', async () => {
  const screen = await render(<Field start={at('2026-03-08', '02:30')} />, { wrapper: WithWords });
  await expect.element(screen.getByText(/skip 02:30/)).toBeVisible();
  await screen.getByRole('button', { name: 'Take 03:00' }).click();
  await expect.element(screen.getByText(/03:00–03:20/)).toBeVisible();
  await expect.element(screen.getByText(/07:00–07:20/)).toBeVisible();
});

test('R53: a time that comes twice offers the second reading', async () => {
  const screen = await render(<Field start={at('2026-11-01', '01:30')} />, { wrapper: WithWords });
  await expect.element(screen.getByText(/comes twice\. We took the first one/)).toBeVisible();
  await expect.element(screen.getByText(/05:30–05:50/)).toBeVisible();
  await screen.getByRole('button', { name: 'Take the second one' }).click();
  await expect.element(screen.getByText(/06:30–06:50/)).toBeVisible();
});
