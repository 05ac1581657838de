import { expectNoViolations } from '../../axe.ts';
import { expect, typeCode } from '../../fixtures.ts';
import { expectStep, openStep } from '../../pages/interview.ts';
import type { Walk } from './walk.ts';

const email = 'tomas@northgate.example';

/** Sign up with a code from the mail, join, fill in the profile. */
export async function enter({ page, mailbox, invitation }: Walk): Promise<void> {
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('That is not an e-mail address.').first()).toBeVisible();
  await page.getByLabel('Your name').fill('Tomás Ávila');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a long walk by the river');
  await page.getByRole('button', { name: 'Create account' }).click();
  await typeCode(page, mailbox, email);
  await page.getByLabel('Invitation code').fill('AAAA-BBBB-CCCC');
  await expect(
    page.getByText('That invitation code is not known, or it is used up.'),
  ).toBeVisible();
  // Small letters and missing dashes do not matter.
  await page.getByLabel('Invitation code').fill(invitation.toLowerCase().replaceAll('-', ''));
  await page.getByRole('button', { name: 'Join Northgate University' }).click();

  await expect(page.getByRole('heading', { name: 'Welcome, Tomás' })).toBeVisible();
  await page.getByLabel('Your programme', { exact: true }).fill('Environmental Science');
  await page.getByLabel('Your year').fill('second-year');
  await page.getByLabel('Fields you are curious about').fill('water engineering');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Your phone number').fill('+49 30 12345678');
  await page
    .getByRole('radiogroup', { name: 'Are you in an internship now?' })
    .getByRole('radio', { name: 'No' })
    .check();
  await page.getByRole('button', { name: 'Save and begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('Whom would you like to learn from?')).toBeVisible();
}

/** Add a contact by name alone. */
export async function addByName({ page }: Walk): Promise<void> {
  await page.getByRole('link', { name: 'A field you are curious about' }).click();
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect(page.getByText('1 thing needs your attention')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('textbox', { name: 'Full name' }).fill('Amara Okafor');
  await page.getByLabel('Employer').fill('River Trust');
  await page.getByRole('combobox', { name: 'How you found them' }).selectOption('');
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
}

/** Start an interview. */
export async function start({ page }: Walk): Promise<void> {
  await page.getByRole('link', { name: 'Start an interview' }).click();
  await expect(page.getByLabel('Which field is it about?')).toHaveValue('water engineering');
  await page.getByRole('button', { name: 'Start the interview' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Locate' })).toBeVisible();
  await expectStep(page, 'Locate', 'under way');
  await expectStep(page, 'Contact', 'later');
  await openStep(page, 'Contact');
  await expect(page.getByRole('main').getByText('Opens when step 1 is done').last()).toBeVisible();
  await openStep(page, 'Locate');
}
