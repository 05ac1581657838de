import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import {
  expectHeldBack,
  expectMessage,
  readFinalText,
  readWarning,
  sendMyself,
} from '../pages/composer.ts';
import { expectNext, goOn, openStep, part } from '../pages/interview.ts';
import { typeDay } from '../pages/schedule.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { claimsOf, whyYou } from '../records/written.ts';

const claims = claimsOf('Dr. Okafor');

test('an intern asks the supervisor first, and keeps the condition', async ({
  page,
  client,
  at,
}) => {
  test.setTimeout(480_000);
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact({ team: 'Flood Forecasting' });
  const interview = await notebook.interview(id, ...readyToAsk());
  await at('2026-03-02T10:00:00Z');

  await test.step('say where the internship is', async () => {
    await page.goto('/settings/internships');
    await page.getByRole('button', { name: 'Add an internship' }).click();
    await page.getByLabel('Organisation').fill('River Trust');
    await page.getByLabel('Your team').fill('Gauges');
    await page.getByLabel('First day').fill('2026-02-02');
    await page.getByLabel('Last day').fill('2026-07-31');
    await page.getByLabel('I have settled in').check();
    await page.getByRole('textbox', { name: 'Name' }).fill('Priya Raman');
    await page.getByLabel('How you greet them').fill('Priya');
    await page.getByLabel('E-mail').fill('p.raman@rivertrust.example');
    await page.getByLabel('They may be named in my messages').check();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save internship' }).click();
    await expect(page.getByText('River Trust').first()).toBeVisible();
  });

  await test.step('nothing leaves before the supervisor knows', async () => {
    await page.goto(`/interviews/${interview}/contact`);
    const request = part(page, 'Your request');
    await request.getByLabel('Why this person').fill(whyYou);
    await expect(request.getByText(/^Saved \d/)).toBeVisible();
    await expectHeldBack(
      request,
      'Ask Priya Raman first whether you may talk with Amara Okafor. A short message is ready for you.',
    );
    await expectNext(page, 'Ask your supervisor before you write to Amara Okafor');
  });

  const supervisor = part(page, 'Your supervisor');

  await test.step('ask in writing; waiting is not a yes', async () => {
    await goOn(page, 'Ask your supervisor before you write to Amara Okafor');
    await supervisor.getByRole('button', { name: 'Ask Priya Raman' }).click();
    await expectMessage(supervisor, 'Priya', 'Okafor');
    await expectNoViolations(page);
    await readFinalText(supervisor);
    await sendMyself(supervisor, 'Priya Raman');
    await expect(supervisor).toContainText('asked, waiting for the answer');
    await openStep(page, 'Contact');
    await expectHeldBack(
      part(page, 'Your request'),
      'You asked Priya Raman about Amara Okafor. Wait for the answer before you write.',
    );
    await page.goto('/');
    await expect(part(page, /^Waiting for others/)).toContainText(
      'Waiting for Priya Raman to agree',
    );
  });

  await test.step('note "fine, with a condition"', async () => {
    await at('2026-03-03T10:00:00Z');
    await page.goto(`/interviews/${interview}/locate`);
    await supervisor.getByRole('button', { name: 'Note the answer' }).first().click();
    const answer = part(page, 'What did Priya Raman say?');
    await answer.getByRole('radio', { name: 'Fine, with a condition' }).check();
    await answer
      .getByLabel('The condition, in their words')
      .fill('Not in the week of the release.');
    await answer.getByLabel('Keep free from').fill('2026-03-09');
    await answer.getByLabel('until').fill('2026-03-13');
    await answer.getByRole('radio', { name: 'Everybody at River Trust' }).check();
    await expectNoViolations(page);
    await answer.getByRole('button', { name: 'Note the answer' }).click();
    await expect(supervisor).toContainText('agrees with a condition');
    await expect(supervisor).toContainText('Not in the week of the release.');
  });

  await test.step('the request says so, with the condition above it', async () => {
    await openStep(page, 'Contact');
    const request = part(page, 'Your request');
    await expect(request).toContainText('You are an intern there and your supervisor agrees');
    await expect(request).toContainText('Priya Raman agreed with a condition');
    await expect(request).toContainText('Not in the week of the release.');
    await expect(request.getByLabel('Why this person')).toHaveValue(whyYou);
    // The text begun before the answer keeps its kind until another one is chosen.
    await request.getByLabel('Kind of message').selectOption('T04');
    await expect(request.getByLabel('Why this person')).toHaveValue(whyYou);
    await expectMessage(request, 'Priya Raman');
    await readFinalText(request, claims);
    await readWarning(request, 'Priya Raman said yes, with this condition');
    await expectNoViolations(page);
    await sendMyself(request, 'Dr. Okafor');
  });

  await test.step('the days that the supervisor keeps free are refused', async () => {
    await at('2026-03-05T10:00:00Z');
    await page.goto(`/interviews/${interview}/contact`);
    await page.getByRole('button', { name: 'Note an answer' }).click();
    const answer = part(page, 'What did Dr. Okafor answer?');
    await answer.getByRole('radio', { name: 'Yes' }).check();
    await answer.getByRole('button', { name: 'Note the answer' }).click();
    await page.getByRole('link', { name: 'They said yes: find a time' }).click();
    const agreed = part(page, 'The time they chose');
    await typeDay(agreed, 'Day', '2026-03-10');
    await agreed.getByLabel('Time', { exact: true }).fill('10:00');
    await agreed.getByLabel('Link of the call').fill('https://meet.example/okafor');
    await agreed.getByRole('button', { name: 'Note this time' }).click();
    await expect(
      agreed
        .getByText(/Priya Raman asked to keep the days from .* to .* free. Choose another time./)
        .first(),
    ).toBeVisible();
    await expectNoViolations(page);
    await typeDay(agreed, 'Day', '2026-03-17');
    await agreed.getByRole('button', { name: 'Note this time' }).click();
    await expect(part(page, 'The agreed time')).toContainText(
      'Tue 17 March, 10:00–10:20 their time (11:00–11:20 yours)',
    );
  });
});
