import { expect, test } from '../fixtures.ts';
import { guestDevice } from '../pages/guest.ts';
import { askedAndOffered, guestPage, TUESDAY, WEDNESDAY } from '../records/asked.ts';

test('the contact takes a time on a phone without script, moves it, and cancels', async ({
  browser,
  product,
  client,
}) => {
  const interview = await askedAndOffered(client);
  const address = await guestPage(client, interview);
  const phone = await guestDevice(browser, product.url);
  const { page } = phone;

  await test.step('see who asks, why, and the promise', async () => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'would like to talk with you',
    );
    await expect(page.getByText('No request for a job or an internship')).toBeVisible();
    await expect(page.getByRole('radio', { name: TUESDAY })).toBeVisible();
    await phone.expectNoViolations();
  });

  await test.step('forget to choose, and be told where', async () => {
    await page.getByRole('button', { name: 'Take this time' }).click();
    await expect(page.getByRole('alert').getByText('Please choose one.')).toBeVisible();
  });

  await test.step('take one, and a link for the call', async () => {
    await page.getByRole('radio', { name: TUESDAY }).check();
    await page.getByLabel('Link for the video call').fill('https://meet.example/okafor');
    await page.getByRole('button', { name: 'Take this time' }).click();
    await expect(page.getByText(TUESDAY)).toBeVisible();
    await expect(page.getByText('sends you a short confirmation')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add to calendar' })).toBeVisible();
    await phone.expectNoViolations();
  });

  await test.step('move it from another device, with the same link', async () => {
    const desk = await guestDevice(browser, product.url);
    await desk.page.goto(address);
    await desk.page.getByRole('link', { name: 'Ask for another time' }).click();
    await desk.expectNoViolations();
    await desk.page.getByRole('radio', { name: WEDNESDAY }).check();
    await desk.page.getByLabel('Reason').first().fill('A meeting came in.');
    await desk.page.getByRole('button', { name: 'Take this time' }).click();
    await expect(desk.page.getByText(WEDNESDAY)).toBeVisible();
  });

  await test.step('an old page changes nothing', async () => {
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { name: 'Cancel the talk' })).toBeVisible();
    await phone.expectNoViolations();
    await page.getByLabel('Reason').fill('I have to travel.');
    await page.getByRole('button', { name: 'Cancel the talk' }).click();
    await expect(page.getByText('The talk was cancelled.')).toBeVisible();
  });

  const { dossier } = await client.call<{
    dossier: { interview: { meeting: { status: string }; pastMeetings: unknown[] } };
  }>('interviews.get', { id: interview });
  expect(dossier.interview.meeting.status).toBe('cancelled');
  expect(dossier.interview.pastMeetings).toHaveLength(2);
});

test('none of the times fits: own times, in their language and zone', async ({
  browser,
  product,
  client,
}) => {
  const interview = await askedAndOffered(client);
  const phone = await guestDevice(browser, product.url);
  const { page } = phone;
  await page.goto(await guestPage(client, interview));

  await test.step('read from right to left, on the clock of Cairo', async () => {
    await page.getByRole('link', { name: 'Language and time zone' }).click();
    await phone.expectNoViolations();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Africa/Cairo');
    await page.getByRole('button', { name: 'Use these' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await phone.expectNoViolations();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });

  await test.step('name two times and a number', async () => {
    await page.getByRole('link', { name: 'None of these fits' }).click();
    await phone.expectNoViolations();
    await page.getByLabel('Time 1').fill('2026-03-12T11:30');
    await page.getByLabel('Time 2').fill('2026-03-01T10:00');
    await page.getByLabel('Please call me at').fill('+44 20 7946 0123');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('alert').getByText('This time is over')).toBeVisible();
    await expect(page.getByLabel('Please call me at')).toHaveValue('+44 20 7946 0123');
    await page.getByLabel('Time 2').fill('');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('You named other times')).toBeVisible();
    await expect(page.getByText('Thursday 12 March 2026, 11:30')).toBeVisible();
  });

  await test.step('say when it suits instead, then that it does not work out', async () => {
    await page.getByRole('link', { name: 'First say when it is convenient' }).click();
    await phone.expectNoViolations();
    await page.getByRole('checkbox', { name: 'Morning' }).check();
    await page.getByRole('checkbox', { name: 'Tuesday' }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: 'I cannot, or not now' }).click();
    await phone.expectNoViolations();
    await page.getByRole('radio', { name: 'I cannot' }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('You said that it will not work out.')).toBeVisible();
  });
});

test('a contact stops all contact and has their details erased', async ({
  browser,
  product,
  client,
}) => {
  const interview = await askedAndOffered(client);
  const address = await guestPage(client, interview);
  const phone = await guestDevice(browser, product.url);
  const { page } = phone;
  await page.goto(address);

  await page.getByRole('link', { name: 'Please do not contact me again' }).click();
  await phone.expectNoViolations();
  await page.getByRole('button', { name: 'Do not contact me again' }).click();
  await expect(page.getByText('You will not be contacted again')).toBeVisible();

  await page.getByRole('link', { name: 'Erase my details' }).click();
  await phone.expectNoViolations();
  await page.getByRole('button', { name: 'Erase my details' }).click();
  await expect(page.getByRole('alert').getByText('tick the box')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Yes, erase everything' }).check();
  await page.getByRole('button', { name: 'Erase my details' }).click();
  await expect(page.getByText('Your details are erased.')).toBeVisible();

  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
  await phone.expectNoViolations();
  const kept = JSON.stringify(await client.call('interviews.get', { id: interview }));
  expect(kept).not.toMatch(/Okafor|a\.okafor/);
});
