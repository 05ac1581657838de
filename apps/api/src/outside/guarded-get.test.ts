import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAddress, plainAddress } from './feed-address.ts';
import { guardedGet, LIMITS, theInternet } from './guarded-get.ts';
import type { Outside, Resolve } from './outside.ts';
import { isPublicAddress } from './public-address.ts';

const found = (address: string): LookupAddress => ({
  address,
  family: address.includes(':') ? 6 : 4,
});

/** A server inside, which nobody outside may make us call. */
const hits: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  hits.push(request.url ?? '');
  answer(request, response);
});
let port = 0;
let names: Record<string, string[]>;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  hits.length = 0;
  names = {};
  answer = (_, response) => response.end('BEGIN:VCALENDAR');
});

/** As in production, with names from the test and the inner server's port let through. */
const guarded = (change: Partial<Outside> = {}): Outside => ({
  ...theInternet(true),
  ports: [port],
  resolve: (hostname, done) => {
    const addresses = names[hostname];
    const error = addresses ? null : new Error('ENOTFOUND');
    setImmediate(done, error, (addresses ?? []).map(found));
  },
  ...change,
});

/** The inner server stands for a calendar in the open. */
const open = (change: Partial<Outside> = {}): Outside =>
  guarded({ mayConnect: (address) => address === '127.0.0.1', ...change });

const url = (host: string, path = '/inside'): string => `http://${host}:${port}${path}`;

const LITERALS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '127.0.0.1.',
  '0x7f.0.0.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '0177.0.0.1',
  '0177.0.0.01',
  '0x7F.0x0.0x0.0x1',
  '0.0.0.0',
  '0',
  '0x0',
  '10.0.0.1',
  '10.255.255.255',
  '012.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.0.170',
  '192.0.2.1',
  '192.168.0.1',
  '192.168.1',
  '0xc0.0xa8.0.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '１２７.0.0.1',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[0000::0001]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::FFFF:10.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::10.0.0.1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[2001:db8::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[100::1]',
  '[3fff::1]',
  '[5f00::1]',
];
const NAMES = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'intranet',
  'printer.local',
  'db.internal',
  'router.home.arpa',
  'nas.lan',
  'x.localdomain',
  'loc%61lhost',
];
/** What an ordinary-looking name may answer. */
const ANSWERS = [
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.1.1',
  '169.254.169.254',
  '172.20.0.1',
  '192.168.0.9',
  '224.0.0.5',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  'fd00::1',
  'fe80::1',
  'ff05::2',
  '2002:7f00:1::1',
  '2001::1',
  '::7f00:1',
];

describe('no call to a machine beside ours', () => {
  test('sixty spellings and more', () => {
    expect(LITERALS.length + NAMES.length).toBeGreaterThan(60);
  });

  test.each([...LITERALS, ...NAMES])('by the spelling %s', async (host) => {
    for (const bare of NAMES) names[bare] = ['127.0.0.1'];
    const got = await guardedGet(url(host), guarded());
    expect(got).toEqual({ ok: false, problem: expect.stringMatching(/^(private|bad)_address$/) });
    expect(hits).toEqual([]);
  });

  test.each(ANSWERS)('by a name that answers %s', async (address) => {
    names['calendar.example'] = [address];
    const got = await guardedGet(url('calendar.example'), guarded());
    expect(got).toEqual({ ok: false, problem: 'private_address' });
    names['calendar.example'] = ['93.184.216.34', address];
    const mixed = await guardedGet(url('calendar.example'), guarded());
    expect(mixed).toEqual({ ok: false, problem: 'private_address' });
    expect(hits).toEqual([]);
  });

  test('by a name that answers otherwise the second time', async () => {
    let asked = 0;
    const resolve: Resolve = (_, done) => {
      asked += 1;
      setImmediate(done, null, [found(asked === 1 ? '127.0.0.1' : '10.0.0.1')]);
    };
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    const got = await guardedGet(url('calendar.example'), open({ resolve }));
    expect(got).toEqual({ ok: false, problem: 'private_address' });
    // The second call was looked up again: no socket of the first was kept.
    expect([asked, hits]).toEqual([2, ['/inside']]);
  });

  test.each([
    () => `http://127.0.0.2:${port}/secret`,
    () => `http://[::1]:${port}/secret`,
    () => `http://inner.example:${port}/secret`,
    () => `http://localhost:${port}/secret`,
    () => `http://calendar.example:1/secret`,
    () => 'file:///etc/passwd',
    () => 'gopher://calendar.example/',
    () => '//127.0.0.2/',
  ])('by a redirect %#', async (where) => {
    names['calendar.example'] = ['127.0.0.1'];
    names['inner.example'] = ['10.0.0.1'];
    answer = (_, response) => response.writeHead(307, { location: where() }).end();
    const got = await guardedGet(url('calendar.example'), open());
    expect(got).toEqual({ ok: false, problem: expect.stringMatching(/^(private|bad)_address$/) });
    expect(hits).toEqual(['/inside']);
  });
});

describe('the address itself', () => {
  const check = (text: string, allowHttp = false) =>
    checkAddress(plainAddress(text), theInternet(allowHttp));

  test('is https, or http where the operator lets it, on the usual ports, without a password', () => {
    expect(check('https://calendar.example/a.ics').ok).toBe(true);
    expect(check(' webcal://calendar.example/a.ics ').ok).toBe(true);
    expect(check('https://8.8.8.8/a.ics').ok).toBe(true);
    expect(check('http://calendar.example/a.ics').ok).toBe(false);
    expect(check('http://calendar.example/a.ics', true).ok).toBe(true);
    for (const bad of [
      'https://calendar.example:8443/',
      'https://ann:secret@calendar.example/',
      'ftp://calendar.example/',
      'javascript:alert(1)',
      'calendar',
      '',
      `https://calendar.example/${'x'.repeat(2000)}`,
    ]) {
      expect(check(bad, true)).toEqual({ ok: false, problem: 'bad_address' });
    }
  });

  test('lies in the open where anybody can be', () => {
    for (const address of ['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::200e']) {
      expect(isPublicAddress(address)).toBe(true);
    }
    for (const address of ANSWERS) expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an answer', () => {
  beforeEach(() => {
    names['calendar.example'] = ['127.0.0.1'];
  });
  const get = (change: Partial<Outside> = {}, etag: string | null = null) =>
    guardedGet(url('calendar.example'), open(change), { etag });

  test('comes with its mark, and is not sent again while that holds', async () => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end('Räume');
    };
    expect(await get()).toEqual({ ok: true, unchanged: false, body: 'Räume', etag: '"one"' });
    expect(await get({}, '"one"')).toEqual({ ok: true, unchanged: true });
  });

  test('is followed over three redirects and no more', async () => {
    answer = ({ url: path = '' }, response) => {
      const step = Number(path.slice(1) || 0);
      if (step === 3) response.end('there');
      else response.writeHead(302, { location: `/${step + 1}` }).end();
    };
    expect(await guardedGet(url('calendar.example', '/0'), open())).toMatchObject({ ok: true });
    expect(await guardedGet(url('calendar.example', '/-1'), open())).toEqual({
      ok: false,
      problem: 'redirect',
    });
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'gone'],
    [500, 'unreachable'],
    [429, 'unreachable'],
    [204, 'unreachable'],
  ])('of status %i is "%s"', async (status, problem) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(await get()).toEqual({ ok: false, problem });
  });

  test('may have two million bytes, announced or not, and is not unpacked', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': 3_000_000 }).end('x');
    expect(await get()).toEqual({ ok: false, problem: 'too_large' });
    answer = (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    expect(await get()).toEqual({ ok: false, problem: 'too_large' });
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    expect(await get()).toEqual({ ok: false, problem: 'not_a_calendar' });
  });

  test('has little time, to begin and to end', async () => {
    const limits = { ...LIMITS, totalMs: 300 };
    answer = () => {};
    expect(await get({ limits })).toEqual({ ok: false, problem: 'too_slow' });
    answer = (_, response) => void response.write('BEGIN:VCALENDAR');
    expect(await get({ limits })).toEqual({ ok: false, problem: 'too_slow' });
    const never: Resolve = () => {};
    expect(await get({ resolve: never, limits: { ...LIMITS, connectMs: 100 } })).toEqual({
      ok: false,
      problem: 'too_slow',
    });
  });

  test('that never comes is "unreachable"', async () => {
    answer = (request) => request.socket.destroy();
    expect(await get()).toEqual({ ok: false, problem: 'unreachable' });
    names = {};
    expect(await get()).toEqual({ ok: false, problem: 'unreachable' });
  });
});
