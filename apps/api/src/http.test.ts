import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behindProxies, clientAddress } from './http/client-address.ts';
import { type TestApp, testApp, testPassword } from './testing/test-app.ts';
import type { PublicError } from './trpc/shape-error.ts';

const json = { 'content-type': 'application/json' };

describe.each(testDatabases())('requests over HTTP on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  const post = (headers: Record<string, string>, body = '{}', path = '/trpc/auth.session') =>
    app.app.request(path, { method: 'POST', headers, body });

  async function errorOf(response: Response): Promise<PublicError> {
    const { error } = (await response.json()) as { error: { message: string; data: PublicError } };
    expect(error.message).toBe(error.data.code);
    return error.data;
  }

  test('a read by address is refused: addresses are logged on the way', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const response = await app.app.request('/trpc/auth.session', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect((await errorOf(response)).code).toBe('bad_input');
    }
  });

  test('anything but JSON is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await post({ 'content-type': type });
      expect(response.status).toBe(415);
      expect((await errorOf(response)).code).toBe('bad_input');
    }
    expect((await app.app.request('/trpc/auth.session', { method: 'POST' })).status).toBe(415);
    expect((await post({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test('what another site started is refused', async () => {
    for (const headers of [
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
      { ...json, origin: 'https://elsewhere.example' },
      { ...json, origin: 'null' },
      { ...json, 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    ]) {
      const response = await post(headers);
      expect(response.status).toBe(403);
      expect((await errorOf(response)).code).toBe('not_allowed');
    }
    expect((await post({ ...json, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post({ ...json, origin: 'http://localhost' })).status).toBe(200);
  });

  test('too much at once is a closed error that clients can read', async () => {
    const big = await post(json, JSON.stringify({ name: 'x'.repeat(1_000_001) }));
    expect(big.status).toBe(413);
    expect((await errorOf(big)).code).toBe('too_large');
    const many = `/trpc/${Array.from({ length: 41 }, () => 'auth.session').join(',')}?batch=1`;
    const batch = await post(json, '{}', many);
    expect(batch.status).toBe(413);
    expect((await errorOf(batch)).code).toBe('too_large');
  });

  test('a procedure that does not exist is not found', async () => {
    const response = await post(json, '{}', '/trpc/contacts.deleteEverything');
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('not_found');
  });

  test('answers are never stored on the way, and nobody may frame the pages', async () => {
    const { headers } = await post(json);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('HSTS is promised over https only', async () => {
    const plain = await post(json);
    expect(plain.headers.get('strict-transport-security')).toBeNull();
    const secure = await app.withUrl('https://acquaint.school.example').request('/healthz');
    expect(secure.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  test('over https the session cookie is bound to its host', async () => {
    const https = app.withUrl('https://acquaint.school.example');
    await app.signUp('cookie@school.example');
    const response = await https.request('https://acquaint.school.example/trpc/auth.signIn', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: 'cookie@school.example', password: testPassword }),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-acquaint=/);
    for (const attribute of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']) {
      expect(cookie).toContain(attribute);
    }
  });

  test('requests are logged by procedure, outcome and time, without a word of a person', async () => {
    const from = app.logged.length;
    const body = JSON.stringify({ email: 'zanzibarlow@school.example', password: 'Zanzibarlow!' });
    await post({ ...json, 'user-agent': 'Zanzibarlow' }, body, '/trpc/auth.signIn?x=Zanzibarlow');
    const lines = app.logged.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({ path: '/trpc/auth.signIn', method: 'POST', status: 401 }),
    );
    expect(lines.find(({ msg }) => msg === 'request')?.['ms']).toEqual(expect.any(Number));
    expect(JSON.stringify(lines)).not.toContain('anzibarlow');
  });
});

test('one household counts as one address: IPv6 is cut to its /64', () => {
  const same = [
    '2001:db8:1:2:3:4:5:6',
    '2001:db8:1:2::1',
    '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
    '2001:DB8:1:2:0:0:0:9',
  ];
  expect(new Set(same.map(clientAddress)).size).toBe(1);
  expect(clientAddress('2001:db8:1:3::1')).not.toBe(clientAddress('2001:db8:1:2::1'));
  expect(clientAddress('::1')).toBe(clientAddress('::2'));
  expect(clientAddress('2001:db8::5')).toBe(clientAddress('2001:db8:0:0:1::'));
  expect(clientAddress('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(clientAddress('::FFFF:192.0.2.7')).toBe('192.0.2.7');
  expect(clientAddress('fe80::1%eth0')).toBe(clientAddress('fe80::2'));
  expect(clientAddress('192.0.2.7')).toBe('192.0.2.7');
  expect(clientAddress(undefined)).toBe('unknown');
});

test('only what our own proxies saw is believed', () => {
  const header = '198.51.100.9, 203.0.113.5, 10.0.0.2';
  expect(behindProxies('10.0.0.1', header, 0)).toBe('10.0.0.1');
  expect(behindProxies('10.0.0.1', header, 1)).toBe('10.0.0.2');
  expect(behindProxies('10.0.0.1', header, 2)).toBe('203.0.113.5');
  expect(behindProxies('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  expect(behindProxies('10.0.0.1', 'made up', 2)).toBe('10.0.0.1');
});
