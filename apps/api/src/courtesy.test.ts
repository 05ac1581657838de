import { isKnownAction } from '@acquaint/core/phrases/audit';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DoNotContactRow } from './services/courtesy/do-not-contact-list.ts';
import type { CourtesyOverview } from './services/courtesy/overview.ts';
import { Journey } from './testing/journey.ts';
import { readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

describe.each(testDatabases())('courtesy of the school on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  /** Another student of the school, who wants to ask the person whom the first has just asked. */
  let second: Journey;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    const student = new TestStudent(await world.school.join('student', 'Tomas Novak'));
    await student.fillProfile();
    const contact = await student.proveContact(
      await student.addContact({ fullName: `Amara ${CANARY}` }),
    );
    second = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(second);
    await second.do({
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    });
    await second.do({ type: 'chooseChannel', data: { channel: 'email' } });
  });
  afterAll(() => app.close());

  const overview = (who: 'owner' | 'careAdvisor' = 'owner') =>
    world.callers[who].call<CourtesyOverview>('courtesy.overview');
  const except = (about: object, changes: object = {}) => ({
    id: uuid7(),
    idempotencyKey: uuid7(),
    about,
    until: '2026-03-10',
    reason: 'They like to talk with our students.',
    ...changes,
  });
  const holds = (journey: Journey): string[] => journey.heldUpOnPage('send_request');

  test('G6: a second student who hits the cap learns nothing about the first', async () => {
    await second.reload();
    expect(holds(second)).toContain('G6');
    // Nobody can know when an open request is answered, so that no day is named.
    expect(second.view.dossier.courtesy.contact.freeFrom).toBeNull();
    const said = JSON.stringify([second.view.assessment, second.view.dossier.courtesy]);
    for (const hint of ['Lena', world.userId, world.interviewId, 'Hoffmann']) {
      expect({ hint, isSaid: said.includes(hint) }).toEqual({ hint, isSaid: false });
    }
  });

  test('G6: staff see how much a person is asked, and neither their name nor who asked', async () => {
    const load = await overview('careAdvisor');
    expect(load.people).toHaveLength(1);
    expect(load.people[0]).toMatchObject({
      employer: 'River Trust',
      requests: 1,
      open: 1,
      aboveCap: false,
      isFree: false,
      freeFrom: null,
    });
    expect(load.employers).toMatchObject([{ employer: 'River Trust', people: 1, thisWeek: 1 }]);
    expect(load.shareAboveCap).toBe(0);
    const said = JSON.stringify(load);
    for (const hint of [CANARY, 'Amara', world.userId, world.interviewId, '@']) {
      expect({ hint, isSaid: said.includes(hint) }).toEqual({ hint, isSaid: false });
    }
  });

  test.each(['ownStudent', 'instructor', 'libraryEditor', 'analyst', 'auditor'] as const)(
    '%s does not see the load',
    async (who) => {
      expect((await world.callers[who].refused('courtesy.overview')).code).toBe('not_allowed');
    },
  );

  test('another school has its own counts, and no use for hashes of this one', async () => {
    const theirs = await world.callers.foreignOwner.call<CourtesyOverview>('courtesy.overview');
    expect(theirs).toMatchObject({
      people: [],
      employers: [],
      exceptions: [],
      shareAboveCap: null,
    });
    const [person] = (await overview()).people;
    const input = except({ kind: 'person', hashes: person?.hashes ?? [] });
    const error = await world.callers.foreignOwner.refused('courtesy.addException', input);
    expect(error.code).toBe('not_found');
  });

  test('G6: an exception of the office lets the second student ask, until its last day', async () => {
    const [person] = (await overview()).people;
    const input = except({ kind: 'person', hashes: person?.hashes ?? [] }, { until: '2026-03-03' });
    const { owner, careAdvisor } = world.callers;
    expect((await careAdvisor.refused('courtesy.addException', input)).code).toBe('not_allowed');
    await owner.call('courtesy.addException', input);
    // A second click changes nothing.
    await owner.call('courtesy.addException', input);
    expect((await overview()).exceptions).toEqual([
      {
        id: input.id,
        kind: 'person',
        employer: null,
        reason: input.reason,
        until: '2026-03-03',
      },
    ]);
    await second.reload();
    expect(holds(second)).not.toContain('G6');
    await second.at('2026-03-04T10:00:00.000Z');
    expect(holds(second)).toContain('G6');
    expect((await overview()).exceptions).toEqual([]);

    const again = except({ kind: 'person', hashes: person?.hashes ?? [] });
    await owner.call('courtesy.addException', again);
    await second.reload();
    expect(holds(second)).not.toContain('G6');
    const end = { id: again.id, idempotencyKey: uuid7() };
    const { foreignOwner } = world.callers;
    expect((await foreignOwner.refused('courtesy.endException', end)).code).toBe('not_found');
    await owner.call('courtesy.endException', end);
    await second.reload();
    expect(holds(second)).toContain('G6');
  });

  test.each([
    [{ until: '2026-03-01' }, 'until'],
    [{ until: '2028-03-01' }, 'until'],
    [{ about: { kind: 'employer', name: '…' } }, 'about.name'],
    [{ reason: ' ' }, 'reason'],
    [{ about: { kind: 'person', hashes: [] } }, 'about.hashes'],
  ])('an exception with %j is refused at %s', async (changes, field) => {
    const input = except({ kind: 'employer', name: 'River Trust Ltd' }, changes);
    expect(await world.callers.owner.refused('courtesy.addException', input)).toMatchObject({
      code: 'bad_input',
      problems: [{ field }],
    });
  });

  test('G5: only an owner lifts a wish not to be contacted, and it is on record', async () => {
    const { owner, careAdvisor, foreignOwner, auditor } = world.callers;
    const { id, version } = second.view.dossier.contact;
    await second.student.client.call('contacts.setState', {
      id,
      version,
      idempotencyKey: uuid7(),
      state: 'do_not_contact',
    });
    const [entry] = await owner.call<DoNotContactRow[]>('courtesy.doNotContact');
    expect(entry).toMatchObject({ employer: 'River Trust', by: 'member', liftedAt: null });
    expect(JSON.stringify(entry)).not.toContain('Amara');
    expect(await foreignOwner.call('courtesy.doNotContact')).toEqual([]);
    const lift = {
      hashes: entry?.hashes ?? [],
      reason: 'She wrote that she is glad to talk again.',
      idempotencyKey: uuid7(),
    };
    for (const [who, code] of [
      [careAdvisor, 'not_allowed'],
      [foreignOwner, 'not_found'],
    ] as const) {
      expect((await who.refused('courtesy.liftDoNotContact', lift)).code).toBe(code);
    }
    await owner.call('courtesy.liftDoNotContact', lift);
    const [lifted] = await owner.call<DoNotContactRow[]>('courtesy.doNotContact');
    expect(lifted?.liftedAt).toBe(app.clock.now);
    const { items } = await auditor.call<{ items: { action: string; sentence: string }[] }>(
      'audit.list',
      { personId: null, kind: null, subjectId: null, from: null, until: null, cursor: null },
    );
    expect(items[0]?.sentence).toBe('Olga Owner lifted a do-not-contact entry');
    expect(items.filter(({ action }) => !isKnownAction(action))).toEqual([]);
  });
});
