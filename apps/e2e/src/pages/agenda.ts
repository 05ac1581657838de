import { expect, type Locator, type Page } from '@playwright/test';

export const questions = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Your questions in order' });

/** The questions as they stand, without numbers and minutes. */
export async function expectOrder(page: Page, ...order: RegExp[]): Promise<void> {
  const rows = questions(page).getByRole('row');
  for (const [at, text] of order.entries()) await expect(rows.nth(at)).toHaveAccessibleName(text);
}

/** Chooses from the menu of one question. */
export async function chooseFor(page: Page, number: number, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Move or change question ${number}` }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Writes one question anew in its dialog, leaning on a note where one is named. */
export async function rewrite(page: Page, text: string, note?: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The question, as you would say it').fill(text);
  if (note) {
    const select = dialog.getByLabel('Leans on a note of yours');
    const label = await select.getByRole('option', { name: note }).first().textContent();
    await select.selectOption({ label: label ?? '' });
  }
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(dialog).toBeHidden();
  await expect(questions(page).getByRole('row', { name: text })).toBeVisible();
}
