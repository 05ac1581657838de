import type { OutcomeReport } from '@acquaint/core/outcomes/present';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { OutcomePreview } from '../services/outcomes/check.ts';
import type { OutcomeImportResult } from '../services/outcomes/import.ts';
import type { OutcomeRates } from '../services/outcomes/rates.ts';
import { createEntries } from '../services/roster/store-rows.ts';
import { type TestSchool, testSchool } from './school.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export const HEAD = 'Student ID,Name,Outcome,Date collected';
export const COLUMNS = { studentKey: 0, status: 2, collectedOn: 3 };
/** A name that a file holds and nothing of ours may keep. */
export const NAME = 'Zanzibarlow';
export const NOW = '2026-10-01T09:00:00.000Z';

export const base64 = (content: string | Uint8Array): string =>
  Buffer.from(content).toString('base64');

export const row = (key: number, status: string, date = '2026-09-01'): string =>
  `${key},${NAME} ${key},${status},${date}`;

export const rowsOf = (from: number, to: number, status: string): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => row(from + at, status));

export const given = (lines: string[], more: object = {}) => ({
  file: base64([HEAD, ...lines].join('\n')),
  classYear: 2026,
  words: {},
  mapping: COLUMNS,
  ...more,
});

export const importInput = (lines: string[], more: object = {}) => ({
  ...given(lines),
  id: uuid7(),
  fileName: 'outcomes.csv',
  confirmedRemovals: null,
  idempotencyKey: uuid7(),
  ...more,
});

export const figure = (report: OutcomeReport | null, id: string) =>
  report?.metrics.find((one) => one.id === id)?.figures[0];

/** A school of its own in October, with what its owner does about outcomes. */
export class OutcomeDesk {
  readonly school: TestSchool;
  readonly #app: TestApp;

  private constructor(app: TestApp, school: TestSchool) {
    this.#app = app;
    this.school = school;
  }

  static async open(app: TestApp): Promise<OutcomeDesk> {
    app.clock.now = NOW;
    return new OutcomeDesk(app, await testSchool(app));
  }

  get here(): { organizationId: string } {
    return { organizationId: this.school.id };
  }

  bring(lines: string[], more: object = {}): Promise<OutcomeImportResult> {
    return this.school.owner.call('outcomes.import', importInput(lines, more));
  }

  preview(lines: string[], more: object = {}): Promise<OutcomePreview> {
    return this.school.owner.call('outcomes.preview', given(lines, more));
  }

  rates(client: TestClient = this.school.owner): Promise<OutcomeRates> {
    return client.call('outcomes.rates', { classYear: null });
  }

  /** Puts students 1 to `count` on the school's list. @returns their ids by key */
  list(count: number): Promise<Map<string, string>> {
    const blank = { login: null, programme: null, course: null, term: null, yearOfStudy: null };
    const entries = Array.from({ length: count }, (_, at) => {
      const key = `${at + 1}`;
      const email = `s${key}-${this.school.id}@x.example`;
      return { id: uuid7(), key, values: { ...blank, fullName: `Student ${key}`, email } };
    });
    const { deps, clock } = this.#app;
    return asSystem(deps.database, { reason: 'students for a test' }, (tx) =>
      createEntries(
        {
          ...this.here,
          query: tx.query,
          get prisma() {
            return tx.prisma;
          },
        },
        entries,
        clock.now,
      ),
    );
  }

  stored(): Promise<Record<string, unknown>[]> {
    return inTenant(this.#app.deps.database, this.here, async (tx) => {
      const { rows } = await tx.query<Record<string, unknown>>(
        `SELECT e."studentKey" AS "key", o."classYear", o."status", o."collectedOn"::text,
          o."importId" FROM "GraduateOutcome" o
        JOIN "RosterEntry" e USING ("organizationId", "studentId")
        ORDER BY o."classYear", length(e."studentKey"), e."studentKey"`,
        [],
      );
      return rows;
    });
  }

  /** What the audit log holds of it, in order. */
  audited(): Promise<string[]> {
    return inTenant(this.#app.deps.database, this.here, async (tx) => {
      const { rows } = await tx.query<{ action: string }>(
        `SELECT "action" FROM "AuditEntry" WHERE "action" LIKE 'outcome.%' ORDER BY "id"`,
        [],
      );
      return rows.map(({ action }) => action);
    });
  }
}
