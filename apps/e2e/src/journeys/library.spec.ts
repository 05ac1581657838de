import { expect, test } from '../fixtures.ts';
import { expectMessage } from '../pages/composer.ts';
import { part } from '../pages/interview.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

test('words that the library publishes are in a student’s next message', async ({
  page,
  context,
  client,
  product,
  at,
}) => {
  await at('2026-03-02T10:00:00.000Z');
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  const student = await context.cookies();

  await context.clearCookies();
  await context.addCookies([cookieOf(await ownerClient(product.url), product.url)]);
  const watched = watch(page);
  await page.goto('/admin/library');
  await page
    .getByRole('link', { name: 'Write our own words for “First e-mail to an alum”' })
    .click();
  const text = page.getByLabel('Text', { exact: true });
  const builtIn = await text.inputValue();
  await text.fill(builtIn.replace('We share a school:', 'We share a shcool {{student.nmae}}:'));
  await expect(page.getByText('Did you mean “student.name”?')).toBeVisible();
  await expectGoodScreen(page, watched, 'First e-mail to an alum · Library');
  await page.getByRole('link', { name: 'Back to the library' }).click();
  const leaving = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await leaving.getByRole('button', { name: 'Keep writing' }).click();
  await expect(text).toHaveValue(/We share a shcool/);
  await page.getByRole('link', { name: 'Back to the library' }).click();
  await leaving.getByRole('button', { name: 'Leave it' }).click();
  await page
    .getByRole('link', { name: 'Write our own words for “First e-mail to an alum”' })
    .click();
  await expect(text).toHaveValue(builtIn);
  await text.fill(builtIn.replace('We share a school:', 'Our school taught us both:'));
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Publish version 1?' });
  await expect(question).toContainText('keep the words they began with');
  await question.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible();
  await expectGoodScreen(page, watched, 'First e-mail to an alum · Library');

  await context.clearCookies();
  await context.addCookies(student);
  await page.goto(`/interviews/${interview}/contact`);
  await expectMessage(part(page, 'Your request'), 'Our school taught us both:');
});
