import { expect, type Page } from '@playwright/test';
import { expectNoViolations } from '../axe.ts';

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

/** What holds for every screen of the product, whatever it shows. */
export async function expectGoodScreen(page: Page, watched: Watch, title: string): Promise<void> {
  await settle(page, watched);
  await expect(page).toHaveTitle(`${title} · Acquaint`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectNoOverflow(page);
  await expectNoViolations(page);
  expect(watched.take(), 'complaints').toEqual([]);
}

/** Nothing sticks out sideways. A phone zooms out when something does: its own width counts. */
async function expectNoOverflow(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
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
