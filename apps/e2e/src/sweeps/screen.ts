import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoViolations, type Scope } from '../axe.ts';

/** What a page must never do unseen: complain in the console, or ask for what does not come. */
export interface Watch {
  /** Complaints since the last look. */
  take: () => string[];
  isQuiet: () => boolean;
}

export function watch(page: Page): Watch {
  let complaints: string[] = [];
  const underWay = new Set<unknown>();
  let changedAt = 0;
  const change = (): void => void (changedAt = performance.now());
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    change();
    underWay.add(request);
  });
  page.on('requestfinished', (request) => {
    change();
    underWay.delete(request);
  });
  page.on('requestfailed', (request) => {
    change();
    underWay.delete(request);
    const why = request.failure()?.errorText ?? '';
    // Leaving a page ends what it had asked for.
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return {
    take: () => {
      const taken = complaints;
      complaints = [];
      return taken;
    },
    isQuiet: () => underWay.size === 0 && performance.now() - changedAt >= QUIET_MS,
  };
}

/** What an answer leads to is asked for within this time, so that a gap is not taken for the end. */
const QUIET_MS = 100;

/** A page settles within tenths of a second: looking again after a whole one would only wait. */
const soon = { message: 'all requests answered', intervals: [50] };

/** Waits until the page has all it asked for: no skeleton stands, no request is under way. */
export async function settle(page: Page, watched: Watch): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect.poll(watched.isQuiet, soon).toBe(true);
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
  await expect.poll(watched.isQuiet, soon).toBe(true);
}

/** What holds for every screen of the product, whatever it shows, in a window and on a phone. */
export async function expectGoodScreen(page: Page, watched: Watch, title: string): Promise<void> {
  await settle(page, watched);
  await expect(page).toHaveTitle(`${title} · Acquaint`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectFits(page);
  expect(watched.take(), 'complaints').toEqual([]);
}

/** The same of what stands open over a page: a sheet, a dialog, a list of commands. */
export async function expectGoodSheet(page: Page, watched: Watch, sheet: Locator): Promise<void> {
  await expect(sheet).toBeVisible();
  await expect.poll(watched.isQuiet, soon).toBe(true);
  await expect(sheet.locator('.animate-pulse')).toHaveCount(0);
  await expectFits(page, { hasOpenPopover: true });
  await expect(sheet).toBeVisible();
  expect(watched.take(), 'complaints').toEqual([]);
}

/** Nothing sticks out and axe finds nothing, in a window and on a phone. */
async function expectFits(page: Page, scope?: Scope): Promise<void> {
  await expectNoOverflow(page, page.viewportSize()?.width ?? 0);
  await expectNoViolations(page, scope);
  await onNarrowPhone(page, async () => {
    await expectNoOverflow(page, PHONE.width);
    await expectNoViolations(page, scope);
  });
}

/** The narrowest phone that WCAG 1.4.10 asks for, under a finger. */
const PHONE = { width: 320, height: 720 };

/** The page as it stands, on a phone; nobody waits for it to be loaded once more. */
async function onNarrowPhone(page: Page, look: () => Promise<void>): Promise<void> {
  const window = page.viewportSize();
  const emulation = await page.context().newCDPSession(page);
  const metrics = { ...PHONE, deviceScaleFactor: 0, mobile: true };
  await emulation.send('Emulation.setDeviceMetricsOverride', metrics);
  await emulation.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(PHONE.width);
  await look();
  await emulation.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await emulation.send('Emulation.clearDeviceMetricsOverride');
  await emulation.detach();
  if (window) await page.setViewportSize(window);
}

/** Nothing sticks out sideways. A phone zooms out when something does: its own width counts. */
async function expectNoOverflow(page: Page, width: number): Promise<void> {
  const found = await page.evaluate((limit) => {
    if ((document.scrollingElement?.scrollWidth ?? 0) <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .map(
        (element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`,
      )
      .slice(-5);
  }, width);
  expect(found, `wider than ${width} px`).toEqual([]);
}
