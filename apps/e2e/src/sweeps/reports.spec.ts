import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from './screen.ts';

test('reports, audit log and contacts of the school', async ({ page, context, product }) => {
  await context.addCookies([cookieOf(await ownerClient(product.url), product.url)]);
  const watched = watch(page);
  await page.goto('/admin/reports?from=2026-01-01&until=2026-06-30');
  await expect(page.getByText('1 January 2026 to 30 June 2026')).toBeVisible();
  await expectGoodScreen(page, watched, 'Reports · Staff');
  await page.goto('/admin/audit');
  await page.getByText('Lena Hoffmann joined the school').click();
  await expectGoodScreen(page, watched, 'Audit log · Staff');
  await page.goto('/admin/contacts');
  await expectGoodScreen(page, watched, 'Contacts · Staff');
  await page.getByRole('button', { name: 'Exception for an employer…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, { hasOpenPopover: true });
});

test('K1: an analyst sees figures and no names', async ({ page, context, product, mailbox }) => {
  const analyst = { name: 'Ari Sommer', email: 'ari@northgate.example', role: 'analyst' } as const;
  const client = await aPerson(product.url, mailbox, analyst);
  await context.addCookies([cookieOf(client, product.url)]);
  const watched = watch(page);
  await page.goto('/admin');
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link', { name: 'Reports' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  await main.getByRole('link', { name: 'Reports' }).click();
  await expectGoodScreen(page, watched, 'Reports · Staff');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^report-.*\.csv$/);
  const text = await page.locator('body').innerText();
  for (const name of ['Lena', 'Hoffmann', 'lena@']) expect(text).not.toContain(name);
  // What is not for an analyst leads back to the overview.
  await page.goto('/admin/audit');
  await expect(page).toHaveURL(/\/admin\/?$/);
});
