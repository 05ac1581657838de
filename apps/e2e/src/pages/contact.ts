import { expect, type Locator, type Page } from '@playwright/test';

/** Opens one card of the record, changes it as `fill` does, and saves. */
export async function changeRecord(
  page: Page,
  title: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  const open = page.getByRole('button', { name: `Change: ${title}` });
  await open.click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save' }) });
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(open).toBeVisible();
}

/** Says where a fact was seen. `what` reads as on the page: "the spelling". */
export async function check(page: Page, what: string, where: string): Promise<void> {
  await page.getByRole('button', { name: `I checked it: ${what}` }).click();
  await page.getByLabel(`Where did you see or hear ${what}?`).selectOption({ label: where });
  await page.getByRole('button', { name: 'It is right' }).click();
  await expect(page.getByRole('button', { name: `Check again: ${what}` })).toBeVisible();
}
