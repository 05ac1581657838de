import { expect, type Locator, type Page } from '@playwright/test';

export type StepName =
  | 'Locate'
  | 'Contact'
  | 'Schedule'
  | 'Confirm'
  | 'Research'
  | 'Prepare'
  | 'Arrive'
  | 'Thank you';

type StepState = 'later' | 'open' | 'under way' | 'needs you' | 'done';

/** The eight steps: beside the page on wide screens, behind a strip on phones. */
async function steps(page: Page): Promise<Locator> {
  const strip = page.locator('summary', { hasText: /Step \d of 8/ });
  const list = page.getByRole('navigation', { name: /^Steps/ });
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  if ((await strip.isVisible()) && !(await list.isVisible())) await strip.click();
  await expect(list).toBeVisible();
  return list;
}

export async function openStep(page: Page, name: StepName): Promise<void> {
  const list = await steps(page);
  await list.getByRole('link', { name: new RegExp(`^\\d ${name}`) }).click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

export async function expectStep(page: Page, name: StepName, state: StepState): Promise<void> {
  const list = await steps(page);
  await expect(
    list.getByRole('link', { name: new RegExp(`^\\d ${name}`) }),
    `step ${name}`,
  ).toContainText(state);
}

/** A part of a step or of a contact's record, by its heading. */
export const part = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('region', { name });

/** What a step still asks for; the first few stand open, the others one press away. */
export const findings = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Findings|More findings)$/ });

export async function showAllFindings(page: Page): Promise<void> {
  const more = page.getByText(/^\d+ more things?$/);
  if ((await more.count()) > 0 && (await findings(page).count()) < 2) await more.click();
}

/** One sentence among what a step still asks for. */
export const finding = (page: Page, sentence: string): Locator =>
  findings(page).getByRole('listitem').filter({ hasText: sentence });

/** Follows a finding to the place where it is mended. */
export async function mend(page: Page, sentence: string, label: string): Promise<void> {
  await showAllFindings(page);
  await finding(page, sentence).getByRole('link', { name: label }).click();
}

/** Writes into a text that saves itself when the field is left. */
export async function writeDown(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(text);
  await field.blur();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
}

/** Today's one next thing, on its button. */
export async function expectNext(page: Page, sentence: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(nextCard(page).getByRole('link', { name: sentence })).toBeVisible();
}

/** Presses it. */
export async function goOn(page: Page, sentence: string): Promise<void> {
  await nextCard(page).getByRole('link', { name: sentence }).click();
}

const nextCard = (page: Page): Locator =>
  page.getByRole('main').getByRole('region').filter({ hasText: 'Next for you' });

/** Does something and waits until the server has taken it. */
export async function kept(
  page: Page,
  action: () => Promise<unknown>,
  procedure = 'interviews.act',
): Promise<void> {
  const taken = page.waitForResponse(
    (response) => response.url().includes(procedure) && response.ok(),
  );
  await action();
  await taken;
}
