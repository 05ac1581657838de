import { expect, type Locator } from '@playwright/test';

/** The button while something still holds the text back; what is first in the way stands under it. */
export async function expectHeldBack(composer: Locator, reason: string | RegExp): Promise<void> {
  await expect(composer.getByRole('button', { name: /^Nothing can be sent yet/ })).toBeVisible();
  await expect(composer.getByText(reason).first()).toBeVisible();
}

/** Goes on from writing to the final text, and ticks what only the student can vouch for. */
export async function readFinalText(composer: Locator, ...more: string[]): Promise<void> {
  await composer.getByRole('button', { name: 'Read the final text' }).click();
  await expect(composer.getByText('The text as it will arrive')).toBeVisible();
  for (const tick of ['I have read the whole text', ...more])
    await composer.getByLabel(tick).check();
}

/** Sends with one's own mail and says so. */
export async function sendMyself(composer: Locator, to: string): Promise<void> {
  await composer.getByRole('radio', { name: 'I send it myself' }).check();
  await expect(composer.getByRole('link', { name: 'Open in my mail program' })).toBeVisible();
  await composer.getByRole('button', { name: `I sent it to ${to}` }).click();
  await expect(composer.page().getByText(`Noted as sent to ${to}`).first()).toBeVisible();
}

/** What the text says, as the other person will see it; where space is short, behind a switch. */
export async function expectMessage(
  composer: Locator,
  ...texts: (string | RegExp)[]
): Promise<void> {
  const message = composer.getByRole('group', { name: 'The message' });
  const asTheySeeIt = composer.getByRole('button', { name: 'As they see it' });
  await expect(message.or(asTheySeeIt).first()).toBeAttached();
  if (await asTheySeeIt.isVisible()) await asTheySeeIt.click();
  for (const text of texts) await expect(message).toContainText(text);
}

/** Ticks a warning that only wants to be read. */
export async function readWarning(scope: Locator, sentence: string): Promise<void> {
  const warning = scope.getByRole('listitem').filter({ hasText: sentence }).last();
  await warning.getByRole('button', { name: 'I have read this' }).click();
  await expect(warning).toHaveCount(0);
}
