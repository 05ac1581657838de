import { expect, test } from '../fixtures.ts';
import { printedPages } from '../pages/print.ts';
import { aCourse } from '../records/course.ts';
import { cookieOf } from '../records/person.ts';
import { heldTalk } from '../records/held.ts';
import { looksOnRecord } from '../records/looks.ts';
import { expectGoodScreen, settle, watch } from '../sweeps/screen.ts';

test('an assignment from set-up to grades', async ({
  page,
  context,
  client,
  product,
  mailbox,
  at,
}) => {
  const course = { url: product.url, mailbox, student: client, reviewFirst: 0 };
  const advisor = await aCourse(course);
  const studentCookie = (await context.cookies())[0];
  const be = async (cookie: Parameters<typeof context.addCookies>[0][number]): Promise<void> => {
    await context.clearCookies();
    await context.addCookies([cookie]);
  };

  const watched = watch(page);
  await be(cookieOf(advisor, product.url));
  await page.goto('/admin/assignments');
  await expectGoodScreen(page, watched, 'Assignments · Staff');
  await page.getByRole('link', { name: 'New assignment' }).first().click();
  await page.getByLabel('Title').fill('One talk about water');
  await page.getByLabel('What is asked').fill('Talk with somebody whose work you can picture.');
  // One click beside the form loses nothing.
  const rail = page.getByRole('navigation', { name: 'Main' });
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await rail.getByRole('link', { name: 'Students' }).click();
  await expectGoodScreen(page, watched, 'New assignment · Staff');
  await question.getByRole('button', { name: 'Keep writing' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel('What is asked')).toHaveValue(
    'Talk with somebody whose work you can picture.',
  );
  await page.goBack();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel('Title')).toHaveValue('One talk about water');
  await page.getByLabel('Interviews', { exact: true }).fill('1');
  await page.getByLabel('The first group begins').fill('2026-03-02');
  await page.getByLabel('Groups', { exact: true }).fill('1');
  await page.getByLabel('Due on').fill('2026-03-10');
  // Eight days are too few for people to answer.
  await expect(page.getByText(/People need at least 14 days/).first()).toBeVisible();
  await page.getByLabel('Due on').fill('2026-04-15');
  await page.getByLabel('Last day').fill('2026-04-20');
  await expect(page.getByText('1 student begins')).toBeVisible();
  await expectGoodScreen(page, watched, 'New assignment · Staff');
  await page.getByRole('button', { name: 'Publish to 1 student' }).click();
  await expect(page.getByText('Not started', { exact: true })).toBeVisible();
  await expectGoodScreen(page, watched, 'One talk about water · Assignments');

  await heldTalk(client, at);
  if (studentCookie) await be(studentCookie);
  await page.goto('/');
  await page.getByRole('link', { name: 'One talk about water' }).click();
  const chosen = page
    .getByRole('listitem')
    .filter({ hasText: 'The talk took place.' })
    .getByRole('checkbox', { name: 'Hand in this talk' });
  await chosen.check();
  await expect(
    page.getByRole('button', { name: 'Hand in', exact: true }),
  ).toHaveAccessibleDescription(/Write a few sentences/);
  await page.getByLabel('What do you take from these talks?').fill('I want to measure tides.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectGoodScreen(page, watched, 'One talk about water');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByText('You are told when the grade is there.')).toBeVisible();

  await be(cookieOf(advisor, product.url));
  await page.goto('/admin/assignments');
  await page.getByRole('link', { name: 'One talk about water' }).click();
  const lena = page.getByRole('link', { name: 'Lena Hoffmann' });
  await lena.hover();
  await page.keyboard.press('j');
  await expect(lena).toBeFocused();
  await settle(page, watched);
  expect(await looksOnRecord(product.url)).toEqual({});
  await lena.press('Enter');
  await expect(page.getByText('I want to measure tides.')).toBeVisible();
  expect(await looksOnRecord(product.url)).toEqual({ 'submission.see': 1 });
  for (const level of [/Weighs several/, /Follows up/, /Keeps what/, /Acts on it/]) {
    await page.getByRole('radio', { name: level }).check();
  }
  await page.getByLabel('Comment to the student').fill('A good eye.');
  await expect(page.getByText('34 of 40 points')).toBeVisible();
  await rail.getByRole('link', { name: 'Assignments' }).click();
  await question.getByRole('button', { name: 'Keep writing' }).click();
  await expect(page.getByLabel('Comment to the student')).toHaveValue('A good eye.');
  await expectGoodScreen(page, watched, 'Lena Hoffmann · One talk about water');
  await page.getByRole('button', { name: 'Return the grade' }).click();
  await expect(page.getByText('Graded', { exact: true })).toBeVisible();
  // What was returned is asked about no more.
  await page.goBack();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Grades as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('grades-2026-04-15.csv');

  if (studentCookie) await be(studentCookie);
  await page.goto('/notices');
  await page.getByRole('link', { name: /is back, with 34 of 40 points/ }).click();
  await expect(page.getByText('A good eye.')).toBeVisible();
  await expectGoodScreen(page, watched, 'One talk about water');

  await page.getByRole('link', { name: 'Show these levels in your portfolio' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByText('Talks with people at work')).toBeVisible();
  await expect(sheet.getByText('Competencies')).toHaveCount(0);
  await page.getByText('5 March 2026 · left out').click();
  await page.getByRole('checkbox', { name: 'This assignment stands in my portfolio' }).check();
  await expectGoodScreen(page, watched, 'Portfolio');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet.getByRole('heading', { name: 'One talk about water' })).toBeVisible();
  await expect(sheet).toContainText('Acts on it (level 3 of 3)');
  await expect(sheet).not.toContainText('34 of 40');
  await expect(sheet).not.toContainText('A good eye.');
  await expectGoodScreen(page, watched, 'Portfolio');
  expect(await printedPages(page)).toBe(1);
});
