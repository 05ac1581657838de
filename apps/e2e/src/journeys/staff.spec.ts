import { expect, test } from '../fixtures.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

test('an owner names a student, takes the access of an advisor who leaves, and withdraws a code', async ({
  page,
  context,
  browser,
  client,
  product,
  mailbox,
}) => {
  const nadia = { name: 'Nadia Haas', email: 'nadia@northgate.example', role: 'advisor' } as const;
  const omar = { name: 'Omar Sayed', email: 'omar@northgate.example', role: 'advisor' } as const;
  const advisor = await aPerson(product.url, mailbox, nadia);
  const colleague = await aPerson(product.url, mailbox, omar);
  await client.call('auth.session');
  const owner = await ownerClient(product.url);
  await context.clearCookies();
  await context.addCookies([cookieOf(owner, product.url)]);
  const watched = watch(page);

  await page.goto('/admin/people');
  const card = page.getByRole('region', { name: 'Nadia Haas' });
  await card.getByRole('button', { name: 'Add a student by name' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill('lena');
  await sheet.getByRole('button', { name: 'Add Lena Hoffmann' }).click();
  await expect(sheet.getByText('In care by name')).toBeVisible();
  await expectGoodScreen(page, watched, 'Staff · Staff');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(card.getByText('One student, by name')).toBeVisible();
  await expectGoodScreen(page, watched, 'Staff · Staff');

  // Her page is open on another device while the owner ends her access.
  const device = await browser.newContext({ baseURL: product.url });
  await device.addCookies([cookieOf(advisor, product.url)]);
  const open = await device.newPage();
  await open.goto('/admin/people');
  await expect(open.getByLabel('Hand the caseload over to')).toContainText('Omar Sayed (Advisor)');
  await open.getByRole('button', { name: 'End care of Nadia Haas for Lena Hoffmann' }).click();
  await expect(open.getByText('only an owner of the school can add it again')).toBeVisible();
  await open.getByRole('button', { name: 'Keep it' }).click();

  await card.getByRole('button', { name: 'End the access of Nadia Haas' }).click();
  const asked = page.getByRole('alertdialog');
  await expect(asked.getByText('1 cohort or student in care')).toBeVisible();
  await asked.getByLabel('Who gets it').selectOption({ label: 'Omar Sayed (Advisor)' });
  await expectGoodScreen(page, watched, 'Staff · Staff');
  await asked.getByRole('button', { name: 'End the access' }).click();
  await expect(page.getByRole('heading', { name: /Who left/ })).toBeVisible();
  const receiver = page.getByRole('region', { name: 'Omar Sayed' });
  await expect(receiver.getByText('Lena Hoffmann')).toBeVisible();
  await expectGoodScreen(page, watched, 'Staff · Staff');

  await open
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Students' })
    .click();
  await expect(open.getByText(/Sign in/).first()).toBeVisible();
  await expect(open.getByText('Lena Hoffmann')).toHaveCount(0);
  await device.close();
  expect(await colleague.call('care.list')).toMatchObject([{ care: [{ students: 1 }] }]);

  await owner.call('organizations.createInvitation', {
    id: crypto.randomUUID(),
    role: 'owner',
    uses: 1,
    days: 7,
  });
  await page.goto('/admin/invitations');
  await page.getByRole('button', { name: /^Withdraw: Owner/ }).click();
  await expectGoodScreen(page, watched, 'Invitations · Staff');
  await page.getByRole('button', { name: 'Withdraw the code' }).click();
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await expectGoodScreen(page, watched, 'Invitations · Staff');
});

test('a rule that was changed elsewhere says so where it is asked to end, and ends with the next click', async ({
  page,
  context,
  product,
  mailbox,
}) => {
  const nadia = { name: 'Nadia Haas', email: 'nadia@northgate.example', role: 'advisor' } as const;
  const advisor = await aPerson(product.url, mailbox, nadia);
  const { signedIn } = await advisor.call<{ signedIn: { userId: string } }>('auth.session');
  const owner = await ownerClient(product.url);
  const key = () => crypto.randomUUID();
  const [cohortId, id] = [key(), key()];
  const cohort = {
    name: 'Fall term',
    kind: 'hand_picked',
    rosterValue: null,
    startsOn: null,
    endsOn: null,
    showContactNames: false,
    reviewFirst: 0,
  };
  const saved = { id: cohortId, version: null, archived: false, idempotencyKey: key() };
  await owner.call('cohorts.save', { ...saved, fields: cohort });
  const care = { id: key(), staffId: signedIn.userId, studentId: null, idempotencyKey: key() };
  await owner.call('care.add', { ...care, cohortId });
  const fields = {
    cohortId,
    reason: 'no_contact',
    days: 14,
    repeatDays: 14,
    workingDaysOnly: true,
    subject: 'How is it going?',
    text: 'Hello {firstName}.',
  };
  await advisor.call('nudges.saveRule', { id, version: null, fields, idempotencyKey: key() });
  await context.addCookies([cookieOf(advisor, product.url)]);
  await page.goto('/admin/nudges');
  await page.getByRole('button', { name: /^End: / }).click();
  const pause = { id, version: 1, change: 'pause', idempotencyKey: key() };
  await advisor.call('nudges.changeRule', pause);
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'End the rule' }).click();
  await expect(asked.getByRole('alert')).toContainText('changed somewhere else');
  await expect(page.getByText('Paused', { exact: true })).toBeAttached();
  await asked.getByRole('button', { name: 'End the rule' }).click();
  await expect(asked).toHaveCount(0);
  await expect(page.getByText('No rules yet.')).toBeVisible();
});
