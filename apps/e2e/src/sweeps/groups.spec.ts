import { expect, test } from '../fixtures.ts';
import { cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from './screen.ts';

test('F.4: a student says what counts for figures, and takes it back; staff see no number', async ({
  page,
  context,
  client,
  product,
}) => {
  const owner = await ownerClient(product.url);
  const watched = watch(page);
  const section = page.getByRole('region', { name: 'About you, for figures only' });
  await page.goto('/settings');
  await expect(page.getByRole('button', { name: 'Save profile' })).toBeVisible();
  await expect(section).toHaveCount(0);

  await owner.call('policy.save', {
    cohortId: null,
    changes: { set: { groupQuestions: 'on' }, reset: [] },
    before: {},
    idempotencyKey: crypto.randomUUID(),
  });
  await page.goto('/settings');
  const family = section.getByRole('radiogroup', { name: /first in your family/ });
  await expect(family.getByRole('radio', { name: 'Rather not say' })).toBeChecked();
  await family.getByRole('radio', { name: 'Yes' }).check();
  await section.getByRole('button', { name: 'Save answers' }).click();
  await expect(section.getByRole('button', { name: 'Delete my answers' })).toBeVisible();
  await expectGoodScreen(page, watched, 'Profile · Settings');
  await page.reload();
  await expect(family.getByRole('radio', { name: 'Yes' })).toBeChecked();

  // Somewhere else the answers were taken back: what is on the page still stands.
  await client.call('groups.withdraw', { idempotencyKey: crypto.randomUUID() });
  await family.getByRole('radio', { name: 'No', exact: true }).check();
  await section.getByRole('button', { name: 'Save answers' }).click();
  await section.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(section.getByRole('alert')).toHaveCount(0);
  await section.getByRole('button', { name: 'Delete my answers' }).click();
  await expect(family.getByRole('radio', { name: 'Rather not say' })).toBeChecked();
  await expect(section.getByRole('button', { name: 'Delete my answers' })).toHaveCount(0);
  // The refusal of the stale answers is the only complaint.
  expect(watched.take().join('\n')).toMatch(/409/);

  await context.clearCookies();
  await context.addCookies([cookieOf(owner, product.url)]);
  await page.goto('/admin/reports?from=2026-01-01&until=2026-06-30');
  await page.getByRole('button', { name: 'Show figures by group' }).click();
  const tooFew = page.getByText('Too few students stand behind these numbers to show any.');
  await expect(tooFew).toHaveCount(4);
  await expectGoodScreen(page, watched, 'Reports · Staff');
  const byGroup = page.getByRole('region', { name: 'By group' });
  const download = page.waitForEvent('download');
  await byGroup.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('groups-2026-01-01-2026-06-30.csv');
});
