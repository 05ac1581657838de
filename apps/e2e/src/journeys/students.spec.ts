import { expect, test } from '../fixtures.ts';
import { Notebook } from '../records/notebook.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

interface Session {
  signedIn: { userId: string };
}

test('an advisor finds a student through the funnel and sees steps and dates alone', async ({
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
  const student = await client.call<Session>('auth.session');

  const nadia = { name: 'Nadia Haas', email: 'nadia@northgate.example', role: 'advisor' } as const;
  const advisor = await aPerson(product.url, mailbox, nadia);
  await context.addCookies([cookieOf(advisor, product.url)]);
  const watched = watch(page);
  await page.goto('/admin/students');
  await expect(page.getByText('Nobody is in your care yet')).toBeVisible();
  await page.goto('/admin/reviews');
  await expectGoodScreen(page, watched, 'Reviews · Staff');
  await page.goto('/admin/students');
  await expectGoodScreen(page, watched, 'Students · Staff');

  const owner = await ownerClient(product.url);
  const { signedIn } = await advisor.call<Session>('auth.session');
  await owner.call('care.add', {
    id: crypto.randomUUID(),
    staffId: signedIn.userId,
    cohortId: null,
    studentId: student.signedIn.userId,
    idempotencyKey: crypto.randomUUID(),
  });
  await page.reload();
  await expect(page.getByText('1 student is in your care.')).toBeVisible();
  // Eighteen days on, nobody has been written to.
  await at('2026-03-20T10:00:00.000Z');
  await page.goto('/admin/attention');
  await expect(page.getByText('Has not written to anybody yet')).toBeVisible();
  await expectGoodScreen(page, watched, 'Attention · Staff');
  await page.getByRole('button', { name: 'I take it' }).click();
  await expect(page.getByText('You have it')).toBeVisible();
  await page.getByRole('link', { name: 'Lena Hoffmann' }).press('e');
  await page.getByLabel('How did it end?').fill('We found somebody together.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Nobody is waiting for you')).toBeVisible();
  await page.goto('/admin/students');
  await page.getByRole('link', { name: '1 Locate' }).click();
  await expect(page.getByText('Step: Locate')).toBeVisible();
  await expectGoodScreen(page, watched, 'Students · Staff');
  await page.getByRole('link', { name: 'Lena Hoffmann' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lena Hoffmann' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Interview 1' })).toBeVisible();
  await expect(page.getByText('Okafor')).toHaveCount(0);
  await expectGoodScreen(page, watched, 'Lena Hoffmann · Students');

  // What holds the talk up can be lifted, with a reason that stays in sight.
  await page.getByText(/^Rules that hold this talk up/).click();
  const rule = page.getByRole('listitem').filter({ hasText: 'Eight steps, in this order' }).last();
  await rule.getByRole('button', { name: /^Lift it for this talk/ }).click();
  const reason = 'They met at the fair and agreed on the way.';
  await rule.getByLabel('Reason, which the student reads').fill(reason);
  await expectGoodScreen(page, watched, 'Lena Hoffmann · Students');
  await rule.getByRole('button', { name: 'Lift the rule for this talk' }).click();
  await expect(page.getByText(reason)).toBeVisible();
});
