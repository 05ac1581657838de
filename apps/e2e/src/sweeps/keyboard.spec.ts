import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { settle, watch } from './screen.ts';

/** Whether the element with the focus, or the wrapper that draws its ring, shows it. */
const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const candidates = [focused, focused?.parentElement, focused?.nextElementSibling];
    return candidates.some((element) => {
      if (!element || element === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return hasOutline || (element === focused && boxShadow !== 'none');
    });
  });

/** Presses Tab until `target` has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, target: Locator, most: number): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.textContent?.slice(0, 40));
    expect(await focusIsVisible(page), `the focus is seen on "${at}"`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} is not reached within ${most} presses of Tab.`);
}

test('Tab leads past the navigation to the one thing to do', async ({ page, client }) => {
  const watched = watch(page);
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());

  await page.goto('/');
  await settle(page, watched);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await focusIsVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const next = page.getByRole('region').filter({ hasText: 'Next for you' });
  const primary = next.getByRole('link', { name: /^Ask|^Write/ });
  await tabTo(page, primary, 4);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/interviews/${interview}/contact`);
  await settle(page, watched);
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByLabel('Why this person'), 40);
  await page.keyboard.insertText(
    'Your work as a hydrologist caught my eye because the control room for flood forecasting joins field data with weather models.',
  );
  await tabTo(page, page.getByRole('button', { name: 'Read the final text' }), 40);
});

test('Ctrl-K opens the palette; Escape closes it and gives the focus back', async ({
  page,
  client,
}) => {
  const notebook = new Notebook(client);
  await notebook.contact();
  await page.goto('/');
  await settle(page, watch(page));
  const contacts = page.getByRole('navigation', { name: 'Main' }).getByRole('link', {
    name: 'Contacts',
  });
  await contacts.focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(contacts).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('okaf');
  await expect(palette.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
  await expect(palette).toBeHidden();
});

test('the menu of the person opens, closes and leads on by keys', async ({ page, client }) => {
  await new Notebook(client).profile();
  await page.goto('/');
  await settle(page, watch(page));
  const button = page.getByRole('button', { name: 'You: Lena Hoffmann' });
  const settings = page.getByRole('link', { name: 'Settings' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(settings).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, settings, 6);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(settings).toBeHidden();
});

test('a dialog keeps the focus and gives it back', async ({ page, client }) => {
  const { id } = await new Notebook(client).contact();
  await page.goto(`/contacts/${id}`);
  await settle(page, watch(page));
  const opener = page.getByRole('button', { name: 'They do not want to be contacted' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(dialog).toBeVisible();
  const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInside).toBe(true);
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    expect(await isInside(), `after ${key}`).toBe(true);
    expect(await focusIsVisible(page)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('on a phone the steps stand behind a strip that opens by keys', async ({ page, client }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const notebook = new Notebook(client);
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id);
  await page.goto(`/interviews/${interview}/locate`);
  await settle(page, watch(page));
  const strip = page.locator('summary', { hasText: /Step \d of 8/ });
  const research = page.getByRole('link', { name: /^5 Research/ });
  await expect(research).toBeHidden();
  await strip.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, research, 8);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Research' })).toBeVisible();
});
