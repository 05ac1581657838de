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
  // Days that make no report are a matter of the pickers, not of the address.
  for (const [days, reason] of [
    ['from=2026-06-30&until=2026-01-01', 'The range ends before it begins.'],
    ['from=2010-01-01&until=2026-01-01', 'Please choose at most five years.'],
  ]) {
    await page.goto(`/admin/reports?${days}`);
    await expect(page.getByText(reason ?? '')).toBeVisible();
    expect(watched.take().join('\n')).toMatch(/400/);
    await expectGoodScreen(page, watched, 'Reports · Staff');
  }
  await page.goto('/admin/audit?from=2026-06-30&until=2026-01-01');
  await expect(page.getByText('The range ends before it begins.')).toBeVisible();
  expect(watched.take().join('\n')).toMatch(/400/);
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

test('an owner brings what became of a class, an analyst reads the rates', async ({
  page,
  context,
  product,
  mailbox,
}) => {
  const analyst = { name: 'Ari Sommer', email: 'ari@northgate.example', role: 'analyst' } as const;
  const reader = await aPerson(product.url, mailbox, analyst);
  const owner = await ownerClient(product.url);
  await context.addCookies([cookieOf(owner, product.url)]);
  const watched = watch(page);
  await page.goto('/admin/reports');
  await page.getByRole('link', { name: 'Outcomes of graduates' }).click();
  await page.getByRole('link', { name: 'Bring a file' }).click();
  await page.getByLabel('Class').selectOption('2025');
  const rows = ['Student ID,Name,Status,Date collected'];
  const put = (count: number, status: string): void => {
    for (let at = 0; at < count; at += 1) rows.push(`${rows.length},Zanzibarlow,${status},`);
  };
  put(20, 'Employed');
  put(6, 'Gap year');
  put(7, 'Still seeking');
  put(8, '');
  put(1, 'Employed,2030-01-01');
  const buffer = Buffer.from(rows.join('\n'));
  await page
    .getByLabel('First-destination file')
    .setInputFiles({ name: 'outcomes.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('“gap year”').selectOption({ label: 'Not seeking' });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByText('That day has not come yet.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Bring outcomes · Staff');
  await page.getByRole('button', { name: 'Bring these outcomes' }).click();
  await page.getByRole('link', { name: 'See the rates' }).click();
  const career = page.getByRole('row', { name: 'With a career outcome 74% n = 27' });
  await expect(career).toBeVisible();
  await expectGoodScreen(page, watched, 'Outcomes · Staff');

  await context.addCookies([cookieOf(reader, product.url)]);
  await page.goto('/admin/reports/outcomes');
  await expect(career).toBeVisible();
  await expect(page.getByText('do not say that talks led to an outcome')).toBeVisible();
  for (const hidden of ['Bring a file', 'outcomes.csv', 'Zanzibarlow']) {
    await expect(page.getByText(hidden)).toHaveCount(0);
  }
  await expectGoodScreen(page, watched, 'Outcomes · Staff');
  await page.goto('/admin/reports/outcomes/import');
  await expect(page).toHaveURL(/\/admin\/?$/);
});
