import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontEnd } from './http/static-files.ts';

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-front-'));
  for (const name of ['web', 'admin']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<title>${name}</title>`);
    writeFileSync(join(folder, name, 'assets', 'app-1a2b.js'), `// ${name}`);
  }
  writeFileSync(join(folder, 'web', 'assets', 'app-1a2b.js.br'), brotliCompressSync('// web'));
  writeFileSync(join(folder, 'secret'), 'beside the front ends');
  app = new Hono();
  app.route('/', frontEnd(join(folder, 'admin'), '/admin'));
  app.route('/', frontEnd(join(folder, 'web'), ''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

test.each(['/', '/contacts', '/interviews/01a2/thank', '/administrators'])(
  '%s answers with the students’ page, never stored',
  async (path) => {
    const response = await get(path);
    expect(await response.text()).toBe('<title>web</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test.each(['/admin', '/admin/', '/admin/outbox', '/admin/first-owner'])(
  '%s answers with the staff’s page',
  async (path) => {
    expect(await (await get(path)).text()).toBe('<title>admin</title>');
  },
);

test('files with a hash in their name are kept for a year, each app its own', async () => {
  const web = await get('/assets/app-1a2b.js');
  expect(await web.text()).toBe('// web');
  expect(web.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await (await get('/admin/assets/app-1a2b.js')).text()).toBe('// admin');
});

test('a file that was compressed beforehand is sent as it is', async () => {
  const response = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('content-type')).toContain('javascript');
});

test.each(['/assets/app-0000.js', '/admin/assets/app-0000.js', '/favicon.ico', '/admin/x.png'])(
  '%s is not there, and no page stands in for it',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<title>');
    expect(response.headers.get('cache-control')).toBeNull();
  },
);

test.each(['/../secret', '/assets/../../secret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret'])(
  '%s leads nowhere outside the folder',
  async (path) => {
    expect(await (await get(path)).text()).not.toContain('beside');
  },
);
