import { expectNoViolations } from '../axe.ts';
import { expect, test, typeCode } from '../fixtures.ts';

test('somebody new signs up with a code from the mail and joins the school', async ({
  page,
  mailbox,
  invitation,
}) => {
  const email = 'tomas@northgate.example';
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Create an account' }).click();

  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('That is not an e-mail address.').first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('Your name').fill('Tomás Ávila');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a long walk by the river');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  await expectNoViolations(page);
  await typeCode(page, mailbox, email);

  await expect(page.getByRole('heading', { name: 'Join your school' })).toBeVisible();
  await page.getByLabel('Invitation code').fill('AAAA-BBBB-CCCC');
  await expect(
    page.getByText('That invitation code is not known, or it is used up.'),
  ).toBeVisible();
  await page.getByLabel('Invitation code').fill(invitation.toLowerCase());
  await expect(page.getByRole('heading', { name: 'Northgate University' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Join Northgate University' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Tomás' })).toBeVisible();
});
