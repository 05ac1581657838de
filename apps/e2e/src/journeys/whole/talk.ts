import { expectNoViolations } from '../../axe.ts';
import { expect } from '../../fixtures.ts';
import { expectMessage, readFinalText, sendMyself } from '../../pages/composer.ts';
import { expectNext, expectStep, goOn, kept, part } from '../../pages/interview.ts';
import type { Walk } from './walk.ts';

/** The day card. */
export async function talk({ page, at }: Walk): Promise<void> {
  await at('2026-03-12T14:50:00Z');
  await page.goto('/');
  await expectNext(page, 'Join the call with Dr Okafor');
  await part(page, /^Coming up/)
    .getByRole('link', { name: 'Amara Okafor' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
  await expect(page.getByText('ah-MAH-rah oh-KAH-for')).toBeVisible();
  await expect(page.getByText('Start formal: Dr Okafor.')).toBeVisible();
  await expect(page.getByText('Thu 12 March, 16:00–16:20 yours')).toBeVisible();
  await expect(page.getByText('Join 15:55 to 15:57')).toBeVisible();
  await expect(page.getByRole('button', { name: 'End: debrief' })).toBeDisabled();

  await at('2026-03-12T15:18:00Z');
  await page.reload();
  await expect(page.getByText('Minute 18 of 20')).toBeVisible();
  const first = page.getByRole('checkbox', { name: /Walk me through last week/ });
  await first.check();
  const note = page.getByRole('textbox', { name: /Walk me through last week/ });
  await kept(
    page,
    async () => {
      await note.fill('Nights in the control room during a flood.');
      await note.blur();
    },
    'interviews.capture',
  );
  await page.getByLabel('Somebody they named').fill('Ben Marsh');
  await page.getByLabel('Where that person works').fill('City Water Works');
  await page
    .getByRole('radiogroup', { name: 'May you use their name?' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Note this name' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ben Marsh' })).toBeVisible();
  await kept(
    page,
    () => page.getByRole('radio', { name: 'We exchanged details on the phone' }).check(),
    'interviews.capture',
  );
  await at('2026-03-12T15:22:00Z');
  await page.reload();
  await expect(first).toBeChecked();
  await page.getByRole('button', { name: 'End: debrief' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Thank you' })).toBeVisible();
}

/** Debrief, a referral becomes a contact, thanks, close. */
export async function thankAndClose({ page }: Walk): Promise<void> {
  await expectNext(page, 'Send your thank-you to Dr Okafor');
  await goOn(page, 'Send your thank-you to Dr Okafor');
  const debrief = part(page, 'What you take away');
  const words = {
    'What was new to you?': 'The gauge that failed in 2024 taught the team to read three models.',
    'What did you like?': 'How calm everybody was.',
    'What would you not like?': 'The nights.',
    'What did you notice about the place?': 'A quiet room with large screens.',
    'What will you do next?': 'reading the report on the flood of 2024',
  };
  for (const [label, text] of Object.entries(words)) await debrief.getByLabel(label).fill(text);
  for (const purpose of await debrief.getByRole('radiogroup', { name: /^Did you get there/ }).all())
    await purpose.getByRole('radio', { name: 'Yes' }).check();
  await debrief.getByRole('button', { name: 'Keep my debrief' }).click();
  await expect(debrief.getByText('Saved', { exact: true })).toBeVisible();

  const promises = part(page, 'Promises');
  await promises.getByRole('button', { name: 'Add a promise' }).click();
  await promises.getByRole('radio', { name: 'Dr Okafor' }).check();
  await promises.getByLabel('What?').fill('She will send a reading list.');
  await promises.getByRole('button', { name: 'Keep it' }).click();
  await expect(promises.getByRole('listitem')).toContainText('Dr Okafor offered');

  const card = part(page, 'Their card');
  await card.getByRole('textbox', { name: 'Name' }).fill('Amara Okafor');
  await card.getByRole('button', { name: 'It is settled' }).click();
  await expect(card.getByText('Compared with what you have on Dr Okafor.')).toBeVisible();

  await page.getByRole('button', { name: 'Make a contact: Ben Marsh' }).click();
  await page.getByRole('link', { name: 'Open the contact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Marsh' })).toBeVisible();
  await expect(page.getByText('Introduced by Amara Okafor')).toBeVisible();
  await expect(page.getByText('You may use their name.')).toBeVisible();

  await page.goto('/');
  await goOn(page, 'Send your thank-you to Dr Okafor');
  const thanks = part(page, 'Your thank-you');
  await thanks.getByRole('radio', { name: /^The gauge that failed/ }).check();
  await expect(thanks.getByLabel('Your next step')).toHaveValue(words['What will you do next?']);
  await thanks
    .getByRole('textbox', { name: 'What stayed with you' })
    .fill(
      'Your story of the gauge that failed in 2024 stayed with me, because I had trusted single models.',
    );
  await thanks
    .getByLabel('Thanks for a name')
    .fill('Thank you for naming Ben Marsh; I will write to him this week.');
  await expectMessage(thanks, 'gauge that failed', 'Ben Marsh', words['What will you do next?']);
  await readFinalText(thanks);
  await sendMyself(thanks, 'Dr Okafor');
  await expect(thanks.getByText(/^Sent today/)).toBeVisible();
  await expectNoViolations(page);

  const keep = part(page, 'Stay in touch');
  await keep.getByRole('button', { name: 'Plan it' }).click();
  await expect(keep.getByText('A few lines around 12 June 2026.')).toBeVisible();
  await page.getByRole('button', { name: 'Close this interview' }).click();
  await expect(page.getByText('This interview is closed').first()).toBeVisible();
  await expectStep(page, 'Thank you', 'done');
  await expectNoViolations(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
  await expect(part(page, 'Keeping in touch')).toContainText('Amara Okafor');
}
