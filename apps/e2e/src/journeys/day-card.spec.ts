import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { FILLED_AT, fillNotebook } from '../sweeps/filled-notebook.ts';

/** A picture of one pixel, as a camera of no ambition would take it. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** All that the browser holds in its databases and caches, as text a thief would search. */
const dump = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: string[] = [];
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (value instanceof CryptoKey) return `key extractable=${value.extractable}`;
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
          .map(([name, inner]) => `${name}=${text(inner)}`)
          .join(' ');
      }
      return String(value);
    };
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(new Error(name)));
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.addEventListener('success', () => done(reading.result));
        });
        parts.push(...rows.map((row) => `${store}: ${text(row)}`));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      // The worker keeps files of the app alone: their content is the same for everybody.
      for (const request of await cache.keys()) parts.push(`cached: ${request.url}`);
    }
    parts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
    return parts.join('\n');
  });

/** The worker holds the pages of the day, and the card lies on the device. */
async function isReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => dump(page), { message: 'a card on the device' })
    .toMatch(/^cards: interviewId=/m);
}

const interviewOf = async (
  client: { call: <T>(procedure: string, input: unknown) => Promise<T> },
  id: string,
): Promise<Dossier['interview']> =>
  (await client.call<{ dossier: Dossier }>('interviews.get', { id })).dossier.interview;

test('the day card opens in aeroplane mode, and what is noted arrives once', async ({
  page,
  context,
  client,
  at,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  await at(FILLED_AT);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await isReady(page);
  const sealed = await dump(page);
  expect(sealed).toContain('key extractable=false');
  expect(sealed).not.toMatch(/Okafor|Quay|hydrolog/i);
  const cached = sealed.split('\n').filter((line) => line.startsWith('cached: '));
  expect(cached.filter((line) => /trpc|files\/|\/g\//.test(line))).toEqual([]);

  await context.setOffline(true);
  await page.goto('/day');
  await expect(page.getByRole('heading', { level: 1, name: 'No network' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Dr. Okafor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
  await expect(page.getByText(/^As of \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText('ah-MAH-rah oh-KAH-for')).toBeVisible();

  const questions = page.getByRole('region', { name: 'Questions' });
  const first = questions.getByRole('textbox').first();
  await first.fill('Two of them watch at night.');
  await first.blur();
  await expect(questions.getByText('Saved on this device').first()).toBeVisible();
  await expect(questions.getByRole('checkbox').first()).toBeChecked();
  await page.getByLabel('Somebody they named').fill('Ines Moreau');
  await page.getByRole('button', { name: 'Note this name' }).click();
  await page.getByLabel('A promise').fill('Send the report on gauges.');
  await page.getByRole('button', { name: 'Note this promise' }).click();
  await page
    .getByLabel('Photo of the card')
    .setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: pixel });
  await expect(page.getByText('1 photo saved on this device')).toBeVisible();
  await expect(page.getByText(/^Waiting for network: \d changes on this device/)).toBeVisible();
  await page.getByText('Running late?').click();
  await expect(page.getByText(/I am on my way to our/)).toBeVisible();
  await page.getByText('Other ways to say that you cannot make it').click();
  await expect(page.getByText(/something urgent keeps me from our talk/)).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // In both themes.
    await expectNoViolations(page);
  }
  expect(await dump(page)).not.toMatch(/Okafor|at night|Moreau|gauges/i);

  await page.reload();
  await expect(first).toHaveValue('Two of them watch at night.');
  await expect(page.getByText('Ines Moreau')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^Waiting for network/)).toHaveCount(0);
  await expect.poll(async () => (await interviewOf(client, id)).promises?.length ?? 0).toBe(1);
  const { capture, referrals, promises } = await interviewOf(client, id);
  expect(Object.values(capture.items)).toContainEqual({
    asked: true,
    note: 'Two of them watch at night.',
  });
  expect(referrals.map(({ name }) => name)).toEqual(['Ines Moreau']);
  expect(promises?.map(({ text }) => text)).toEqual(['Send the report on gauges.']);
  await expect
    .poll(() => client.call<unknown[]>('cardPhotos.list', { interviewId: id }))
    .toHaveLength(1);
});

test('two devices that changed one note see both', async ({
  page,
  context,
  browser,
  baseURL,
  client,
  at,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  await at(FILLED_AT);
  const other = await browser.newContext({ baseURL, storageState: await context.storageState() });
  await other.clock.setFixedTime(new Date(FILLED_AT));
  const laptop = await other.newPage();
  const day = `/interviews/${id}/day`;
  await page.goto(day);
  await isReady(page);
  await laptop.goto(day);
  await expect(laptop.getByLabel('Anything else')).toBeVisible();

  await context.setOffline(true);
  await page.getByLabel('Anything else').fill('From the phone.');
  await page.getByLabel('Anything else').blur();
  await expect(page.getByText('Saved on this device').first()).toBeVisible();
  await laptop.getByLabel('Anything else').fill('From the laptop.');
  await laptop.getByLabel('Anything else').blur();
  await expect.poll(async () => (await interviewOf(client, id)).capture.notes).not.toBe('');

  await context.setOffline(false);
  const both = page.getByText('Two devices wrote here');
  await expect(both).toBeVisible();
  await expect(page.getByText('From the laptop.')).toBeVisible();
  await laptop.reload();
  await expect(laptop.getByText('Two devices wrote here')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(both).toBeHidden();
  await expect(page.getByLabel('Anything else')).toHaveValue('From the phone.\nFrom the laptop.');
  await other.close();
});

test('signing out leaves nothing on the device', async ({ page, client, at }) => {
  await fillNotebook(client, at);
  await at(FILLED_AT);
  await page.goto('/');
  await isReady(page);
  await page.getByRole('button', { name: /^You:/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await dump(page)).not.toMatch(/^(?:cards|queue|owner): /m);
});

test('T21: “cannot make it” is one tap, offline too; undone it never was, and then it goes once', async ({
  page,
  context,
  client,
  at,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  const atHalfPastNine = '2026-03-06T09:30:00.000Z';
  await at(atHalfPastNine);
  await page.goto('/');
  await isReady(page);
  await page.goto(`/interviews/${id}/day`);
  await context.setOffline(true);
  // The tap opens the telephone; nothing here answers to that.
  const late = page.getByRole('link', { name: /^Late, there at .*: (call|mail)$/ });
  await expect(late).toHaveAttribute('href', /^(tel|mailto):/);
  await late.click();
  await expect(page.getByText(/^You told that you come at/)).toBeVisible();
  const tell = page.getByRole('link', { name: /^Cannot make it: (call|mail)$/ });
  await expect(tell).toHaveAttribute('href', /^(tel|mailto):/);
  await tell.click();
  const off = page.getByText('You cannot make it: this meeting is off.');
  await expect(off).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoViolations(page);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(off).toBeHidden();
  await expect(tell).toBeVisible();

  await tell.click();
  await expect(off).toBeVisible();
  await page.reload();
  await expect(off).toBeVisible();
  await at('2026-03-06T09:30:11.000Z');
  await context.setOffline(false);
  await expect
    .poll(async () => (await interviewOf(client, id)).meeting?.status, { timeout: 15_000 })
    .toBe('cancelled');
  const { meeting, pastMeetings } = await interviewOf(client, id);
  expect(meeting?.late).toMatchObject({ at: expect.any(String) });
  expect(pastMeetings.map(({ by }) => by)).toEqual(['student']);
  await expect(off).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('R79: “I am there” keeps the moment of the tap, offline too, and can be taken back', async ({
  page,
  context,
  client,
  at,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  await at('2026-03-06T09:47:00.000Z');
  await page.goto('/');
  await isReady(page);
  await page.goto(`/interviews/${id}/day`);
  const arrived = async () => (await interviewOf(client, id)).meeting?.arrived?.at ?? null;
  const tap = page.getByRole('button', { name: 'I am there' });
  await context.setOffline(true);
  await tap.click();
  await expect(page.getByText('There at 09:47.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Late, there at/ })).toHaveCount(0);
  // Not sent yet: taken back, it never was.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Waiting for network: 1 change/)).toHaveCount(0);
  await tap.click();
  await page.reload();
  await expect(page.getByText('There at 09:47.')).toBeVisible();
  await expectNoViolations(page);
  await at('2026-03-06T09:52:00.000Z');
  await context.setOffline(false);
  await expect.poll(arrived, { timeout: 15_000 }).toMatch(/^2026-03-06T09:47:/);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(arrived, { timeout: 15_000 }).toBeNull();
  await tap.dblclick();
  await expect.poll(arrived, { timeout: 15_000 }).toMatch(/^2026-03-06T09:52/);
  await expect(page.getByText('One change could not be taken')).toHaveCount(0);
});

test('T21: with a network too there are ten seconds to take “cannot make it” back', async ({
  browser,
  context,
  client,
  at,
  baseURL,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  await at('2026-03-06T09:30:00.000Z');
  // A browser with its own clock, which the page and its worker share.
  const phone = await browser.newContext({ baseURL, storageState: await context.storageState() });
  const page = await phone.newPage();
  await page.goto('/');
  await isReady(page);
  await page.goto(`/interviews/${id}/day`);
  const tell = page.getByRole('link', { name: /^Cannot make it: (call|mail)$/ });
  const status = async () => (await interviewOf(client, id)).meeting?.status;
  const asked = Date.now();
  await tell.click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tell).toBeVisible();
  await tell.click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await status()).toBe('confirmed');
  await expect.poll(status, { timeout: 30_000 }).toBe('cancelled');
  expect(Date.now() - asked).toBeGreaterThan(10_000);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await phone.close();
});

test('R59: a card that lies open says when the time was changed elsewhere', async ({
  page,
  client,
  at,
}) => {
  const { agreed: id } = await fillNotebook(client, at);
  const { version, meeting } = await interviewOf(client, id);
  if (!meeting) throw new Error('No time is agreed.');
  const promise = { id: crypto.randomUUID(), by: 'student', text: 'Bring the map.', dueOn: null };
  await client.call('interviews.act', {
    interviewId: id,
    version,
    command: { type: 'makePromise', data: { promise } },
    idempotencyKey: crypto.randomUUID(),
  });
  await at('2026-03-05T14:00:00.000Z');
  await page.goto('/');
  await isReady(page);
  await page.goto(`/interviews/${id}/day`);
  const open = page.getByRole('region', { name: 'Open promises' });
  await expect(open.getByText('You promised: Bring the map.')).toBeVisible();

  const look = async (instant: string) => {
    await at(instant);
    // The page begins to listen a moment after it stands: what comes before that is heard by nobody.
    await expect(async () => {
      const cards = page.waitForResponse(/interviews\.dayCards/, { timeout: 1500 });
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await cards;
    }).toPass({ timeout: 10_000 });
  };
  const changed = page.getByText('The time or the place has changed');
  await look('2026-03-05T14:01:00.000Z');
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
  await expect(changed).toHaveCount(0);

  const { start, zone, wallTime, minutes, mode, setting, place, whoStarts } = meeting;
  const facts = { start, zone, wallTime, minutes, mode, setting, place, whoStarts };
  await client.call('interviews.act', {
    interviewId: id,
    version: version + 1,
    command: {
      type: 'changeMeeting',
      data: {
        facts: { ...facts, start: '2026-03-06T10:30:00.000Z', wallTime: '2026-03-06T10:30' },
        evidence: {
          kind: 'message',
          at: '2026-03-05T13:50:00.000Z',
          replyId: null,
          note: 'Half past.',
        },
        by: 'contact',
        reason: null,
      },
    },
    idempotencyKey: crypto.randomUUID(),
  });
  await look('2026-03-05T14:02:00.000Z');
  await expect(changed).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Reload the card' }).click();
  await expect(page.getByText(/11:30/).first()).toBeVisible();
  await expect(changed).toHaveCount(0);
});
