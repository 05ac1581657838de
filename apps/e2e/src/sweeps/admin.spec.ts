import type { Dossier } from '@acquaint/core/workflow/dossier';
import { expect, test } from '../fixtures.ts';
import { emptyFolder, firstOwnerToken, owner, school, START } from '../product/prepared.ts';
import { startServer } from '../product/server.ts';
import { mailed } from '../records/letters.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { expectGoodScreen, watch } from './screen.ts';

test('the first owner sets up a school', async ({ page }) => {
  const empty = await startServer({ folder: emptyFolder(), now: START, isEmpty: true });
  try {
    const watched = watch(page);
    await page.goto(`${empty.url}/admin/first-owner`);
    await expectGoodScreen(page, watched, 'Open the link from the terminal');
    await page.goto(`${empty.url}/admin/first-owner#${firstOwnerToken(empty.printed)}`);
    await page.reload();
    await expectGoodScreen(page, watched, 'Set up your school');
    await page.getByLabel('Name of the organisation').fill('Ridgeway College');
    await page.getByLabel('Country').selectOption({ label: 'Germany' });
    await page.getByLabel('Your name').fill(owner.name);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: 'Set up the school' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ridgeway College' })).toBeVisible();
    await expectGoodScreen(page, watched, 'Overview · Staff');
  } finally {
    await empty.stop();
  }
});

test('the owner looks after the school', async ({ page, context, client, at }) => {
  await at('2026-03-02T10:00:00.000Z');
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  const { dossier } = await client.call<{ dossier: Dossier }>('interviews.get', { id: interview });
  const whyYou =
    'Your work as a hydrologist caught my eye because the control room for flood forecasting joins field data with weather models.';
  await notebook.act(interview, mailed(dossier, 'T01', { whyYou }, 'acquaint'));
  await context.clearCookies();

  const watched = watch(page);
  await page.goto('/admin');
  await expectGoodScreen(page, watched, 'Sign in');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: school })).toBeVisible();
  await expectGoodScreen(page, watched, 'Overview · Staff');

  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Invitations' }).click();
  await expectGoodScreen(page, watched, 'Invitations · Staff');
  await page.getByLabel('Role').selectOption({ label: 'Advisor' });
  await page.getByRole('button', { name: 'Make the code' }).click();
  await expect(page.getByRole('heading', { name: 'Your new code' })).toBeVisible();
  await expect(page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)).toBeFocused();
  await expectGoodScreen(page, watched, 'Invitations · Staff');

  await main.getByRole('link', { name: 'Delivery' }).click();
  const message = page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
  await expect(message).toHaveCount(1);
  await message.locator('summary').click();
  await expect(message).toContainText('control room for flood forecasting');
  await expectGoodScreen(page, watched, 'Delivery · Staff');

  // Each test runs on a copy of a prepared folder, and the product notices that it is one.
  await expect(page.getByText('This database looks like a restored backup.')).toBeVisible();
  await page.getByRole('button', { name: 'Resume sending' }).click();
  const question = page.getByRole('alertdialog', { name: 'Resume sending?' });
  await question.getByRole('button', { name: 'Resume sending' }).click();
  // The owners are told of it, in the app and where a push message leads.
  await page.getByRole('link', { name: /^Notices/ }).click();
  const notices = page.getByRole('list', { name: 'Notices' });
  await expect(notices.getByText(/Sending is paused/).first()).toBeVisible();
  await expectGoodScreen(page, watched, 'Notices · Staff');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'How you are told' }).click();
  await expectGoodScreen(page, watched, 'Notices · Settings · Staff');
  await page
    .getByRole('group', { name: 'Mail and calendars that fail' })
    .getByRole('checkbox', { name: 'Devices' })
    .uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(
    page
      .getByRole('group', { name: 'Mail and calendars that fail' })
      .getByRole('checkbox', { name: 'Devices' }),
  ).not.toBeChecked();
  await main.getByRole('link', { name: 'Delivery' }).click();
  await page.getByRole('button', { name: 'Pause sending' }).click();
  await expect(
    page.getByText('An owner paused it. Messages and reminders wait until'),
  ).toBeVisible();
  await expectGoodScreen(page, watched, 'Delivery · Staff');
  await page.getByRole('button', { name: 'Resume sending' }).click();
  await expect(page.getByRole('button', { name: 'Pause sending' })).toBeVisible();

  await main.getByRole('link', { name: 'Policy' }).click();
  await expectGoodScreen(page, watched, 'Policy · Staff');
  const minutes = page.getByLabel('Minutes that a request asks for unless the student changes it');
  await minutes.fill('99');
  await expect(page.getByRole('alert')).toContainText('allowed is 15–30');
  await expectGoodScreen(page, watched, 'Policy · Staff');
  await minutes.fill('25');
  await page.getByRole('button', { name: 'Save 1 change…' }).click();
  const saving = page.getByRole('alertdialog', { name: 'Save these numbers?' });
  await expect(saving).toContainText(/This affects \d+ students?\./);
  await saving.getByRole('button', { name: 'Save the policy' }).click();
  await expect(page.getByText('The policy is saved.')).toBeVisible();
  await page.reload();
  await expect(minutes).toHaveValue('25');
});

test('a student at this door is told kindly where to go', async ({ page, client }) => {
  await new Notebook(client).profile();
  const watched = watch(page);
  await page.goto('/admin');
  await expect(page.getByText(`a student of ${school}`)).toBeVisible();
  await expectGoodScreen(page, watched, 'Your notebook is next door');
  await page.getByRole('link', { name: 'Go to your notebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
