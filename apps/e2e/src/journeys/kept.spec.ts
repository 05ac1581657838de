import { expect, test } from '../fixtures.ts';
import { openStep, part } from '../pages/interview.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { whyYou } from '../records/written.ts';

test('a text is kept when the page is left right after the last key', async ({ page, client }) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  await page.goto(`/interviews/${interview}/contact`);
  const whyThem = part(page, 'Your request').getByLabel('Why this person');
  await whyThem.fill(whyYou);
  await openStep(page, 'Research');
  await expect(async () => {
    await page.goto(`/interviews/${interview}/contact`);
    await expect(whyThem).toHaveValue(whyYou, { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
});
