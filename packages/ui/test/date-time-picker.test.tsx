import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { DateTimePicker, withZone } from '../src/date-time-picker.tsx';

const london = '2026-11-28T09:30:00+00:00[Europe/London]';

function Meeting({ start }: { start: string | null }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <DateTimePicker
        label="Agreed time"
        timeZone="Europe/London"
        hourCycle={24}
        value={value}
        onChange={setValue}
      />
      <output>{value ?? 'none'}</output>
    </>
  );
}

test('an edited time stays in the zone of the meeting, not of the browser', async () => {
  const screen = await render(<Meeting start={london} />);
  await screen.getByRole('spinbutton', { name: /hour/ }).click();
  await userEvent.keyboard('{ArrowUp}');
  await expect
    .element(screen.getByText('2026-11-28T10:30:00+00:00[Europe/London]'))
    .toBeInTheDocument();
});

test('an empty field filled by typing gets the zone, with the offset of that day', async () => {
  const screen = await render(<Meeting start={null} />);
  await screen.getByRole('spinbutton', { name: /day/ }).click();
  await userEvent.keyboard('30032026');
  await userEvent.keyboard('0930');
  await expect
    .element(screen.getByText('2026-03-30T09:30:00+01:00[Europe/London]'))
    .toBeInTheDocument();
});

test('a day picked from the month keeps the wall time and the zone', async () => {
  const screen = await render(<Meeting start={london} />);
  await screen.getByRole('button', { name: /calendar/i }).click();
  await screen.getByRole('button', { name: /Friday,? 27 November 2026/ }).click();
  await expect
    .element(screen.getByText('2026-11-27T09:30:00+00:00[Europe/London]'))
    .toBeInTheDocument();
});

test('another zone keeps the wall time', () => {
  expect(withZone(london, 'Asia/Tokyo')).toBe('2026-11-28T09:30:00+09:00[Asia/Tokyo]');
});
