import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { css } from './guest/style.ts';
import type { SchoolBrand } from './services/brand/brand.ts';
import { sweepCardPhotos } from './services/card-photos/sweep.ts';
import { askedByPage } from './testing/guest.ts';
import { aLogo } from './testing/logo.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

interface Session {
  signedIn: { membership: { organization: { name: string; look: Record<string, string> } } };
}

describe.each(testDatabases())('the look of a school on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  });
  afterAll(() => app.close());

  const put = (bytes: Uint8Array, who: TestClient = school.owner, headers = {}) =>
    Promise.resolve(
      app.app.request('/files/logos', {
        method: 'POST',
        body: new Uint8Array(bytes).buffer,
        headers: { cookie: who.cookie, 'content-type': 'application/octet-stream', ...headers },
      }),
    );
  const shown = (file: string) => Promise.resolve(app.app.request(`/files/logos/${file}`));
  const get = (who = school.owner) => who.call<SchoolBrand>('brand.get');
  const save = async (changes: Record<string, unknown>, who = school.owner) =>
    who.call<SchoolBrand>('brand.save', {
      ...(await given()),
      ...changes,
      idempotencyKey: uuid7(),
    });
  const given = async () => {
    const { version, name, accentColour } = await get();
    return { version, name, accentColour };
  };
  const lookOf = async (who: TestClient) =>
    (await who.call<Session>('auth.session')).signedIn.membership.organization;
  const auditOf = () =>
    inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
      const { rows } = await tx.query<{ action: string }>(
        `SELECT "action" FROM "AuditEntry" WHERE "action" LIKE 'brand.%' ORDER BY "at", "id"`,
        [],
      );
      return rows.map(({ action }) => action);
    });

  test('name and colour reach everybody of the school, and no other school', async () => {
    const student = await school.join('student');
    const other = await testSchool(app, 'Elsewhere');
    const before = await given();
    const change = { ...before, name: 'Riverside College', accentColour: 'FFB000' };
    const write = { ...change, idempotencyKey: uuid7() };
    const saved = await school.owner.call<SchoolBrand>('brand.save', write);
    expect(saved).toMatchObject({ name: 'Riverside College', accentColour: '#ffb000' });
    // The second click of the same.
    expect(await school.owner.call('brand.save', write)).toEqual(saved);
    expect(await auditOf()).toEqual(['brand.save']);
    const { name, look } = await lookOf(student);
    expect(name).toBe('Riverside College');
    expect(look['--brand-accent-dark']).toBe('#ffb000');
    expect(look['--brand-accent-light']).toMatch(/^#[0-9a-f]{6}$/);
    expect((await lookOf(other.owner)).look).toEqual({});
  });

  test('whoever saves over another’s change is shown it first', async () => {
    const old = await given();
    await save({ name: 'Riverside University' });
    const late = { ...old, name: 'Mine', idempotencyKey: uuid7() };
    const { code, present } = await school.owner.refused('brand.save', late);
    expect({ code, present }).toMatchObject({
      code: 'conflict',
      present: { name: 'Riverside University' },
    });
  });

  test.each([
    [{ name: ' ' }, 'name', 'Please name your organisation.'],
    [{ name: 'One\r\nBcc: all' }, 'name', 'Please write the name in one line.'],
    [{ name: 'x'.repeat(201) }, 'name', 'Please keep this to 200 characters.'],
    [{ accentColour: 'red' }, 'accentColour', 'six digits'],
    [{ accentColour: '#12345' }, 'accentColour', 'six digits'],
  ])('%j is refused by field', async (changes, field, reason) => {
    const input = { ...(await given()), ...changes, idempotencyKey: uuid7() };
    const { code, problems } = await school.owner.refused('brand.save', input);
    expect({ code, field: problems[0]?.field }).toEqual({ code: 'bad_input', field });
    expect(problems[0]?.reason).toContain(reason);
  });

  test('only owners change it', async () => {
    for (const role of ['student', 'advisor', 'library_editor', 'auditor'] as const) {
      const who = await school.join(role);
      const input = { ...(await given()), idempotencyKey: uuid7() };
      expect((await who.refused('brand.save', input)).code).toBe('not_allowed');
      expect((await who.refused('brand.removeLogo')).code).toBe('not_allowed');
      expect((await put(await aLogo(), who)).status).toBe(403);
    }
    expect((await put(await aLogo(), app.client())).status).toBe(401);
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await put(await aLogo(), school.owner, headers)).status).toBe(403);
  });

  test('a logo is kept as small pixels alone, and whoever has its address sees it', async () => {
    const { logo } = (await (await put(await aLogo())).json()) as SchoolBrand;
    expect(logo).toMatchObject({ width: 240, height: 80 });
    const response = await shown(logo?.file ?? '');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const bytes = Buffer.from(await response.arrayBuffer());
    const { exif, xmp, hasAlpha } = await sharp(bytes).metadata();
    expect({ exif, xmp, hasAlpha, small: bytes.length < 8000 }).toEqual({
      exif: undefined,
      xmp: undefined,
      hasAlpha: true,
      small: true,
    });
    expect((await lookOf(school.owner)).look['--brand-logo']).toContain(logo?.file);
  });

  test('the same logo twice, also at once, is one; another takes its place and its file away', async () => {
    const before = (await auditOf()).length;
    const red = await aLogo('#aa0000');
    const answers = await Promise.all([1, 2, 3].map(() => put(red)));
    const files = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as SchoolBrand).logo?.file),
    );
    expect(new Set(files).size).toBe(1);
    expect((await auditOf()).length - before).toBe(1);
    const { logo } = (await (await put(await aLogo('#0000aa'))).json()) as SchoolBrand;
    expect((await shown(files[0] ?? '')).status).toBe(404);
    expect((await shown(logo?.file ?? '')).status).toBe(200);
    const keys: string[] = [];
    for await (const { key } of app.deps.files.list()) keys.push(key);
    expect(keys).toEqual([`logos/${logo?.file}`]);
  });

  test.each([
    ['nothing', () => new Uint8Array(), /empty/],
    ['an SVG', () => Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), /SVG.*scripts/],
    ['a PDF', () => Buffer.from('%PDF-1.7 and so on'), /PNG, JPEG or WebP/],
    ['half a picture', async () => (await aLogo()).slice(0, 300), /whole|PNG/],
    ['a dot', () => aLogo('#000000', 20, 20), /too small/],
    ['a ribbon', () => aLogo('#000000', 600, 100), /5 times as wide/],
  ])('%s is refused with the reason, and the logo stays', async (_, bytes, reason) => {
    const before = (await get()).logo;
    const response = await put(await bytes());
    const { error } = (await response.json()) as {
      error: { data: { problems: { field: string; reason: string }[] } };
    };
    expect({ status: response.status, field: error.data.problems[0]?.field }).toEqual({
      status: 400,
      field: 'logo',
    });
    expect(error.data.problems[0]?.reason).toMatch(reason);
    expect((await get()).logo).toEqual(before);
  });

  test('a heavy file is refused before it is read; no other file is shown', async () => {
    expect((await put(Buffer.alloc(2_000_001, 1))).status).toBe(413);
    await app.deps.files.put('card-photos/x/secret.jpg', new Uint8Array([1]), 'image/jpeg');
    for (const file of ['..%2Fcard-photos%2Fx%2Fsecret.jpg', 'secret.jpg', '%2e%2e']) {
      expect((await shown(file)).status).toBe(404);
    }
    await app.deps.files.remove('card-photos/x/secret.jpg');
  });

  test('people outside see name, colour and logo, within 30 kB', async () => {
    const { contact, school: theirs } = await askedByPage(app);
    const plain = (await contact.get()).html;
    expect(plain).not.toContain('<img');
    expect(plain).not.toContain('style=');
    const owner = theirs.owner;
    const { version, name } = await owner.call<SchoolBrand>('brand.get');
    const colours = { version, name, accentColour: '#ffb000', idempotencyKey: uuid7() };
    await owner.call('brand.save', { ...colours, name: 'Hillside <School>' });
    const { logo } = (await (await put(await aLogo(), owner)).json()) as SchoolBrand;
    const { html } = await contact.get();
    expect(html).toContain('Hillside &lt;School&gt;');
    expect(html).toMatch(/<body[^>]* style="--al:#[0-9a-f]{6};--ad:#ffb000"/);
    expect(html).toContain(`src="/files/logos/${logo?.file}"`);
    const picture = (await (await shown(logo?.file ?? '')).arrayBuffer()).byteLength;
    const reading = (await contact.get('reading')).html;
    for (const page of [html, reading]) {
      const bytes = Buffer.byteLength(page) + Buffer.byteLength(css) + picture;
      expect(bytes).toBeLessThan(30_000);
    }
  });

  test('the nightly sweep leaves a logo, takes one that nobody names, and forgets a lost one', async () => {
    const { logo } = await get();
    const day = new Date('2026-01-01');
    const path = (file: string) => join(app.deps.settings.dataFolder, 'files/logos', file);
    await app.deps.files.put('logos/left.webp', new Uint8Array([1]), 'image/webp');
    for (const file of ['left.webp', logo?.file ?? '']) await utimes(path(file), day, day);
    expect(await sweepCardPhotos(app.deps)).toBe(1);
    expect((await shown(logo?.file ?? '')).status).toBe(200);
    await app.deps.files.remove(`logos/${logo?.file}`);
    expect(await sweepCardPhotos(app.deps)).toBe(1);
    expect((await get()).logo).toBeNull();
  });

  test('a logo is removed with its file, and a second click finds it gone', async () => {
    const { logo } = (await (await put(await aLogo())).json()) as SchoolBrand;
    expect((await school.owner.call<SchoolBrand>('brand.removeLogo')).logo).toBeNull();
    expect((await school.owner.call<SchoolBrand>('brand.removeLogo')).logo).toBeNull();
    expect((await shown(logo?.file ?? '')).status).toBe(404);
    expect((await auditOf()).filter((action) => action === 'brand.remove_logo')).toHaveLength(1);
  });
});
