import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectHeldBack, readFinalText } from '../pages/composer.ts';
import { part } from '../pages/interview.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { aCourse } from '../records/course.ts';
import { cookieOf } from '../records/person.ts';
import { claimsOf, whyYou } from '../records/written.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

/** The advisor takes what waits and reads it. */
async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take this review' }).click();
  await expect(page.getByLabel('The text, as you would write it')).toHaveValue(/caught my eye/);
}

/** It may go out as it stands. */
async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
}

test('a first request is read by an advisor; an edit after the approval holds it until it is read again', async ({
  page,
  context,
  client,
  product,
  mailbox,
  at,
}) => {
  const course = { url: product.url, mailbox, student: client, reviewFirst: 1 };
  const advisor = await aCourse(course);
  await at('2026-03-02T13:00:00.000Z');
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  const interview = await notebook.interview(id, ...readyToAsk());
  const studentCookies = await context.cookies();
  const beStudent = async (): Promise<void> => {
    await context.clearCookies();
    await context.addCookies(studentCookies);
    await page.goto(`/interviews/${interview}/contact`);
  };
  const beAdvisor = async (): Promise<void> => {
    await context.clearCookies();
    await context.addCookies([cookieOf(advisor, product.url)]);
    await page.goto('/admin/reviews');
  };

  const watched = watch(page);
  await beStudent();
  const composer = part(page, 'Your request');
  const why = composer.getByLabel('Why this person');
  await why.fill(whyYou);
  await expect(composer.getByText(/^Saved \d/)).toBeVisible();
  await readFinalText(composer, claimsOf('Dr. Okafor'));
  const unread = 'Before your first requests go out';
  await expectHeldBack(composer, unread);
  await composer.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(composer.getByText('It waits for an advisor.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Contact · Dr. Okafor');
  await expectHeldBack(composer, unread);

  // Taken back, nobody is to read it; asked again, somebody is.
  await composer.getByRole('button', { name: 'Take it back' }).click();
  await expect(composer.getByText('It waits for an advisor.')).toHaveCount(0);
  await expectHeldBack(composer, unread);
  await beAdvisor();
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
  await beStudent();
  await readFinalText(composer, claimsOf('Dr. Okafor'));
  await composer.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(composer.getByText('It waits for an advisor.')).toBeVisible();

  await beAdvisor();
  await take(page);
  await expectGoodScreen(page, watched, 'Reviews · Staff');
  await approve(page);

  await beStudent();
  await readFinalText(composer, claimsOf('Dr. Okafor'));
  await expect(composer.getByText('Approved. It goes out as it stands here.')).toBeVisible();
  await expect(composer.getByRole('button', { name: 'Send to Dr. Okafor' })).toBeEnabled();
  await composer.getByRole('button', { name: 'Back to writing' }).click();
  await why.fill(`${whyYou} That stayed with me.`);
  await expect(composer.getByText(/^Saved \d/)).toBeVisible();
  await readFinalText(composer, claimsOf('Dr. Okafor'));
  await expect(composer.getByText('Another wording was approved.')).toBeVisible();
  await expectHeldBack(composer, 'An advisor approved another wording.');
  await composer.getByRole('button', { name: 'Ask again with this text' }).click();
  await expect(composer.getByText('It waits for an advisor.')).toBeVisible();

  await beAdvisor();
  await take(page);
  const text = page.getByLabel('The text, as you would write it');
  const comment = page.getByLabel('Comment to the student');
  await expect(page.getByText('Yours for 15 more minutes.')).toBeVisible();
  const better = (await text.inputValue()).replace('That stayed with me.', 'That stays with me.');
  await text.fill(better);
  await comment.fill('It still does, I think.');
  await page.getByRole('button', { name: 'Keep this comment for next time' }).click();
  await expect(page.getByText('Kept for next time.')).toBeVisible();

  // The quarter of an hour is over, and another page was looked at: what was written is still there.
  await at('2026-03-02T13:16:00.000Z');
  await page.getByRole('link', { name: 'Attention' }).first().click();
  await expect(page).toHaveTitle(/^Attention/);
  await page.goBack();
  await expect(page.getByText('Your time is over')).toBeVisible();
  await expect(text).toHaveValue(better);
  await expect(comment).toHaveValue('It still does, I think.');
  await comment.fill('It still does, or does it?');
  await expect(page.getByText('Yours for 15 more minutes.')).toBeVisible();
  const changes = page.getByRole('region', { name: 'Your changes' });
  await expect(changes.locator('ins')).toContainText('stays');
  await expectGoodScreen(page, watched, 'Reviews · Staff');
  await page.getByText('Remove kept comments').click();
  await page.getByRole('button', { name: 'Remove: It still does, I think.' }).click();
  await expect(page.getByText('Remove kept comments')).toHaveCount(0);
  await comment.press('Control+Enter');
  await expect(page.getByText('Nothing waits for you')).toBeVisible();

  await beStudent();
  await readFinalText(composer, claimsOf('Dr. Okafor'));
  const suggested = composer.getByRole('region', { name: 'Suggested changes' });
  await expect(suggested.locator('del')).toContainText('stayed');
  await expect(suggested.locator('ins')).toContainText('stays');
  await expect(composer.getByText('It still does, or does it?')).toBeVisible();
  await expectGoodScreen(page, watched, 'Contact · Dr. Okafor');

  // Another window changes the draft meanwhile: the wording replaces nothing that was not seen here.
  const elsewhere = await context.newPage();
  await elsewhere.goto(`/interviews/${interview}/contact`);
  const other = part(elsewhere, 'Your request');
  await other.getByLabel('Why this person').fill(`${whyYou} I think of it often.`);
  await expect(other.getByText(/^Saved \d/)).toBeVisible();
  await elsewhere.close();
  await composer.getByRole('button', { name: 'Take this wording' }).click();
  await expect(composer.getByText('This text was changed in another window')).toBeVisible();
  await composer.getByRole('button', { name: 'Take the other text' }).click();
  await expect(composer.getByText('I think of it often.')).toBeVisible();
  await expect(composer.getByText('You have changed your text since you asked.')).toBeVisible();
  await expect(composer.getByText('This was changed somewhere else meanwhile.')).toHaveCount(0);
  await composer.getByRole('button', { name: 'Put this wording in the place of mine' }).click();
  await expect(composer.getByText('Approved. It goes out as it stands here.')).toBeVisible();
  await expect(composer.getByText('That stays with me.')).toBeVisible();
  await composer.getByRole('button', { name: 'Send to Dr. Okafor' }).click();
  await expect(page.getByText('In the outbox for Dr. Okafor').first()).toBeVisible();
});
