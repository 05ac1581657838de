import { expect, type Locator, type Page } from '@playwright/test';
import { enter, test } from '../demo.ts';
import { readPrepared } from '../product/prepared.ts';
import { expectGoodScreen, expectGoodSheet, settle, watch, type Watch } from './screen.ts';

/** Something that opens over a page: where, and what is pressed for it. */
type Opening = readonly [path: string, press: (page: Page) => Promise<void>];

/** The first button of the page's own that is called so. */
const button =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('main').getByRole('button', { name }).first().click();

const keys =
  (pressed: string) =>
  (page: Page): Promise<void> =>
    page.keyboard.press(pressed);

const openOver = (page: Page): Locator =>
  page.getByRole('dialog').or(page.getByRole('alertdialog'));

/** Opens one after another, and closes each with Escape. */
async function openAll(page: Page, url: string, openings: readonly Opening[]): Promise<void> {
  const watched = watch(page);
  await afterEach(page, watched, url, openings, async () => {
    await expectGoodSheet(page, watched, openOver(page));
    await page.keyboard.press('Escape');
    await expect(openOver(page)).toHaveCount(0);
  });
}

/** Unfolds one after another within its page, whose title stays. */
async function unfoldAll(
  page: Page,
  url: string,
  openings: readonly (readonly [...Opening, title: string])[],
): Promise<void> {
  const watched = watch(page);
  await afterEach(page, watched, url, openings, ([, , title]) =>
    expectGoodScreen(page, watched, title),
  );
}

/** Presses each thing on its page and looks; a failure names its page and the walk goes on. */
async function afterEach<T extends readonly [...Opening, ...unknown[]]>(
  page: Page,
  watched: Watch,
  url: string,
  openings: readonly T[],
  look: (opening: T) => Promise<void>,
): Promise<void> {
  const failures: string[] = [];
  for (const [index, opening] of openings.entries()) {
    const [path, press] = opening;
    await test.step(`${index}: ${path}`, async () => {
      try {
        await page.goto(`${url}/admin${path}`);
        await settle(page, watched);
        await press(page);
        await look(opening);
      } catch (error) {
        failures.push(`${index}: ${path}: ${String(error)}`);
      }
    });
  }
  expect(failures.join('\n\n')).toBe('');
}

test('what opens over an owner’s pages', async ({ page, context, demo }) => {
  test.setTimeout(300_000);
  await enter(context, demo, readPrepared().demo.ownerCookie);
  await openAll(page, demo.url, [
    ['/library?part=questions', button('New pack')],
    ['/library?part=sources', button('New source')],
    ['/library?part=sources', button('Open')],
    ['/hosts', button('Note a host')],
    ['/hosts', button('Ask by mail')],
    ['/cohorts', button('New cohort')],
    ['/cohorts', button('Change')],
    ['/people', button('Add a student by name')],
    ['/people', button('Change the role')],
    ['/people', button('End the access')],
    ['/contacts', button('Except')],
    ['/contacts', button('Exception for a person…')],
    ['/contacts', button('Exception for an employer…')],
    ['/contacts', button('Somebody wants no more letters…')],
  ]);
  await unfoldAll(page, demo.url, [
    ['/reports', button('Show figures by group'), 'Reports · Staff'],
    ['/reports', button('Show the work of advisors'), 'Reports · Staff'],
  ]);
});

test('what opens over an advisor’s pages', async ({ page, context, demo }) => {
  test.setTimeout(300_000);
  await enter(context, demo, readPrepared().demo.advisorCookie);
  await openAll(page, demo.url, [
    ['/', keys('Control+k')],
    ['/students', keys('?')],
    ['/nudges', button('New rule')],
  ]);
  await unfoldAll(page, demo.url, [
    ['/attention', button('Done…'), 'Attention · Staff'],
    ['/reviews', button('Take this review'), 'Reviews · Staff'],
    ['/reviews', button('Ask somebody outside…'), 'Reviews · Staff'],
  ]);
});
