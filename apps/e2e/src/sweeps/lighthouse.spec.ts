import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { expect, test } from '../fixtures.ts';
import { chromiumArgs, chromiumPath } from '../product/chromium.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';

/** What Lighthouse says about the accessibility of a page: 0 to 100, and what it misses. */
async function accessibilityOf(url: string, cookie: string, isPhone: boolean) {
  const chrome = await launch({
    chromePath: chromiumPath,
    chromeFlags: [...chromiumArgs, '--headless=new'],
    logLevel: 'silent',
  });
  try {
    const answer = await lighthouse(
      url,
      {
        port: chrome.port,
        onlyCategories: ['accessibility'],
        extraHeaders: { cookie },
        logLevel: 'silent',
      },
      isPhone ? undefined : desktopConfig,
    );
    const { categories, audits, finalDisplayedUrl } = answer?.lhr ?? {};
    const { score, auditRefs = [] } = categories?.['accessibility'] ?? {};
    const missed = auditRefs
      .filter(({ id, weight }) => weight > 0 && audits?.[id]?.score === 0)
      .map(({ id }) => id);
    return { at: finalDisplayedUrl, score: (score ?? 0) * 100, missed };
  } finally {
    chrome.kill();
  }
}

test('Lighthouse finds nothing amiss on the first two pages', async ({ product, client }) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact();
  await notebook.interview(id, ...readyToAsk());

  for (const [path, cookie] of [
    ['/sign-in', ''],
    ['/', client.cookie],
  ] as const) {
    const url = `${product.url}${path}`;
    for (const isPhone of [false, true]) {
      expect(await accessibilityOf(url, cookie, isPhone), isPhone ? 'phone' : 'desktop').toEqual({
        at: url,
        score: 100,
        missed: [],
      });
    }
  }
});
