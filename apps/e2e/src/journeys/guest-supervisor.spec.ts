import { expect, test } from '../fixtures.ts';
import { guestDevice } from '../pages/guest.ts';
import { guestPage } from '../records/asked.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';

test('the supervisor sets conditions on a phone without script, and names somebody later', async ({
  browser,
  product,
  client,
}) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  await client.call('profile.saveInternship', {
    id: crypto.randomUUID(),
    version: null,
    idempotencyKey: crypto.randomUUID(),
    employer: 'River Trust',
    team: 'Gauges',
    start: '2026-02-02',
    end: '2026-07-31',
    settledIn: true,
    supervisor: {
      name: 'Priya Raman',
      greeting: 'Dear Priya',
      email: 'p.raman@rivertrust.example',
      contactId: null,
      mayBeNamed: true,
    },
  });
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  const phone = await guestDevice(browser, product.url);
  const { page } = phone;
  await page.goto(await guestPage(client, interview, 'supervisor'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'asks about a talk with Dr. Okafor',
  );
  await phone.expectNoViolations();

  await page.getByRole('radio', { name: 'Fine, with conditions' }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').getByText('which conditions')).toBeVisible();
  await page.getByLabel('Which conditions').fill('Not in the release week.');
  await page.getByLabel('Keep free from').fill('2026-03-09');
  await page.getByLabel('until').fill('2026-03-13');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Your answer so far')).toBeVisible();
  await phone.expectNoViolations();
  const [permission] = await client.call<{ status: string }[]>('profile.permissions');
  expect(permission?.status).toBe('granted_with_conditions');

  await page.getByRole('radio', { name: 'Ask instead' }).check();
  await page.getByLabel('Name 1').fill('Ben Marsh');
  await page.getByLabel('What they do').first().fill('Network Engineer');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Please not').first()).toBeVisible();
  const book = JSON.stringify(await client.call('contacts.list', {}));
  expect(book).toContain('Ben Marsh');
});
