import type { Page } from '@playwright/test';
import { expect, test, typeCode } from '../fixtures.ts';
import { fillNotebook, FILLED_AT, longAddress, longName, rtlName } from './filled-notebook.ts';
import { expectGoodScreen, type Watch, watch } from './screen.ts';

/** Opens addresses one after another; each failure names its screen and the walk goes on. */
async function walk(
  page: Page,
  watched: Watch,
  screens: readonly (readonly [path: string, title: string])[],
): Promise<void> {
  const failures: string[] = [];
  for (const [path, title] of screens) {
    const screen = `${path.replaceAll(/[0-9a-f-]{36}/g, '…')} (${title})`;
    await test.step(screen, async () => {
      try {
        await page.goto(path);
        await expectGoodScreen(page, watched, title);
      } catch (error) {
        failures.push(`${screen}: ${String(error)}`);
      }
    });
  }
  expect(failures.join('\n\n')).toBe('');
}

test('the way in', async ({ page, mailbox, invitation }) => {
  const email = 'tomas@northgate.example';
  const watched = watch(page);
  await walk(page, watched, [
    ['/sign-in', 'Sign in'],
    ['/sign-up', 'Create an account'],
  ]);
  await page.getByLabel('Your name').fill('Tomás Ávila');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a long walk by the river');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectGoodScreen(page, watched, 'Check your mail');
  await typeCode(page, mailbox, email);
  await expect(page).toHaveURL(/\/join/);
  await expectGoodScreen(page, watched, 'Join your school');
  await page.getByLabel('Invitation code').fill(invitation);
  await page.getByRole('button', { name: 'Join Northgate University' }).click();
  await expect(page).toHaveURL(/\/welcome/);
  await expectGoodScreen(page, watched, 'Welcome, Tomás');
  await page.goto('/');
  await expect(page.getByText('Whom would you like to learn from?')).toBeVisible();
  await expectGoodScreen(page, watched, 'Today');
  await walk(page, watched, [
    ['/interviews', 'Interviews'],
    ['/interviews?view=board', 'Interviews'],
    ['/contacts', 'Contacts'],
    ['/network', 'Network'],
    ['/portfolio', 'Portfolio'],
    ['/settings/internships', 'Internships · Settings'],
    ['/settings/times', 'Free times · Settings'],
    ['/settings/calendars', 'Calendars · Settings'],
    ['/settings/notices', 'Notices · Settings'],
    ['/notices', 'Notices'],
    ['/notices/planned', 'Planned · Notices'],
  ]);
});

const step = (id: string, name: string) => `/interviews/${id}/${name}`;

// Three walks, so that no worker is left alone with one long walk at the end.
test('a filled notebook: lists, people and settings', async ({ page, client, at }) => {
  test.setTimeout(300_000);
  const book = await fillNotebook(client, at);
  await at(FILLED_AT);
  await walk(page, watch(page), [
    ['/', 'Today'],
    ['/interviews', 'Interviews'],
    ['/interviews?view=board', 'Interviews'],
    ['/interviews/new', 'Start an interview'],
    [`/interviews/new?contact=${book.longContactId}`, 'Start an interview'],
    ['/contacts', 'Contacts'],
    ['/contacts/new', 'Add a contact'],
    [`/contacts/${book.longContactId}`, `${longName} · Contacts`],
    [`/contacts/${book.rtlContactId}`, `${rtlName} · Contacts`],
    ['/questions', 'Questions'],
    ['/network', 'Network'],
    ['/portfolio', 'Portfolio'],
    ['/settings', 'Profile · Settings'],
    ['/settings/internships', 'Internships · Settings'],
    ['/settings/times', 'Free times · Settings'],
    ['/settings/calendars', 'Calendars · Settings'],
    ['/settings/notices', 'Notices · Settings'],
    ['/settings/account', 'Account · Settings'],
    ['/notices', 'Notices'],
    ['/notices/planned', 'Planned · Notices'],
    ['/nothing-here', 'Nothing here'],
  ]);
});

test('a filled notebook: every step up to the answer', async ({ page, client, at }) => {
  test.setTimeout(300_000);
  const book = await fillNotebook(client, at);
  await at(FILLED_AT);
  await walk(page, watch(page), [
    [step(book.located, 'locate'), `Locate · ${rtlName}`],
    [step(book.located, 'contact'), `Contact · ${rtlName}`],
    [step(book.composing, 'locate'), `Locate · ${longAddress}`],
    [step(book.composing, 'contact'), `Contact · ${longAddress}`],
    [step(book.letter, 'contact'), 'Contact · Dr. Suharto'],
    [step(book.letter, 'letter'), 'Letter · Dr. Suharto'],
    [step(book.calling, 'contact'), 'Contact · Dr. Ólafsdóttir'],
    [step(book.requested, 'contact'), 'Contact · Dr. Ek'],
    [step(book.requested, 'schedule'), 'Schedule · Dr. Ek'],
  ]);
});

test('a filled notebook: every step of an agreed and of a held talk', async ({
  page,
  client,
  at,
}) => {
  test.setTimeout(300_000);
  const book = await fillNotebook(client, at);
  await at(FILLED_AT);
  await walk(page, watch(page), [
    [step(book.agreed, 'schedule'), 'Schedule · Dr. Okafor'],
    [step(book.agreed, 'confirm'), 'Confirm · Dr. Okafor'],
    [step(book.agreed, 'research'), 'Research · Dr. Okafor'],
    [step(book.agreed, 'prepare'), 'Prepare · Dr. Okafor'],
    [step(book.agreed, 'arrive'), 'Arrive · Dr. Okafor'],
    [step(book.agreed, 'thank'), 'Thank you · Dr. Okafor'],
    [step(book.agreed, 'day'), 'Day card · Dr. Okafor'],
    [step(book.agreed, 'packet'), 'Packet · Dr. Okafor'],
    [step(book.held, 'arrive'), 'Arrive · Dr. Prado'],
    [step(book.held, 'thank'), 'Thank you · Dr. Prado'],
    [step(book.held, 'day'), 'Day card · Dr. Prado'],
  ]);
});
