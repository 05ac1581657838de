import type { Database } from '@acquaint/db/open-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { fireNudges } from '../services/nudges/fire.ts';
import type { NudgePage } from '../services/nudges/log.ts';
import { aCohort } from './cohort.ts';
import { aWorker } from './outbox.ts';
import { testSchool, type TestSchool } from './school.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export const DAY = 86_400_000;
export const START = '2026-03-02T10:00:00.000Z';
export const WORDS = {
  subject: 'How is it going, {firstName}?',
  text: 'Hello {firstName},\n\nabout {step}.',
};

/** A school with two advisors, Nadia and Omar, who care for the same students. */
export class NudgeDesk {
  readonly app: TestApp;
  readonly school: TestSchool;
  readonly nadia: TestClient;
  readonly omar: TestClient;

  private constructor(app: TestApp, school: TestSchool, nadia: TestClient, omar: TestClient) {
    this.app = app;
    this.school = school;
    this.nadia = nadia;
    this.omar = omar;
  }

  static async open(database: Database): Promise<NudgeDesk> {
    const app = await testApp(database);
    app.clock.now = START;
    const school = await testSchool(app);
    const nadia = await school.join('advisor', 'Nadia Haas');
    return new NudgeDesk(app, school, nadia, await school.join('advisor', 'Omar Sayed'));
  }

  /** Nothing that a test left waiting goes out in the next one. */
  async clear(): Promise<void> {
    this.app.clock.now = '2026-03-20T10:00:00.000Z';
    await this.fire();
    this.app.clock.now = START;
  }

  at(ms: number): void {
    this.app.clock.now = new Date(Date.parse(START) + ms).toISOString();
  }

  async idOf(client: TestClient): Promise<string> {
    const session = await client.call<{ signedIn: { userId: string } }>('auth.session');
    return session.signedIn.userId;
  }

  sql(text: string, values: unknown[]) {
    const { app, school } = this;
    return inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(text, values),
    );
  }

  /** A student in the care of both advisors. */
  async aStudent(name = 'Lena Hoffmann') {
    const { app, school, nadia, omar } = this;
    const client = await school.join('student', name);
    const studentId = await this.idOf(client);
    const cohortId = await aCohort(app, { school, studentId, advisor: nadia });
    await aCohort(app, { school, studentId, advisor: omar });
    const { signedIn } = await client.call<{ signedIn: { email: string } }>('auth.session');
    return { client, studentId, cohortId, email: signedIn.email };
  }

  nudge(studentIds: string[], more: object = {}) {
    const { app } = this;
    return {
      id: uuid7(),
      studentIds,
      reason: null,
      ...WORDS,
      lookedAt: app.clock.now,
      idempotencyKey: uuid7(),
      ...more,
    };
  }

  get(id: string, client = this.nadia): Promise<NudgePage> {
    return client.call<NudgePage>('nudges.get', { id });
  }

  async notices(client: TestClient) {
    const all =
      await client.call<{ code: string; params: Record<string, string> }[]>('notices.list');
    return all.filter(({ code }) => code === 'advisor_nudge');
  }

  fire(): Promise<number> {
    return fireNudges(this.app.deps, aWorker());
  }

  /** On the school's list for twenty days. */
  age(studentId: string) {
    const listedAt = new Date(Date.parse(START) - 20 * DAY).toISOString();
    const text = `UPDATE "RosterEntry" SET "createdAt" = $2 WHERE "studentId" = $1`;
    return this.sql(text, [studentId, listedAt]);
  }

  /** Closes whatever of the attention queue is about this student. */
  async settleAll(studentId: string): Promise<{ items: number }> {
    const queue = await this.nadia.call<{ key: string; version: number; studentId: string }[]>(
      'attention.queue',
      { cohortId: null },
    );
    const own = queue.filter((item) => item.studentId === studentId);
    for (const { key, version } of own) {
      await this.nadia.call('attention.settle', {
        key,
        version,
        act: { kind: 'resolve', comment: 'We spoke.' },
        idempotencyKey: uuid7(),
      });
    }
    return { items: own.length };
  }
}
