import { expectNoViolations } from '../../axe.ts';
import { expect } from '../../fixtures.ts';
import { expectHeldBack, readFinalText, readWarning, sendMyself } from '../../pages/composer.ts';
import { changeRecord } from '../../pages/contact.ts';
import { expectStep, finding, goOn, part } from '../../pages/interview.ts';
import { takeNote } from '../../pages/research.ts';
import type { Walk } from './walk.ts';

/** Ask by own mail: format, way, words, checks, "I sent it". */
export async function askByMail({ page, at }: Walk): Promise<void> {
  await goOn(page, 'Choose how to ask Dr Okafor');
  await expect(page.getByRole('heading', { level: 2, name: 'Contact' })).toBeVisible();
  const contactStep = page.url();
  await expect(finding(page, 'Choose how you would like to meet.')).toBeVisible();
  await page.getByRole('radio', { name: 'By video' }).check();
  await expect(finding(page, 'Choose how you would like to meet.')).toBeHidden();

  // Without an address no way is open, and each says what it lacks.
  const way = 'Choose how to reach Dr Okafor';
  await expect(finding(page, way)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'E-mail' })).toBeDisabled();
  await expect(
    page.getByText('Add an e-mail address for Dr Okafor, or choose another way.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Add or change an address' }).click();
  await changeRecord(page, 'How to reach them', async (form) => {
    await form.getByLabel('Work e-mail').fill('a.okafor@rivertrust.example');
    await form.getByLabel('Country').selectOption({ label: 'United States' });
  });
  await page.goto(contactStep);
  await page.getByRole('radio', { name: 'E-mail' }).check();
  await expect(finding(page, way)).toBeHidden();

  const composer = part(page, 'Your request');
  await expect(composer.getByRole('button', { name: /^Nothing can be sent yet/ })).toBeVisible();
  await expectHeldBack(composer, 'Still open: Why this person.');
  await composer
    .getByLabel('Why this person')
    .fill(
      'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.',
    );
  await expect(composer.getByText(/^Saved \d/)).toBeVisible();

  // Ten in the morning in Berlin is four in New York: the text is ready, the hour is not.
  const claims = 'What I say about Dr Okafor I have read or heard myself';
  await readFinalText(composer, claims);
  await expectHeldBack(composer, 'It would reach Dr Okafor at 04:00, in the night.');
  await expectNoViolations(page);
  await at('2026-03-02T15:00:00Z');
  await page.reload();
  await readFinalText(composer, claims);

  // Asking somebody about what a quick search shows: one note is the least.
  const unread = 'You have not read anything about the field yet.';
  await expect(composer.getByText(unread)).toBeVisible();
  await composer.getByRole('link', { name: 'Go to your notes' }).first().click();
  await takeNote(page, {
    about: 'field',
    text: 'Hydrologists model how rain becomes river flow.',
    source: 'Occupation profile of hydrologists',
    kind: 'Occupation profile',
  });
  await page.goto(contactStep);
  await expect(composer.getByLabel('Why this person')).toHaveValue(/control room/);
  await readFinalText(composer, claims);
  await expect(composer.getByText('Checks before sending')).toBeVisible();
  await expect(composer.getByText(unread)).toBeHidden();
  await readWarning(composer, 'Your request is stronger when you have read about the field');
  await readWarning(composer, 'Before you ask, read about their place of work');
  await sendMyself(composer, 'Dr Okafor');
  await expectStep(page, 'Contact', 'under way');
  await expectNoViolations(page);
  await page.goto('/');
  await expect(part(page, 'Waiting for others')).toContainText('Waiting for Dr Okafor to answer');
}

/** Log a yes. */
export async function logYes({ page, at }: Walk): Promise<void> {
  await at('2026-03-05T14:00:00Z');
  await page.goto('/');
  await page.getByRole('link', { name: 'Waiting for Dr Okafor to answer' }).click();
  await page.getByRole('button', { name: 'Note an answer' }).click();
  const answer = part(page, 'What did Dr Okafor answer?');
  await answer.getByRole('radio', { name: 'Yes' }).check();
  await answer
    .getByLabel('Their words')
    .fill('With pleasure. Please send me some times.\n\nBest,\nAmara Okafor');
  await expectNoViolations(page);
  await answer.getByRole('button', { name: 'Note the answer' }).click();
  await expectStep(page, 'Contact', 'done');
  await expectStep(page, 'Schedule', 'under way');
}
