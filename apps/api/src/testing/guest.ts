import type { TimeProposal } from '@acquaint/core/workflow/interview';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { ensureGuestLink, type GuestKind } from '../services/links/guest-link.ts';
import { Journey } from './journey.ts';
import { testSchool, type TestSchool } from './school.ts';
import { aWhyYou, readyToAsk } from './steps.ts';
import { TestStudent } from './student.ts';
import type { TestApp } from './test-app.ts';

/** What a browser without script does on a guest's page. */
export class TestGuest {
  readonly app: TestApp;
  readonly path: string;

  constructor(app: TestApp, url: string) {
    this.app = app;
    this.path = new URL(url).pathname;
  }

  get token(): string {
    return this.path.slice('/g/'.length);
  }

  async get(view = '', query = ''): Promise<{ status: number; html: string; response: Response }> {
    const path = view === '' ? this.path : `${this.path}/${view}`;
    const response = await this.app.app.request(`${path}${query}`);
    return { status: response.status, html: await response.text(), response };
  }

  /** Opens the page, fills the form and sends it, as a person does. */
  async send(
    view: string,
    fields: Record<string, string | string[]>,
    from = view === 'pick' || view === 'answer' ? '' : view,
  ) {
    const { html } = await this.get(from);
    return this.post(view, { ...fields, _form: formIn(html) });
  }

  async post(
    view: string,
    fields: Record<string, string | string[]>,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; html: string; response: Response }> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    const response = await this.app.app.request(`${this.path}/${view}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: body.toString(),
    });
    return { status: response.status, html: await response.text(), response };
  }
}

export const formIn = (html: string): string =>
  /name="_form" value="([^"]+)"/.exec(html)?.[1] ?? '';

export interface Asked {
  school: TestSchool;
  student: TestStudent;
  one: Journey;
  contact: TestGuest;
}

export const firstSlot = '2026-03-10T14:00:00.000Z';
export const secondSlot = '2026-03-11T10:00:00.000Z';

interface Options {
  school?: TestSchool;
  studentName?: string;
  student?: TestStudent;
  fullName?: string;
  email?: string;
  employer?: string;
  language?: string;
  /** Two people are not written the same to (L31). */
  whyYou?: string;
  slots?: TimeProposal['slots'];
}

/** A student who asked somebody by mail and offered two times; the guest's page is open. */
export async function askedByPage(app: TestApp, options: Options = {}): Promise<Asked> {
  const school = options.school ?? (await testSchool(app));
  const student =
    options.student ??
    new TestStudent(await school.join('student', options.studentName ?? 'Lena Hoffmann'));
  if (options.student === undefined) await student.fillProfile();
  const [givenName = '', familyName = ''] = (options.fullName ?? 'Amara Okafor').split(' ');
  const contact = await student.proveContact(
    await student.addContact({
      fullName: options.fullName ?? 'Amara Okafor',
      givenName,
      familyName,
      addressName: familyName,
      employer: options.employer ?? 'River Trust',
      language: options.language ?? 'en',
      channels: {
        workEmail: options.email ?? 'a.okafor@rivertrust.example',
        privateEmail: null,
        workPhone: null,
        privatePhone: null,
        linkedinUrl: null,
        platformUrl: null,
        postal: null,
        privateGivenByContact: false,
        bouncedAddresses: [],
      },
    }),
  );
  const one = new Journey(app, student, await student.start(contact.id));
  await readyToAsk(one);
  await one.do({
    type: 'chooseFormat',
    data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
  });
  await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
  await one.send({ templateId: 'T01', written: { whyYou: options.whyYou ?? aWhyYou } }, 'acquaint');
  await offer(
    app,
    one,
    options.slots ?? [
      { start: firstSlot, minutes: 20 },
      { start: secondSlot, minutes: 20 },
    ],
  );
  return { school, student, one, contact: await guestOf(app, one, 'contact') };
}

/** Times on offer, as a sent proposal leaves them. */
async function offer(app: TestApp, one: Journey, slots: TimeProposal['slots']): Promise<void> {
  await one.do({
    type: 'logReply',
    data: {
      reply: {
        id: uuid7(),
        at: app.clock.now,
        channel: 'email',
        outcome: 'yes',
        text: null,
        until: null,
        redirectTo: null,
        pleaseDoNotContact: false,
        signedAs: null,
      },
    },
  });
  await one.do({ type: 'acknowledgeWarning', data: { ruleId: 'R47', why: null } });
  await one.do({ type: 'proposeTimes', data: { proposalId: uuid7(), slots, messageId: null } });
}

export async function guestOf(app: TestApp, one: Journey, kind: GuestKind): Promise<TestGuest> {
  const { organizationId, studentId, id: interviewId, contactId } = one.interview;
  const { url } = await inTenant(app.deps.database, { organizationId }, (tx) =>
    ensureGuestLink(app.deps, tx, { kind, studentId, interviewId, contactId }),
  );
  return new TestGuest(app, url);
}

/** Every row of every table, to see that nothing changed, or that no word is left. */
export async function everything(app: TestApp): Promise<Record<string, string>> {
  return asSystem(app.deps.database, { reason: 'compare in a test' }, async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `SELECT table_name AS "name" FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'
       ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await tx.query<{ all: string }>(
        `SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]')::text AS "all" FROM "${name}" t`,
      );
      found[name] = rows[0]?.all ?? '';
    }
    return found;
  });
}
