import { test as base, type Page } from '@playwright/test';
import { Client } from './product/client.ts';
import { codeIn, type Mailbox, openMailbox } from './product/mailbox.ts';
import { ownFolder, readPrepared, START } from './product/prepared.ts';
import { type RunningServer, startServer } from './product/server.ts';

interface Fixtures {
  mailbox: Mailbox;
  /** The product, started for this test alone, with a school that has just been set up. */
  product: RunningServer;
  /** Moves the clock of the server and of every page to an ISO instant. */
  at: (instant: string) => Promise<void>;
  /** A student who has joined the school, signed in on `page`; records are made through this. */
  client: Client;
  /** The school's invitation code. */
  invitation: string;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures out of it
  mailbox: async ({}, provide) => {
    const mailbox = await openMailbox();
    await provide(mailbox);
    await mailbox.close();
  },
  product: async ({ mailbox }, provide) => {
    const server = await startServer({
      folder: ownFolder('school'),
      now: START,
      smtpUrl: mailbox.url,
    });
    await provide(server);
    await server.stop();
  },
  baseURL: async ({ product }, provide) => {
    await provide(product.url);
  },
  at: async ({ product, context }, provide) => {
    await provide(async (instant) => {
      product.setClock(instant);
      await context.clock.setFixedTime(new Date(instant));
    });
  },
  page: async ({ page, at }, provide) => {
    await at(START);
    await provide(page);
  },
  client: async ({ product, context }, provide) => {
    const { studentCookie } = readPrepared();
    const [name = '', value = ''] = studentCookie.split('=');
    await context.addCookies([{ name, value, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
    await provide(new Client(product.url, studentCookie));
  },
  // oxlint-disable-next-line no-empty-pattern -- the same
  invitation: async ({}, provide) => {
    await provide(readPrepared().invitation);
  },
});

export { expect } from '@playwright/test';

/** Reads the newest code out of the mail and types it, as soon as the letter is there. */
export async function typeCode(page: Page, mailbox: Mailbox, address: string): Promise<void> {
  let code: string | undefined;
  await base.expect
    .poll(() => (code = codeIn(mailbox.lettersTo(address).at(-1) ?? '')), {
      message: `a letter with a code to ${address}`,
    })
    .toBeDefined();
  await page.getByLabel('Six-digit code').fill(code ?? '');
}
