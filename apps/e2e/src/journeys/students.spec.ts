import type { Page } from '@playwright/test';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import type { Client } from '../product/client.ts';
import { aCourse } from '../records/course.ts';
import { Notebook } from '../records/notebook.ts';
import { aPerson, cookieOf, ownerClient } from '../records/person.ts';
import { expectGoodScreen, watch } from '../sweeps/screen.ts';

interface Session {
  signedIn: { userId: string };
}

/** Letters alone can be switched off, in the menu of the person, and on again by name. */
async function lettersOffAndOn(page: Page, name: string): Promise<void> {
  const lena = page.getByRole('link', { name: 'Lena Hoffmann' });
  const keys = page.getByRole('dialog', { name: 'Keys' });
  const letters = keys.getByRole('switch', { name: 'Letters do something' });
  const toTheTop = () => page.getByRole('heading', { level: 1 }).click();
  await page.getByRole('button', { name: `You: ${name}` }).click();
  await page.getByRole('button', { name: 'Keys' }).click();
  await letters.uncheck();
  await expect(keys.getByText('Letters are off')).toBeVisible();
  await expectNoViolations(page, { hasOpenPopover: true });
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await toTheTop();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(lena).not.toBeFocused();
  await expect(keys).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('keys');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await letters.check();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await toTheTop();
  await page.keyboard.press('j');
  await expect(lena).toBeFocused();
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
  // What helps is one click away; where nobody agreed to talk yet it promises nobody.
  await page.getByRole('link', { name: 'Offer an introduction…' }).click();
  await expect(page.getByText('Nobody is offered to this student at present.')).toBeVisible();
  await expect(page.getByLabel('A few lines')).not.toHaveValue(/people/);
  await expectGoodScreen(page, watched, 'A few lines · Nudges');
  await page.goBack();
  await page.getByRole('button', { name: 'I take it' }).click();
  await expect(page.getByText('You have it')).toBeVisible();
  // From anywhere on the page: J goes to the first matter, E closes it.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Lena Hoffmann' })).toBeFocused();
  await lettersOffAndOn(page, 'Nadia Haas');
  await page.keyboard.press('e');
  await page.getByLabel('How did it end?').fill('We found somebody together.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Nobody is waiting for you')).toBeVisible();
  // The overview says what is on and what is new; from there by name to the student, and back.
  await page.goto('/admin');
  await expect(page.getByText('No meeting is agreed for these days.')).toBeVisible();
  await expect(page.getByText('Nothing new since yesterday.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Overview · Staff');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await expectNoViolations(page, { hasOpenPopover: true });
  await page.keyboard.type('hoff');
  await expect(palette.getByRole('menuitem', { name: 'Lena Hoffmann' })).toBeVisible();
  await expectNoViolations(page, { hasOpenPopover: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lena Hoffmann' })).toBeVisible();
  await page.goto('/admin/students');
  // The figure of who is stuck leads to those students, and the list of them is kept as a view.
  const funnel = page.getByRole('table', { name: 'Where your students are in the eight steps' });
  const figures = funnel.getByRole('row', { name: /Locate/ }).getByRole('cell');
  const unstuck = page.getByRole('button', { name: 'Remove the filter “stuck”' });
  const lena = page.getByRole('link', { name: 'Lena Hoffmann' });
  // Who has reached a step is behind its figure, and nobody else.
  await figures.nth(0).getByRole('link', { name: '1', exact: true }).click();
  await expect(page).toHaveURL(/[?&]at=reached(&|#|$)/);
  await expect(page.getByText('Reached: Locate')).toBeVisible();
  await expect(figures.nth(0).getByRole('link')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-row]')).toHaveText(['Lena Hoffmann']);
  await expectGoodScreen(page, watched, 'Students · Staff');
  // A nought leads nowhere.
  await expect(figures.nth(1)).toHaveText('0');
  await expect(figures.nth(1).getByRole('link')).toHaveCount(0);
  await figures.nth(2).getByRole('link', { name: '1', exact: true }).click();
  await expect(page.getByText('Reached: Locate')).toHaveCount(0);
  await expect(unstuck).toBeVisible();
  await expect(lena).toBeVisible();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByLabel('Name of the view').fill('Waiting at the start');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const view = page.getByRole('button', { name: 'Waiting at the start', exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Everybody', exact: true }).click();
  await expect(unstuck).toHaveCount(0);
  await view.click();
  await expect(unstuck).toBeVisible();
  await page.reload();
  await expect(unstuck).toBeVisible();
  await expectGoodScreen(page, watched, 'Students · Staff');
  await page.getByRole('link', { name: 'Write to all who fit…' }).click();
  await expect(page.getByText('1 student gets it at once')).toBeVisible();
  await expectGoodScreen(page, watched, 'A few lines · Nudges');
  // Another's words in the address are passed over.
  await page.goto('/admin/students?step=foo&stuck=perhaps&cohort=garbage');
  await expect(lena).toBeVisible();
  await expect(unstuck).toHaveCount(0);
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

/** A term with one student in it, made by an owner. */
async function aTerm(url: string, student: Client): Promise<void> {
  const owner = await ownerClient(url);
  const id = crypto.randomUUID();
  const days = { rosterValue: null, startsOn: null, endsOn: null };
  await owner.call('cohorts.save', {
    id,
    version: null,
    fields: { name: 'Spring', kind: 'term', ...days, showContactNames: false, reviewFirst: 0 },
    archived: false,
    idempotencyKey: crypto.randomUUID(),
  });
  const { signedIn } = await student.call<Session>('auth.session');
  await owner.call('cohorts.addMembers', {
    id,
    studentIds: [signedIn.userId],
    startsOn: '2026-03-02',
    idempotencyKey: crypto.randomUUID(),
  });
}

test('a cohort and a term are chosen in the header, and stand in the address from page to page', async ({
  page,
  context,
  client,
  product,
  mailbox,
  at,
}) => {
  const notebook = new Notebook(client);
  const { id: contactId } = await notebook.contact();
  await notebook.interview(contactId);
  const advisor = await aCourse({ url: product.url, mailbox, student: client, reviewFirst: 0 });
  await aTerm(product.url, client);
  await context.clearCookies();
  await context.addCookies([cookieOf(advisor, product.url)]);
  await at('2026-03-20T10:00:00.000Z');
  const watched = watch(page);
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  const header = page.getByRole('banner');
  const opener = header.getByRole('button', { name: /^Cohort and term/ });
  /** On a phone the lists are behind a button. */
  const choose = async (list: 'Cohort' | 'Term', label: string): Promise<void> => {
    if (isPhone) await opener.click();
    await page.getByLabel(list, { exact: true }).selectOption({ label });
    if (isPhone) await page.keyboard.press('Escape');
  };
  const goTo = (name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const matter = page.getByText('Has not written to anybody yet');

  await page.goto('/admin/attention?cohort=garbage&term=none');
  await expect(matter).toBeVisible();
  await choose('Cohort', 'Water course');
  await expect(page).toHaveURL(/\/attention\?cohort=[-0-9a-f]{36}$/);
  await expect(page.getByText('Water course', { exact: true }).last()).toBeVisible();
  await expect(matter).toBeVisible();
  await expectGoodScreen(page, watched, 'Attention · Staff');
  await choose('Term', 'Spring');
  const both = /[?&]cohort=[-0-9a-f]{36}&term=[-0-9a-f]{36}(#|$)/;
  await expect(page).toHaveURL(both);
  await goTo('Students');
  await expect(page).toHaveURL(both);
  await expect(page.getByText('Water course · Spring', { exact: true })).toBeVisible();
  await expect(page.getByText('1 student of yours is among these.')).toBeVisible();
  await expectGoodScreen(page, watched, 'Students · Staff');
  // Where a figure leads is narrowed as it is.
  await page.getByRole('link', { name: '1 Locate' }).click();
  await expect(page.getByRole('link', { name: 'Lena Hoffmann' })).toBeVisible();
  await expect(page).toHaveURL(/step=locate/);
  await expect(page).toHaveURL(both);
  // A page that is about nobody’s cohort has no switch, and the way back is the way in.
  await goTo('Library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(isPhone ? opener : page.getByLabel('Term', { exact: true })).toHaveCount(0);
  await goTo('Overview');
  await expect(page).toHaveURL(both);
  await expect(page.getByRole('heading', { name: 'Where your students are' })).toBeVisible();
  await expectGoodScreen(page, watched, 'Overview · Staff');
  await goTo('Reports');
  await expect(page).toHaveURL(both);
  if (isPhone) await opener.click();
  await expect(page.getByText('The term does not narrow reports')).toBeVisible();
  if (isPhone) await page.keyboard.press('Escape');
  await expectGoodScreen(page, watched, 'Reports · Staff');
  await page.goBack();
  await expect(page).toHaveURL(/\/admin\/\?cohort=/);

  // A cohort of somebody else: what it is, and a way out.
  await page.goto(`/admin/students?cohort=${crypto.randomUUID()}&step=locate`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'This cohort or term is not among yours' }),
  ).toBeVisible();
  await expectNoViolations(page);
  watched.take();
  await page.getByRole('link', { name: 'Show everybody' }).click();
  await expect(page).toHaveURL(/\/students\?step=locate$/);
  await expect(page.getByRole('link', { name: 'Lena Hoffmann' })).toBeVisible();
  await expectGoodScreen(page, watched, 'Students · Staff');
});
