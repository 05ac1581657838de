import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { aCourse } from '../records/course.ts';
import { looksOnRecord } from '../records/looks.ts';
import { Notebook } from '../records/notebook.ts';
import { cookieOf } from '../records/person.ts';
import { settle, watch } from '../sweeps/screen.ts';

/** Somebody who comes back to the window after a while. */
const comeBack = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('focus'));
  });

test('a look at a student is on record when the page opens, once, and not before', async ({
  page,
  context,
  client,
  product,
  mailbox,
  at,
}) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id: contactId } = await notebook.contact();
  await notebook.interview(contactId);
  const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
  const course = { url: product.url, mailbox, student: client, reviewFirst: 0 };
  const advisor = await aCourse(course);
  const key = (): string => crypto.randomUUID();
  await advisor.call('staffNotes.save', {
    id: key(),
    version: null,
    studentId: signedIn.userId,
    audience: 'staff',
    text: 'Likes rivers more than lakes.',
    idempotencyKey: key(),
  });

  await context.clearCookies();
  await context.addCookies([cookieOf(advisor, product.url)]);
  const watched = watch(page);
  await page.goto('/admin/students');
  await settle(page, watched);
  const lena = page.getByRole('link', { name: 'Lena Hoffmann' });
  await lena.hover();
  await settle(page, watched);
  await lena.focus();
  await settle(page, watched);
  expect(await looksOnRecord(product.url)).toEqual({});

  await lena.click();
  await expect(page.getByText('Likes rivers more than lakes.')).toBeVisible();
  await settle(page, watched);
  const once = { 'student.see': 1, 'staff_note.see': 1 };
  expect(await looksOnRecord(product.url)).toEqual(once);
  await at('2026-03-02T09:05:00.000Z');
  await comeBack(page);
  await settle(page, watched);
  expect(await looksOnRecord(product.url)).toEqual(once);

  // An own note is seen at once, which reads the notes anew.
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('New note').fill('Found somebody at the harbour.');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.getByText('Found somebody at the harbour.')).toBeVisible();
  expect(await looksOnRecord(product.url)).toEqual({ ...once, 'staff_note.see': 2 });
});
