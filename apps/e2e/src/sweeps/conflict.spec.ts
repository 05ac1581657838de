import type { Dossier } from '@acquaint/core/workflow/dossier';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readFinalText } from '../pages/composer.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';

const goal = 'I am trying to find out';
const reason = 'Your reason';
const newReason = 'Their forecasts decide when a whole town packs its things, and I want that.';

test('two windows: the later one keeps its words and shows the newer state', async ({
  page,
  context,
  client,
}) => {
  const notebook = new Notebook(client);
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  const locate = `/interviews/${interview}/locate`;
  const other = await context.newPage();
  await other.goto(locate);
  await expect(other.getByLabel(goal)).toHaveValue(/flood forecasting/);

  await page.goto(locate);
  await page.getByLabel(goal).fill('how small teams keep watch over long rivers');
  await page.getByLabel(goal).blur();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();

  await other.getByLabel(reason).fill(newReason);
  await other.getByLabel(reason).blur();
  const notice = other.getByText('Changed somewhere else', { exact: true });
  await expect(notice).toBeVisible();
  await expect(notice).toBeInViewport();
  await expect(other.getByLabel(reason)).toHaveValue(newReason);
  await expectNoViolations(other);

  await other.getByRole('button', { name: 'Show the newer state' }).click();
  await expect(notice).toBeHidden();
  await expect(other.getByLabel(goal)).toHaveValue('how small teams keep watch over long rivers');
  await expect(other.getByLabel(reason)).toHaveValue(newReason);
  await other.getByLabel(goal).focus();
  await other.getByLabel(reason).focus();
  await other.getByLabel(reason).blur();
  await expect(other.getByText(/^Saved \d/).first()).toBeVisible();

  const { dossier } = await client.call<{ dossier: Dossier }>('interviews.get', { id: interview });
  expect(dossier.interview).toMatchObject({
    goal: 'how small teams keep watch over long rivers',
    shortlistReason: newReason,
  });
});

test('a double click on "I sent it" is one message', async ({ page, client, at }) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  await at('2026-03-02T10:00:00.000Z');
  await page.goto(`/interviews/${interview}/contact`);
  const composer = page.getByRole('region', { name: 'Your request' });
  await composer
    .getByLabel('Why this person')
    .fill(
      'Your work as a hydrologist caught my eye because the control room for flood forecasting joins field data with weather models.',
    );
  await expect(composer.getByText(/^Saved \d/)).toBeVisible();
  await readFinalText(composer, 'What I say about Dr. Okafor I have read or heard myself');
  await composer.getByRole('radio', { name: 'I send it myself' }).check();
  const sent = composer.getByRole('button', { name: 'I sent it to Dr. Okafor' });
  await sent.dblclick();
  await expect(page.getByText('Noted as sent to Dr. Okafor').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Waiting for Dr. Okafor' })).toBeVisible();

  const { dossier } = await client.call<{ dossier: Dossier }>('interviews.get', { id: interview });
  expect(dossier.interview.messages).toHaveLength(1);
  await page.reload();
  const history = page.getByRole('region', { name: /^What happened so far/ });
  await expect(history.getByText(/sent .*request|request.* sent/i)).toHaveCount(1);
});

test('without a network the page says so and keeps what is typed', async ({
  page,
  context,
  client,
}) => {
  const notebook = new Notebook(client);
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  await page.goto(`/interviews/${interview}/locate`);
  await expect(page.getByLabel(reason)).toHaveValue(/Forecasting floods/);
  const mark = page.getByRole('status').filter({ hasText: 'Waiting for network' });
  await expect(mark).toHaveCount(0);

  await context.setOffline(true);
  await expect(mark).toBeVisible();
  await page.getByLabel(reason).fill(newReason);
  await page.getByLabel(reason).blur();
  await expect(page.getByText('Kept on this page, not saved yet')).toBeVisible();
  await expect(page.getByLabel(reason)).toHaveValue(newReason);
  await expectNoViolations(page);

  await context.setOffline(false);
  await expect(mark).toHaveCount(0);
  await expect(page.getByLabel(reason)).toHaveValue(newReason);
  await page.getByLabel(reason).focus();
  await page.getByLabel(reason).blur();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(reason)).toHaveValue(newReason);
});
