import { asSystem } from '@acquaint/db/tenant';
import type { Database } from '@acquaint/db/open-database';
import { afterAll, beforeAll } from 'vitest';
import type { Deps } from '../deps.ts';
import { listenForMail, type MailIn } from '../mail-in/listener.ts';
import { AskedByMail } from './asked-by-mail.ts';
import { SmtpTalk } from './smtp-talk.ts';
import { type TestApp, testApp } from './test-app.ts';

export const domain = 'replies.school.example';
const mailIn = { port: 0, host: '127.0.0.1', domain, certificate: null, checkedBy: 'gw.example' };

/** A listener for mail on a database of its own, for the tests of one `describe`. */
export function mailRoom(open: () => Promise<Database>) {
  let app: TestApp;
  let deps: Deps;
  let listener: MailIn;
  const talks: SmtpTalk[] = [];

  beforeAll(async () => {
    app = await testApp(await open());
    deps = { ...app.deps, settings: { ...app.deps.settings, mailIn } };
    listener = await listenForMail(deps, mailIn);
  }, 60_000);
  afterAll(async () => {
    for (const talk of talks) talk.end();
    await listener.close();
    await app.close();
  });

  const talk = async (): Promise<SmtpTalk> => {
    const one = await SmtpTalk.begin(listener.port);
    talks.push(one);
    return one;
  };
  const asked = () => AskedByMail.make(app, deps);
  const send = async (to: string, content: string | Buffer, from?: string): Promise<string> => {
    const one = await SmtpTalk.begin(listener.port);
    const answer = await one.mail(to, content, from);
    one.end();
    return answer;
  };
  const rowsOf = (table: string, { organizationId }: AskedByMail) =>
    asSystem(deps.database, { reason: 'look in a test' }, async (tx) => {
      const { rows } = await tx.query<Record<string, unknown>>(
        `SELECT * FROM "${table}" WHERE "organizationId" = $1`,
        [organizationId],
      );
      return rows;
    });
  const deliveries = async (request: AskedByMail) =>
    (await rowsOf('DeliveryEvent', request)).filter(
      ({ outboxId, kind }) => outboxId === request.outboxId && kind !== 'queued',
    );
  const codesTold = async (request: AskedByMail): Promise<unknown[]> =>
    (await rowsOf('Notice', request)).map(({ code }) => code);
  const reminders = async ({ one }: AskedByMail, at: string) => {
    await one.at(at);
    return one.view.assessment.reminders.map(({ kind }) => kind);
  };

  return {
    get app() {
      return app;
    },
    get deps() {
      return deps;
    },
    get listener() {
      return listener;
    },
    talk,
    asked,
    send,
    rowsOf,
    deliveries,
    codesTold,
    reminders,
  };
}
