import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardPhoto } from './services/card-photos/records.ts';
import { sweepCardPhotos } from './services/card-photos/sweep.ts';
import { aPhoto } from './testing/card-photo.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { testWorld, type World } from './testing/world.ts';

const MOST_OF_ONE_TALK = 6;

describe.each(testDatabases())('photos of business cards on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const put = (
    who: TestClient,
    bytes: Uint8Array,
    { id = uuid7(), interviewId = world.interviewId, headers = {} } = {},
  ): Promise<Response> =>
    Promise.resolve(
      app.app.request(`/files/card-photos?id=${id}&interviewId=${interviewId}`, {
        method: 'POST',
        body: new Uint8Array(bytes).buffer,
        headers: { cookie: who.cookie, 'content-type': 'image/jpeg', ...headers },
      }),
    );
  const get = (who: TestClient, id: string): Promise<Response> =>
    Promise.resolve(
      app.app.request(`/files/card-photos/${id}`, { headers: { cookie: who.cookie } }),
    );
  const kept = async (who: TestClient = world.own.client): Promise<CardPhoto[]> =>
    who.call('cardPhotos.list', { interviewId: world.interviewId });
  const clear = async (): Promise<void> => {
    for (const { id } of await kept()) await world.own.client.call('cardPhotos.remove', { id });
  };
  const reasonOf = async (response: Response): Promise<string> => {
    const { error } = (await response.json()) as {
      error: { data: { problems: { reason: string }[] } };
    };
    return error.data.problems[0]?.reason ?? '';
  };

  test('G30: what is kept is the pixels alone: no place, no camera', async () => {
    const taken = await aPhoto('the fair');
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const saved = (await (await put(world.own.client, taken)).json()) as CardPhoto;
    const shown = await get(world.own.client, saved.id);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await shown.arrayBuffer());
    const { exif, icc, xmp, iptc, width, height } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, width, height }).toEqual({ width: 60, height: 40 });
    expect(bytes.includes('Camera of')).toBe(false);
    await clear();
  });

  test('a large photo lying on its side comes out upright and at most 2000 pixels long', async () => {
    const lying = await sharp({
      create: { width: 2600, height: 1300, channels: 3, background: '#334455' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const saved = (await (await put(world.own.client, lying)).json()) as CardPhoto;
    expect([saved.width, saved.height]).toEqual([1000, 2000]);
    await clear();
  });

  test('the same upload twice, also at once, is one photo', async () => {
    const id = uuid7();
    const bytes = await aPhoto();
    const answers = await Promise.all([1, 2, 3].map(() => put(world.own.client, bytes, { id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await kept()).toHaveLength(1);
    await clear();
  });

  test('G28: nobody but its student sees it, adds to it or deletes it', async () => {
    const { id } = (await (await put(world.own.client, await aPhoto())).json()) as CardPhoto;
    const { nobody, endedSession, otherStudent, foreignStudent, advisor, owner } = world.callers;
    const asked = async (who: TestClient) => (await get(who, id)).status;
    expect(await asked(nobody)).toBe(401);
    expect(await asked(endedSession)).toBe(401);
    expect(await asked(otherStudent)).toBe(404);
    expect(await asked(foreignStudent)).toBe(404);
    expect(await asked(advisor)).toBe(403);
    expect(await asked(owner)).toBe(403);
    expect((await put(otherStudent, await aPhoto())).status).toBe(404);
    expect((await put(foreignStudent, await aPhoto(), { id })).status).toBe(404);
    expect((await put(nobody, await aPhoto())).status).toBe(401);
    expect((await otherStudent.refused('cardPhotos.remove', { id })).code).toBe('not_found');
    expect(await asked(world.own.client)).toBe(200);
    await clear();
  });

  test('a page of another site cannot put a photo here', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await put(world.own.client, await aPhoto(), { headers })).status).toBe(403);
  });

  test('what is no photo is refused with the reason, and nothing is kept', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const whole = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#fff', noise },
    })
      .jpeg()
      .toBuffer();
    const bomb = bombOf(60_000, 60_000);
    const cases: [string, Uint8Array, RegExp][] = [
      ['nothing', new Uint8Array(), /empty/],
      ['a text', Buffer.from('%PDF-1.7 and so on'), /JPEG/],
      ['a drawing that could read files', svg, /JPEG/],
      ['half a photo', whole.slice(0, whole.length / 2), /whole/],
      ['a small file of many pixels', bomb, /60 million|JPEG/],
    ];
    for (const [what, bytes, reason] of cases) {
      const response = await put(world.own.client, bytes);
      expect({ what, status: response.status }).toEqual({ what, status: 400 });
      expect(await reasonOf(response)).toMatch(reason);
    }
    const heavy = await put(world.own.client, Buffer.alloc(8_000_001, 1));
    expect(heavy.status).toBe(413);
    const badId = await app.app.request('/files/card-photos?id=x&interviewId=y', {
      method: 'POST',
      body: '1',
      headers: { cookie: world.own.client.cookie },
    });
    expect(badId.status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  test('six photos of one talk are the most', async () => {
    const bytes = await aPhoto();
    for (let n = 0; n < MOST_OF_ONE_TALK; n += 1) {
      expect((await put(world.own.client, bytes)).status).toBe(200);
    }
    expect(await reasonOf(await put(world.own.client, bytes))).toMatch(/Six/);
    await clear();
  });

  test('deleting takes row and picture, and a second click finds it done', async () => {
    const { id } = (await (await put(world.own.client, await aPhoto())).json()) as CardPhoto;
    await world.own.client.call('cardPhotos.remove', { id });
    await world.own.client.call('cardPhotos.remove', { id });
    expect((await get(world.own.client, id)).status).toBe(404);
    const keys: string[] = [];
    for await (const { key } of app.deps.files.list()) keys.push(key);
    expect(keys.filter((key) => key.includes(id))).toEqual([]);
  });

  test('the sweep takes old files without a row and rows without a file, and leaves the rest', async () => {
    const { id } = (await (await put(world.own.client, await aPhoto())).json()) as CardPhoto;
    const lost = (await (await put(world.own.client, await aPhoto())).json()) as CardPhoto;
    await app.deps.files.put('card-photos/left/old.jpg', new Uint8Array([1]), 'image/jpeg');
    await app.deps.files.put('card-photos/left/new.jpg', new Uint8Array([1]), 'image/jpeg');
    const old = join(app.deps.settings.dataFolder, 'files/card-photos/left/old.jpg');
    await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'));
    const [row] = await asSystem(app.deps.database, { reason: 'a test' }, async (tx) => {
      const found = await tx.query<{ storageKey: string }>(
        'SELECT "storageKey" FROM "CardPhoto" WHERE "id" = $1',
        [lost.id],
      );
      return found.rows;
    });
    await app.deps.files.remove(row?.storageKey ?? '');
    expect(await sweepCardPhotos(app.deps)).toBe(2);
    expect(await sweepCardPhotos(app.deps)).toBe(0);
    expect((await kept()).map((photo) => photo.id)).toEqual([id]);
    expect(await app.deps.files.read('card-photos/left/new.jpg')).not.toBeNull();
    await clear();
  });
});

/** A PNG that claims a size it does not hold. */
function bombOf(width: number, height: number): Uint8Array {
  const png = Buffer.alloc(33);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  png.writeUInt32BE(13, 8);
  png.write('IHDR', 12);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.set([8, 2, 0, 0, 0], 24);
  return png;
}
