import { type BrowserContext, test as base } from '@playwright/test';
import { Client } from './product/client.ts';
import { ownPlace, START } from './product/prepared.ts';
import { type RunningServer, startServer } from './product/server.ts';

/** The demo school, with a course of ten students at different steps. */
export const test = base.extend<{ demo: RunningServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures out of it
  demo: async ({}, provide) => {
    const server = await startServer({ ...(await ownPlace('demo', 'server')), now: START });
    await provide(server);
    await server.stop();
  },
});

/** Signs the browser in with a cookie that was prepared; whoever asks may do more through the client. */
export async function enter(context: BrowserContext, { url }: RunningServer, cookie: string) {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  return new Client(url, cookie);
}
