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
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  product: async ({ mailbox }, use) => {
    const server = await startServer({
      folder: ownFolder('school'),
      now: START,
      smtpUrl: mailbox.url,
    });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
  at: async ({ product, context }, use) => {
    await use(async (instant) => {
      product.setClock(instant);
      await context.clock.setFixedTime(new Date(instant));
    });
  },
  page: async ({ page, at }, use) => {
    await at(START);
    await use(page);
  },
  client: async ({ product, context }, use) => {
    const { studentCookie } = readPrepared();
    const [name = '', value = ''] = studentCookie.split('=');
    await context.addCookies([{ name, value, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
    await use(new Client(product.url, studentCookie));
  },
  invitation: async ({}, use) => {
    await use(readPrepared().invitation);
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
