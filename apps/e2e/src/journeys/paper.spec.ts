import { blankContactFields } from '@acquaint/core/people/contact-record';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readFinalText } from '../pages/composer.ts';
import { expectStep, kept, part } from '../pages/interview.ts';
import { printedPages } from '../pages/print.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { claimsOf, whyYou } from '../records/written.ts';

const { channels } = blankContactFields('en');

test('a request by letter fits on one page', async ({ page, client, at }) => {
  const notebook = new Notebook(client);
  await notebook.profile({ address: ['Lindenweg 4', '10115 Berlin'] });
  const { id } = await notebook.contact({
    channels: {
      ...channels,
      postal: { lines: ['12 Quay Street'], postalCode: 'SE1 9PX', city: 'London', country: 'GB' },
    },
  });
  const interview = await notebook.interview(id, ...readyToAsk('letter'));
  await at('2026-03-02T10:00:00Z');
  await page.goto(`/interviews/${interview}/contact`);
  const request = part(page, 'Your request');
  await request.getByLabel('Why this person').fill(whyYou);
  await expect(request.getByText(/^Saved \d/)).toBeVisible();
  await readFinalText(request, claimsOf('Dr. Okafor'));
  await request.getByRole('link', { name: 'Open the page to print' }).click();

  await expect(
    page.getByRole('heading', { level: 1, name: 'Your letter to Dr. Okafor' }),
  ).toBeVisible();
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('Lindenweg 4');
  await expect(sheet).toContainText('London SE1 9PX');
  await expect(sheet).toContainText('control room for flood forecasting');
  await expect(page.getByText('Fits on one page')).toBeVisible();
  await expectNoViolations(page);
  expect(await printedPages(page)).toBe(1);

  // A letter that runs over is told in lines, and is not printed.
  await page.getByRole('link', { name: 'Back to the text' }).click();
  await request.getByRole('button', { name: 'Edit the wording' }).click();
  const wording = request.getByLabel('Your wording');
  const fitting = await wording.inputValue();
  const tooLong = `${fitting}\n${'One more line.\n'.repeat(40)}`;
  await kept(page, () => wording.fill(tooLong), 'drafts.save');
  await page.goto(`/interviews/${interview}/letter`);
  await expect(page.getByText(/^About \d+ lines too long for one page$/)).toBeVisible();
  const print = page.getByRole('button', { name: 'Print' });
  await expect(print).toBeDisabled();
  await expect(print).toHaveAccessibleDescription('The letter does not fit on one page yet.');
  expect(await printedPages(page)).toBe(2);

  await page.getByRole('link', { name: 'Back to the text' }).click();
  await wording.fill(fitting);
  await readFinalText(request, claimsOf('Dr. Okafor'));
  await request.getByRole('button', { name: 'I posted it' }).click();
  await expectStep(page, 'Contact', 'under way');
  await expect(part(page, /^What you sent/)).toContainText('Posted letter');
});

test('the packet is two pages: checklist and questions', async ({ page, client, at }) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  await at('2026-03-02T10:00:00Z');
  await page.goto(`/interviews/${interview}/prepare`);
  await page.getByRole('button', { name: 'Suggest a list' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Print the packet' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectNoViolations(page);
  expect(await printedPages(page)).toBe(2);
});
