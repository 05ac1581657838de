import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from '../open-database.ts';
import { asSystem, inTenant } from '../tenant.ts';
import { addInterview } from '../testing/interviews.ts';
import { addContact, addSchool } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import { uuid7 } from '../uuid7.ts';
import {
  claimReminders,
  organizationsWithDueReminders,
  settleReminders,
} from './claim-reminders.ts';
import { type AskedReminder, planReminders } from './plan-reminders.ts';

const NOW = '2026-03-12T09:00:00.000Z';
const LATER = '2026-03-13T09:00:00.000Z';
const STUDENTS = 10;
const EACH = 100;

describe.each(testDatabases())('due reminders on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function subject(): Promise<{ organizationId: string; studentId: string; id: string }> {
    const { organizationId, lena: studentId } = await addSchool(database, 'lena');
    const contactId = await addContact(database, { organizationId, studentId });
    const { state } = await addInterview(database, { organizationId, studentId, contactId });
    return { organizationId, studentId, id: state.id };
  }

  const asked = (place: { id: string; studentId: string }, n: number): AskedReminder => ({
    id: uuid7(),
    subjectId: place.id,
    recipientId: place.studentId,
    kind: 'thank_you',
    occurrence: String(n),
    channel: 'mail',
    ruleId: 'R84',
    params: {},
    dueAt: LATER,
    fireAt: LATER,
    expiresAt: null,
    mode: 'plan',
  });

  const statusOf = (organizationId: string): Promise<string[]> =>
    inTenant(database, { organizationId }, async (tx) => {
      const { rows } = await tx.query<{ line: string }>(
        `SELECT "occurrence" || ' ' || "status" || ' ' || coalesce("outcome", '-') AS "line"
         FROM "PlannedReminder" ORDER BY "occurrence"`,
      );
      return rows.map(({ line }) => line);
    });

  test('M1: of many workers, some of which die, each row has exactly one', async () => {
    const { organizationId, ...students } = await addSchool(
      database,
      ...Array.from({ length: STUDENTS }, (_, n) => `student ${n}`),
    );
    const all: string[] = [];
    for (const studentId of Object.values(students)) {
      const contactId = await addContact(database, { organizationId, studentId });
      const { state } = await addInterview(database, { organizationId, studentId, contactId });
      const place = { id: state.id, studentId };
      const rows = Array.from({ length: EACH }, (_, n) => asked(place, n));
      all.push(...rows.map(({ id }) => id));
      await inTenant(database, { organizationId }, (tx) =>
        planReminders(tx, [state.id], rows, NOW),
      );
    }
    const told: string[] = [];
    let deaths = 0;
    // The others begin with the first death, so that there is one to take over.
    let someoneDied = (): void => {};
    const firstDeath = new Promise<void>((resolve) => {
      someoneDied = resolve;
    });
    const worker = async (dies: boolean): Promise<void> => {
      for (;;) {
        try {
          const ids = await inTenant(database, { organizationId }, async (tx) => {
            const rows = await claimReminders(tx, LATER, 20);
            const settled = rows.map(({ id }) => id);
            await settleReminders(
              tx,
              settled.map((id) => ({ id, status: 'sent', outcome: null, late: false })),
              LATER,
            );
            if (dies && rows.length > 0 && deaths < 5) {
              deaths += 1;
              someoneDied();
              throw new Error('killed between claim and commit');
            }
            return settled;
          });
          if (ids.length === 0) return;
          told.push(...ids);
        } catch {
          // The next one takes over what it held.
        }
      }
    };
    const heir = (): Promise<void> => firstDeath.then(() => worker(false));
    await Promise.all([worker(true), heir(), heir()]);
    await worker(false);
    expect(deaths).toBeGreaterThan(0);
    expect(told).toHaveLength(STUDENTS * EACH);
    expect(new Set(told)).toEqual(new Set(all));
  });

  test('M1: planning again changes nothing; what is not asked is dropped, and comes back when it is', async () => {
    const place = await subject();
    const plan = (...rows: AskedReminder[]) =>
      inTenant(database, place, (tx) => planReminders(tx, [place.id], rows, NOW));
    await plan(asked(place, 1), asked(place, 2));
    await plan(asked(place, 1), asked(place, 2));
    expect(await statusOf(place.organizationId)).toEqual(['1 planned -', '2 planned -']);
    await plan(asked(place, 1), { ...asked(place, 2), mode: 'off' });
    expect(await statusOf(place.organizationId)).toEqual(['1 planned -', '2 dropped switched_off']);
    await plan(asked(place, 2));
    expect(await statusOf(place.organizationId)).toEqual(['1 dropped not_asked', '2 planned -']);
  });

  test('M1: what was sent is never planned again', async () => {
    const place = await subject();
    const plan = () =>
      inTenant(database, place, (tx) => planReminders(tx, [place.id], [asked(place, 1)], NOW));
    await plan();
    await inTenant(database, place, async (tx) => {
      const rows = await claimReminders(tx, LATER, 10);
      const sent = rows.map(
        ({ id }) => ({ id, status: 'sent', outcome: null, late: false }) as const,
      );
      await settleReminders(tx, sent, LATER);
    });
    await plan();
    expect(await statusOf(place.organizationId)).toEqual(['1 sent -']);
    expect(await inTenant(database, place, (tx) => claimReminders(tx, LATER, 10))).toEqual([]);
  });

  test('a school whose sending is paused has nothing due, and no school sees another’s', async () => {
    const place = await subject();
    const other = await subject();
    await inTenant(database, place, (tx) => planReminders(tx, [place.id], [asked(place, 1)], NOW));
    expect(await organizationsWithDueReminders(database, LATER)).toContain(place.organizationId);
    expect(await organizationsWithDueReminders(database, NOW)).not.toContain(place.organizationId);
    expect(await inTenant(database, other, (tx) => claimReminders(tx, LATER, 10))).toEqual([]);
    await asSystem(database, { reason: 'test' }, (tx) =>
      tx.query(`UPDATE "Organization" SET "sendingPausedAt" = $2 WHERE "id" = $1`, [
        place.organizationId,
        NOW,
      ]),
    );
    expect(await organizationsWithDueReminders(database, LATER)).not.toContain(
      place.organizationId,
    );
  });
});
