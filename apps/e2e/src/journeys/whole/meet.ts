import { expectNoViolations } from '../../axe.ts';
import { expect } from '../../fixtures.ts';
import { expectMessage, readFinalText, sendMyself } from '../../pages/composer.ts';
import { expectNext, expectStep, goOn, openStep, part } from '../../pages/interview.ts';
import { addFreeWindow, typeDay } from '../../pages/schedule.ts';
import type { Walk } from './walk.ts';

/** Offer times across two zones, with a change of clocks between. */
export async function offerTimes({ page }: Walk): Promise<void> {
  await expectNext(page, 'Note when you are free');
  await goOn(page, 'Note when you are free');
  await expect(page.getByRole('heading', { level: 2, name: 'Schedule' })).toBeVisible();
  for (const day of ['2026-03-10', '2026-03-11', '2026-03-12'])
    await addFreeWindow(page, { day, from: '14:00', until: '18:00' });
  const times = part(page, 'Times to offer');
  // New York has changed its clocks on 8 March, Berlin has not: five hours apart, not six.
  const tuesday = times.getByRole('checkbox', {
    name: 'Tue 10 March, 09:30 their time (14:30 yours)',
  });
  await tuesday.check();
  await times.getByRole('checkbox', { name: /^Thu 12 March, 09:30 their time/ }).check();
  await times.getByRole('button', { name: 'Write to Dr Okafor with these times' }).click();
  await expectMessage(times, '09:30', 'Tuesday');
  await expectNoViolations(page);
  await readFinalText(times);
  await sendMyself(times, 'Dr Okafor');
  await page.goto('/');
  await expect(part(page, 'Waiting for others')).toContainText(
    'Waiting for Dr Okafor to choose a time',
  );
}

/** Note the agreed time, on both clocks. */
export async function noteTheTime({ page, at }: Walk): Promise<void> {
  await at('2026-03-06T15:00:00Z');
  await page.goto('/');
  await page.getByRole('link', { name: 'Waiting for Dr Okafor to choose a time' }).click();
  const agreed = part(page, 'The time they chose');
  await agreed.getByRole('radio', { name: /Tue.*10.*March.*9:30/ }).check();
  await expect(agreed.getByRole('status').first()).toContainText('14:30');
  await agreed.getByLabel('Link of the call').fill('https://meet.example/okafor');
  await agreed.getByRole('radio', { name: 'They call or open the link' }).check();
  await agreed.getByRole('radio', { name: 'They have not said yes to it yet' }).check();
  await expectNoViolations(page);
  await agreed.getByRole('button', { name: 'Note this time' }).click();
  await expectStep(page, 'Schedule', 'done');
  await expect(part(page, 'The agreed time')).toContainText(
    'Tue 10 March, 09:30–09:50 their time (14:30–14:50 yours)',
  );
  await expectNext(page, 'Write Dr Okafor the confirmation');
}

/** Confirm in writing. */
export async function confirm({ page }: Walk): Promise<void> {
  await goOn(page, 'Write Dr Okafor the confirmation');
  await expect(page.getByRole('heading', { level: 2, name: 'Confirm' })).toBeVisible();
  const settled = page.getByRole('button', { name: 'These facts are settled' });
  await expect(settled).toBeDisabled();
  await expect(settled).toHaveAccessibleDescription(
    'Note where Dr Okafor agreed to this date and place: a message, a call, or in person.',
  );
  const yes = part(page, 'Did they agree?');
  await yes.getByRole('radio', { name: 'In another message of theirs' }).check();
  await yes.getByLabel('A word about it').fill('Tuesday at half past nine is fine.');
  await yes.getByRole('button', { name: 'Note their yes' }).click();
  await expect(part(page, 'They agreed')).toContainText('Tuesday at half past nine is fine.');

  const note = part(page, 'The confirmation note');
  // Four hours behind on the day itself, five on the day of writing.
  await expectMessage(note, '09:30', 'UTC-4', 'https://meet.example/okafor');
  await expectNoViolations(page);
  await readFinalText(note);
  await sendMyself(note, 'Dr Okafor');
  await settled.click();
  await expectStep(page, 'Confirm', 'done');
  await expectNoViolations(page);
}

/** She moves it: back to "to confirm", and the history keeps both. */
export async function moveIt({ page, at }: Walk): Promise<void> {
  await at('2026-03-09T15:00:00Z');
  await openStep(page, 'Schedule');
  const agreed = part(page, 'The agreed time');
  await agreed.getByRole('button', { name: 'Change the facts' }).click();
  const change = part(page, 'What is agreed now?');
  await typeDay(change, 'Day', '2026-03-12');
  await change.getByLabel('Time', { exact: true }).fill('11:00');
  await expect(change.getByRole('status').first()).toContainText('16:00');
  await change.getByRole('radio', { name: 'In another message of theirs' }).check();
  await change.getByLabel('A word about it').fill('Thursday at eleven.');
  await change.getByRole('textbox', { name: 'Reason' }).fill('A site visit came up.');
  await expectNoViolations(page);
  await change.getByRole('button', { name: 'Note the change' }).click();
  await expect(agreed).toContainText('Thu 12 March, 11:00–11:20 their time (16:00–16:20 yours)');
  await expectStep(page, 'Confirm', 'under way');
  await expectNext(page, 'Write Dr Okafor a fresh confirmation');
  await goOn(page, 'Write Dr Okafor a fresh confirmation');
  await expect(page.getByText('This has changed since you last agreed')).toBeVisible();
  await expectNoViolations(page);
  const note = part(page, 'A fresh note');
  await expectMessage(note, '11:00', 'UTC-4');
  await readFinalText(note);
  await sendMyself(note, 'Dr Okafor');
  await page.getByRole('button', { name: 'These facts are settled' }).click();
  await expectStep(page, 'Confirm', 'done');
  await openStep(page, 'Schedule');
  await expect(part(page, 'Earlier times')).toContainText('tomorrow, 14:30');
  await expect(part(page, 'Earlier times')).toContainText('A site visit came up.');
}
