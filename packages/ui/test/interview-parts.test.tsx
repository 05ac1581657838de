import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { FindingList } from '../src/finding-list.tsx';
import { FourLights } from '../src/four-lights.tsx';
import { MinuteBar } from '../src/minute-bar.tsx';
import { NameCard } from '../src/name-card.tsx';
import { TwoZoneTime } from '../src/two-zone-time.tsx';

const labels = { why: 'Why?', show: 'Show', fix: 'Fix' };

test('what blocks stands before what warns, each in its own order', async () => {
  const screen = await render(
    <FindingList
      label="Problems"
      labels={labels}
      findings={[
        { id: 'a', severity: 'WARN', severityLabel: 'Look again', sentence: 'Long.' },
        { id: 'b', severity: 'BLOCK', severityLabel: 'Needed', sentence: 'No name.' },
        { id: 'c', severity: 'BLOCK', severityLabel: 'Needed', sentence: 'No reason.' },
      ]}
    />,
  );
  const rows = screen.getByRole('listitem').elements();
  expect(rows.map((row) => row.textContent)).toEqual([
    'NeededNo name.',
    'NeededNo reason.',
    'Look againLong.',
  ]);
});

test('a finding shows its rule and step on demand, and offers to mend', async () => {
  const onFix = vi.fn<() => void>();
  const screen = await render(
    <FindingList
      label="Problems"
      labels={labels}
      findings={[
        {
          id: 'a',
          severity: 'BLOCK',
          severityLabel: 'Needed',
          sentence: 'No name.',
          why: { text: 'A name said well is a courtesy.', source: 'R12 · step 1c' },
          onFix,
        },
      ]}
    />,
  );
  await expect.element(screen.getByText('R12 · step 1c')).not.toBeVisible();
  await screen.getByText('Why?').click();
  await expect.element(screen.getByText('R12 · step 1c')).toBeVisible();
  await screen.getByRole('button', { name: 'Fix' }).click();
  expect(onFix).toHaveBeenCalledOnce();
});

test('a light says its state in words and leads to its sentence', async () => {
  const onJump = vi.fn<() => void>();
  const screen = await render(
    <FourLights
      label="Four things"
      lights={[
        { id: 'why', label: 'Why I write', isLit: true, stateLabel: 'said', onJump },
        { id: 'long', label: 'How long', isLit: false, stateLabel: 'not yet' },
      ]}
    />,
  );
  await screen.getByRole('button', { name: /Why I write\s*said/ }).click();
  expect(onJump).toHaveBeenCalledOnce();
  await expect.element(screen.getByText('not yet')).toBeVisible();
});

test('minutes that run over are drawn past the mark and said', async () => {
  const screen = await render(
    <MinuteBar
      label="Agenda"
      askedMinutes={20}
      summary="24 minutes planned, 4 too many"
      segments={[
        { kind: 'questions', label: 'Questions', minutes: 20, minutesLabel: '20 min' },
        { kind: 'closing', label: 'Closing', minutes: 4, minutesLabel: '4 min' },
      ]}
    />,
  );
  await expect.element(screen.getByText('24 minutes planned, 4 too many')).toBeVisible();
  await expect.element(screen.getByText('20 min')).toBeVisible();
});

const zones = { own: 'yours', their: 'her time' };

test('two zones: both clocks, also when the day differs', async () => {
  const screen = await render(
    <TwoZoneTime
      instant="2026-11-28T00:30:00Z"
      ownZone="Europe/London"
      theirZone="America/New_York"
      locale="en-GB"
      labels={zones}
    />,
  );
  await expect
    .element(screen.getByRole('time'))
    .toHaveTextContent('Fri 27 November, 19:30 her time (Sat 28 November, 00:30 yours)');
});

test('two zones with the same clock are said once, without a label', async () => {
  const screen = await render(
    <TwoZoneTime
      instant="2026-01-28T09:30:00Z"
      ownZone="Europe/London"
      theirZone="Europe/Lisbon"
      locale="en-GB"
      labels={zones}
    />,
  );
  await expect.element(screen.getByRole('time')).toHaveTextContent('Wed 28 January, 09:30');
});

test('a long name in one word stays within 320 px', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss';
  const screen = await render(
    <div style={{ width: 288 }} data-testid="phone">
      <NameCard name={name} marks={[]} verificationLabel="Checked" />
    </div>,
  );
  const box = screen.getByTestId('phone').element();
  expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  await expect.element(screen.getByRole('heading', { name })).toBeVisible();
});
