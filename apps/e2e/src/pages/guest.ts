import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export interface GuestDevice {
  page: Page;
  /** What axe finds on this page in both schemes, looked at with a browser that runs script. */
  expectNoViolations: () => Promise<void>;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Somebody with a phone, no account, and script switched off. */
export async function guestDevice(browser: Browser, baseURL: string): Promise<GuestDevice> {
  const device = { baseURL, viewport: { width: 390, height: 844 } };
  const context = await browser.newContext({ ...device, javaScriptEnabled: false });
  const page = await context.newPage();
  const looked = await browser.newContext(device);
  const second = await looked.newPage();
  const expectNoViolations = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await second.emulateMedia({ colorScheme });
      await second.goto(page.url());
      const { violations } = await new AxeBuilder({ page: second }).withTags(wcag).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        where: nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`),
      }));
      expect(found, `${page.url()}, ${colorScheme}`).toEqual([]);
    }
    const wide = await second.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
  };
  return { page, expectNoViolations };
}
