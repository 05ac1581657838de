import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { guestDevice } from '../pages/guest.ts';
import { askedAndOffered, guestPage } from '../records/asked.ts';

test('the student takes a suggested time with one tap, and ends the link', async ({
  page,
  browser,
  product,
  client,
}) => {
  const interview = await askedAndOffered(client);
  const address = await guestPage(client, interview);
  const phone = await guestDevice(browser, product.url);
  await phone.page.goto(`${address}/times`);
  await phone.page.getByLabel('Time 1').fill('2026-03-12T11:30');
  await phone.page.getByLabel('In your words').fill('Mornings are best.');
  await phone.page.getByLabel('Please call me at').fill('+44 20 7946 0123');
  await phone.page.getByRole('button', { name: 'Send' }).click();

  await page.goto(`/interviews/${interview}/schedule`);
  const suggested = page.locator('#suggested');
  await expect(suggested.getByText('Mornings are best.')).toBeVisible();
  await expect(suggested.getByRole('link', { name: 'Call +442079460123' })).toHaveAttribute(
    'href',
    'tel:+442079460123',
  );
  await expectNoViolations(page);
  await suggested.getByRole('button', { name: 'Take this time' }).click();
  await expect(page.getByRole('heading', { name: 'The agreed time' })).toBeVisible();

  const theirs = page.locator('#page-contact');
  await theirs.getByRole('button', { name: 'Show the link' }).click();
  await expect(theirs.getByText(address)).toBeVisible();
  await theirs.getByRole('button', { name: 'End this link' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(theirs.getByText(address)).toBeHidden();
  await phone.page.goto(address);
  await expect(phone.page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});
