import type { Dossier } from '@acquaint/core/workflow/dossier';
import { expect, test } from '../fixtures.ts';
import { mailed } from '../records/letters.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';

const whyYou =
  'Your work as a hydrologist caught my eye because the control room for flood forecasting joins field data with weather models.';

test('G6: a second student who hits the cap learns nothing about the first; an exception helps', async ({
  page,
  context,
  client,
  product,
  mailbox,
  at,
}) => {
  await at('2026-03-02T10:00:00.000Z');
  const first = new Notebook(client);
  await first.profile();
  const { id } = await first.contact();
  const interview = await first.interview(id, ...readyToAsk());
  const { dossier } = await client.call<{ dossier: Dossier }>('interviews.get', { id: interview });
  await first.act(interview, mailed(dossier, 'T01', { whyYou }, 'acquaint'));

  const tomas = { name: 'Tomas Novak', email: 'tomas@northgate.example', role: 'student' } as const;
  const second = await aPerson(product.url, mailbox, tomas);
  const notebook = new Notebook(second);
  await notebook.profile();
  const own = await notebook.contact();
  const wanted = await notebook.interview(own.id, ...readyToAsk());
  await context.clearCookies();
  await context.addCookies([cookieOf(second, product.url)]);
  await page.goto(`/interviews/${wanted}/contact`);
  await expect(page.getByText(/please choose another person/i).first()).toBeVisible();
  const said = await page.locator('body').innerText();
  for (const hint of ['Lena', 'Hoffmann']) expect(said).not.toContain(hint);

  await context.clearCookies();
  await context.addCookies([cookieOf(await ownerClient(product.url), product.url)]);
  await page.goto('/admin/contacts');
  await expect(page.getByRole('row', { name: /Somebody at River Trust/ })).toContainText('1 of 3');
  await page.getByRole('button', { name: /Except somebody/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton', { name: 'day, Last day' }).click();
  await page.keyboard.type('20032026');
  await dialog.getByLabel('Why').fill('The trust asked for more of our students.');
  await dialog.getByRole('button', { name: 'Make the exception' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The trust asked for more of our students.')).toBeVisible();

  await context.clearCookies();
  await context.addCookies([cookieOf(second, product.url)]);
  await page.goto(`/interviews/${wanted}/contact`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/please choose another person/i)).toHaveCount(0);
});
