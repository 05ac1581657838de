import { test as base, type Page } from '@playwright/test';
import { Client } from './product/client.ts';
import { codeIn, type Mailbox, openMailbox } from './product/mailbox.ts';
import { type DatabaseKind, ownPlace, readPrepared, START } from './product/prepared.ts';
import { type RunningServer, startServer } from './product/server.ts';

interface Fixtures {
  /** Which kind of database the product runs on; a test says so when it wants the embedded one. */
  database: DatabaseKind;
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
  database: ['server', { option: true }],
  product: async ({ mailbox, database }, provide) => {
    const server = await startServer({
      ...(await ownPlace('school', database)),
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
  client: async ({ product, context, database }, provide) => {
    const { studentCookie } = readPrepared().school[database];
    const [name = '', value = ''] = studentCookie.split('=');
    await context.addCookies([{ name, value, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
    await provide(new Client(product.url, studentCookie));
  },
  invitation: async ({ database }, provide) => {
    await provide(readPrepared().school[database].invitation);
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
