import { expectNoViolations } from '../../axe.ts';
import { expect } from '../../fixtures.ts';
import { chooseFor, expectOrder, questions, rewrite } from '../../pages/agenda.ts';
import { readWarning } from '../../pages/composer.ts';
import { expectNext, expectStep, goOn, kept, openStep, part } from '../../pages/interview.ts';
import { printedPages } from '../../pages/print.ts';
import { takeNote } from '../../pages/research.ts';
import type { Walk } from './walk.ts';

/** Research. */
export async function research({ page }: Walk): Promise<void> {
  await openStep(page, 'Research');
  await takeNote(page, {
    about: 'field',
    text: 'Flood warnings now use ensembles of weather forecasts.',
    source: 'Water Journal, February 2026',
    kind: 'News and trade press',
  });
  await takeNote(page, {
    about: 'field',
    text: 'Chartership takes about four years after a degree.',
    source: 'Institute of Hydrology',
    kind: 'Professional body',
  });
  await takeNote(page, {
    about: 'place',
    text: 'River Trust runs forty gauges along the lower valley.',
    source: 'River Trust, annual report',
    kind: "The employer's own pages",
  });
  await takeNote(page, {
    about: 'place',
    text: 'River Trust opened a control room for flood forecasting.',
    source: 'Valley News',
    kind: 'News and trade press',
  });
  await expectStep(page, 'Research', 'done');
  await expectNoViolations(page);
  await expectNext(page, 'Bring your résumé up to date');
}

/** Prepare: résumé, questions that fit, introduction. */
export async function prepare({ page }: Walk): Promise<void> {
  await goOn(page, 'Bring your résumé up to date');
  await expect(page.getByRole('heading', { level: 2, name: 'Prepare' })).toBeVisible();
  const prepare = page.url();
  await page.getByRole('button', { name: 'Suggest a list' }).click();
  await expect(questions(page).getByRole('row')).toHaveCount(5);
  await expect(page.getByText('20 of 20 minutes planned')).toBeVisible();

  // A list that is only ours is nobody's: two questions at least are the student's own.
  const notYours = '0 questions are in your own words. Change at least 2';
  await expect(page.getByText(notYours)).toBeVisible();
  await page
    .getByRole('button', { name: /^Fill the blank in question/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Fill the blank' })).toBeVisible();
  await expectNoViolations(page, { hasOpenPopover: true });
  await rewrite(page, 'Figures I found suggest more flood forecasters are needed; is that so?');
  await chooseFor(page, 2, 'Change the words');
  await rewrite(
    page,
    'I read about your new control room; what changed for your team?',
    /control room/,
  );
  await expect(page.getByText(notYours)).toBeHidden();

  // A question for a job is stopped while it is typed.
  const own = page.getByLabel('A question of your own');
  await own.fill('Could you get me a job in your team?');
  const add = page.getByRole('button', { name: 'Add my question' });
  await expect(add).toBeDisabled();
  await expect(add).toHaveAccessibleDescription(/Ask it in another way first/);
  await own.fill('Which course would you take again before joining River Trust?');
  await page.getByLabel('What it is about').selectOption({ label: 'Education and training' });
  await add.click();
  await expect(questions(page).getByRole('row')).toHaveCount(6);
  await expect(page.getByText(/minutes planned, \d more than you asked for/)).toBeVisible();
  await chooseFor(page, 5, 'Keep in reserve');
  await kept(page, () => chooseFor(page, 5, 'Move up'));
  await expectOrder(page, /./, /control room/, /./, /Which course/, /./);
  await expect(page.getByText('Needed first').first()).toBeHidden();
  await expectNoViolations(page);

  const introduction = page.getByLabel('As you would say it');
  await kept(page, async () => {
    await introduction.fill(
      'I am Tomás, a second-year student of Environmental Science at Northgate. Last summer I measured water levels for a student project on the river behind our campus, and was surprised how much the forecast depended on one gauge. I have read about flood forecasting since then. Before I choose my specialisation I would like to understand how people find their way into this work, and what the days look like from the inside.',
    );
    await introduction.blur();
  });
  await page.getByRole('link', { name: 'Note your résumé' }).click();
  await page.getByLabel('Your résumé').fill('March version');
  await page.getByLabel('Last brought up to date').fill('2026-03-09');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.goto(prepare);
  await page.getByLabel('It is at hand, in case they ask').check();
  await expectStep(page, 'Prepare', 'done');
  await expectNext(page, 'Decide what to wear to meet Dr Okafor');
}

/** Arrive: clothes, line, ready. */
export async function arrive({ page }: Walk): Promise<void> {
  await goOn(page, 'Decide what to wear to meet Dr Okafor');
  await expect(page.getByRole('heading', { level: 2, name: 'Arrive' })).toBeVisible();
  await page.getByLabel('What you will wear').fill('A plain shirt.');
  await page.getByLabel('What you will wear').blur();
  for (const tick of [
    'I have a quiet place, and it stays quiet',
    'The link, sound and picture are tested',
    'The charger is in and other programs are closed',
    'Questions, notes and a pen are in view',
  ])
    await page.getByLabel(tick).check();
  await readWarning(part(page, 'Before you are ready'), 'Things to look at in your list');
  await expect(page.getByText('You are ready.')).toBeVisible();
  await expectStep(page, 'Arrive', 'done');
  await expectNoViolations(page);

  await openStep(page, 'Prepare');
  await page.getByRole('link', { name: 'Print the packet' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article').first()).toContainText('Thu 12 March');
  expect(await printedPages(page)).toBe(2);
}
