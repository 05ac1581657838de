import { EVERYBODY, MOST_VIEWS } from '@acquaint/core/saved-views/saved-view';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

interface View {
  id: string;
  version: number;
  name: string;
  filter: { step: string | null; stuck: boolean };
  isDefault: boolean;
}

describe.each(testDatabases())('saved views on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let nadia: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
    nadia = await school.join('advisor', 'Nadia Haas');
  });
  afterAll(() => app.close());

  const filter = { cohort: null, step: null, stuck: true, find: '' };
  const view = (name: string, more: Record<string, unknown> = {}) => ({
    id: uuid7(),
    version: null,
    name,
    filter,
    isDefault: false,
    idempotencyKey: uuid7(),
    ...more,
  });
  const list = (who = nadia) => who.call<View[]>('savedViews.list');

  test('I2: a view keeps its filters for whoever made it, and for nobody else', async () => {
    const stuck = view('Stuck at contact', { filter: { ...filter, step: 'contact' } });
    const [kept] = await nadia.call<View[]>('savedViews.save', stuck);
    expect(kept).toMatchObject({
      name: 'Stuck at contact',
      filter: { step: 'contact', stuck: true },
    });
    // The second click of the same.
    expect(await nadia.call<View[]>('savedViews.save', stuck)).toHaveLength(1);
    const daniel = await school.join('advisor', 'Daniel Ortega');
    expect(await list(daniel)).toEqual([]);
    const taken = { ...stuck, version: 1, name: 'Mine now', idempotencyKey: uuid7() };
    expect((await daniel.refused('savedViews.save', taken)).code).toBe('not_found');
    await daniel.call('savedViews.remove', { id: stuck.id });
    expect(await list()).toHaveLength(1);
  });

  test('a view that was kept before a filter could say how students stand to a step opens as it did', async () => {
    const daniel = await school.join('advisor', 'Daniel Berg');
    const { id } = view('Stuck of old');
    await daniel.call('savedViews.save', { ...view('Stuck of old'), id });
    await asSystem(app.deps.database, { reason: 'an old view for a test' }, (tx) =>
      tx.query(`UPDATE "SavedView" SET "filter" = $2 WHERE "id" = $1`, [
        id,
        JSON.stringify({ ...filter, step: 'contact' }),
      ]),
    );
    const [old] = await list(daniel);
    expect(old?.filter).toEqual({ ...EVERYBODY, step: 'contact', stuck: true });
    const said = { ...filter, step: 'contact', at: 'reached' };
    const change = { ...view('Stuck of old'), id, version: 1, filter: said };
    const [changed] = await daniel.call<View[]>('savedViews.save', change);
    expect(changed?.filter).toEqual({ ...EVERYBODY, ...said });
    const wrong = { ...view('Wrong'), filter: { ...said, at: 'nowhere' } };
    expect((await daniel.refused('savedViews.save', wrong)).code).toBe('bad_input');
  });

  test('it is renamed by the version that was seen, and a name stands once', async () => {
    const one = view('To call');
    await nadia.call('savedViews.save', one);
    const renamed = { ...one, version: 1, name: 'To call today', idempotencyKey: uuid7() };
    await nadia.call('savedViews.save', renamed);
    const late = { ...one, version: 1, name: 'Other', idempotencyKey: uuid7() };
    expect((await nadia.refused('savedViews.save', late)).code).toBe('conflict');
    const same = await nadia.refused('savedViews.save', view('TO CALL TODAY'));
    expect(same).toMatchObject({ code: 'bad_input', problems: [{ field: 'name' }] });
  });

  test('the list opens with one view: another default takes its place, also of two at once', async () => {
    const views = [view('First', { isDefault: true }), view('Second', { isDefault: true })];
    await Promise.all(views.map((one) => nadia.call('savedViews.save', one)));
    const defaults = (await list()).filter(({ isDefault }) => isDefault);
    expect(defaults).toHaveLength(1);
    const [first] = defaults;
    await nadia.call('savedViews.save', { ...first, isDefault: false, idempotencyKey: uuid7() });
    expect((await list()).some(({ isDefault }) => isDefault)).toBe(false);
  });

  test('more than the most is refused in a sentence, and one may go', async () => {
    const missing = MOST_VIEWS - (await list()).length;
    for (let at = 0; at < missing; at++) await nadia.call('savedViews.save', view(`Number ${at}`));
    const full = await nadia.refused('savedViews.save', view('One more'));
    expect(full.problems[0]?.reason).toContain(`${MOST_VIEWS} views`);
    const [first] = await list();
    const left = await nadia.call<View[]>('savedViews.remove', { id: first?.id });
    expect(left).toHaveLength(MOST_VIEWS - 1);
    expect(await nadia.call<View[]>('savedViews.remove', { id: first?.id })).toEqual(left);
    await nadia.call('savedViews.save', view('One more'));
  });
});
