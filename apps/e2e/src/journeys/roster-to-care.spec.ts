import { expect, test } from '../fixtures.ts';
import { owner } from '../product/prepared.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

test('an owner brings a roster and makes a cohort of it, an advisor writes to it, the import is taken back', async ({
  page,
  context,
  product,
  mailbox,
}) => {
  const nadia = { name: 'Nadia Haas', email: 'nadia@northgate.example', role: 'advisor' } as const;
  const advisor = await aPerson(product.url, mailbox, nadia);
  const ownerOutside = await ownerClient(product.url);
  await ownerOutside.call('organizations.resumeSending', { idempotencyKey: crypto.randomUUID() });
  await context.clearCookies();
  const watched = watch(page);
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Roster' }).click();
  await expectGoodScreen(page, watched, 'Roster · Staff');
  const file =
    'Student ID;Name;E-mail;Term\nK1;Zoë Łąk;zoe.lak@college.example;Fall\nK2;;b@college.example;\n';
  await page
    .getByLabel('List of students')
    .setInputFiles({ name: 'students.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByText('A new student needs a name.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Import · Staff');
  await page.getByRole('button', { name: 'Import now' }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download these rows' })).toBeVisible();

  await main.getByRole('link', { name: 'Cohorts' }).click();
  await page.getByRole('button', { name: 'New cohort' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Fall term');
  await page.getByLabel('Kind').selectOption({ label: 'Term' });
  await page.getByLabel('Value in the roster').fill('fall');
  await expectGoodScreen(page, watched, 'Cohorts · Staff');
  await page.getByRole('button', { name: 'Save cohort' }).click();
  await expect(page.getByText('Term: fall · 1 student')).toBeVisible();

  await main.getByRole('link', { name: 'Staff' }).click();
  const card = page.getByRole('region', { name: 'Nadia Haas' });
  await card.getByLabel('Add a cohort').selectOption({ label: 'Fall term' });
  await expect(card.getByText('Fall term', { exact: true })).toBeVisible();

  await context.clearCookies();
  await context.addCookies([cookieOf(advisor, product.url)]);
  await page.goto('/admin/students');
  await page.getByRole('checkbox', { name: 'Tick Zoë Łąk' }).check();
  // Who is ticked stays so while the list shows others, and that is said.
  await page.getByLabel('Find a student').fill('somebody else');
  await expect(page.getByText('1 of them is not in the list below.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Students · Staff');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('1 of them is not in the list below.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Write to 1 student…' }).click();
  await expect(page.getByText('1 student gets it at once')).toBeVisible();
  await page.getByText('1 student gets it at once').click();
  await page.getByRole('button', { name: 'Leave out: Zoë Łąk' }).click();
  await expect(page.getByText('0 students get it at once')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toHaveAccessibleDescription(
    /Put somebody back in/,
  );
  await expectGoodScreen(page, watched, 'A few lines · Nudges');
  await page.getByRole('button', { name: 'Put back in: Zoë Łąk' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Leave out: Zoë Łąk' })).toBeFocused();
  const lines = page.getByLabel('A few lines');
  await lines.fill('Hello {firstname}, come by.');
  await expect(page.getByText('{firstname} is no word that is filled in.')).toHaveCount(2);
  await page.getByLabel('Begin with').selectOption({ label: 'Nobody written to yet' });
  await expect(page.getByText('Hello Zoë,')).toBeVisible();
  await expectGoodScreen(page, watched, 'A few lines · Nudges');
  await page.getByRole('button', { name: 'Send to 1 student' }).click();
  await expect(page.getByText(/^Sent today/)).toBeVisible();
  await expectGoodScreen(page, watched, 'Whose work would you like to understand? · Nudges');
  await expect
    .poll(() => mailbox.lettersTo('zoe.lak@college.example').at(-1) ?? '')
    .toContain('Whose work would you like to understand?');
  await main.getByRole('link', { name: 'Nudges' }).click();
  await expect(page.getByText('1 sent')).toBeVisible();
  await page.getByRole('button', { name: 'New rule' }).click();
  await expectGoodScreen(page, watched, 'Nudges · Staff');
  // A slip of the hand does not lose the words.
  const words = page.getByRole('dialog').getByLabel('A few lines');
  await words.fill('Come by on Monday, we look at it together.');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep writing' }).click();
  await expect(words).toHaveValue('Come by on Monday, we look at it together.');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Leave it' }).click();
  await expect(words).toHaveCount(0);
  await page.getByRole('button', { name: 'New rule' }).click();
  await expect(words).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('Wrote to nobody for more than 14 days')).toBeVisible();
  await expectGoodScreen(page, watched, 'Nudges · Staff');

  await context.clearCookies();
  await context.addCookies([cookieOf(ownerOutside, product.url)]);
  await page.goto('/admin/roster');
  await page.getByRole('link', { name: 'students.csv' }).click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await main.getByRole('link', { name: 'Cohorts' }).click();
  await expect(page.getByText('Term: fall · 0 students')).toBeVisible();
  await main.getByRole('link', { name: 'Staff' }).click();
  await expectGoodScreen(page, watched, 'Staff · Staff');
});
