import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from './outside/guarded-get.ts';
import { enqueuePush } from './services/push/enqueue.ts';
import { deliverPushes } from './services/push/deliver.ts';
import { testSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const worker = { id: uuid7(), signal: new AbortController().signal };

/** A browser, as a push service and we see it: two keys, and what was sent to it. */
class Browser {
  readonly #ecdh = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly path = `/${randomBytes(8).toString('hex')}`;

  constructor() {
    this.#ecdh.generateKeys();
  }

  keys() {
    return {
      p256dh: this.#ecdh.getPublicKey().toString('base64url'),
      auth: this.#auth.toString('base64url'),
    };
  }

  /** RFC 8188 and 8291, from the browser's side. */
  read(body: Buffer): unknown {
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const own = this.#ecdh.getPublicKey();
    const shared = this.#ecdh.computeSecret(sender);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
    const secret = Buffer.from(hkdfSync('sha256', shared, this.#auth, info, 32));
    const derive = (label: string, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${label}\0`, length));
    const sealed = body.subarray(21 + idLength);
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8'));
  }
}

interface Got {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

describe.each(testDatabases())('web push on $name', ({ open }) => {
  let app: TestApp;
  let service: Server;
  let port = 0;
  let got: Got[] = [];
  let status = 201;
  beforeAll(async () => {
    service = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        got.push({
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks),
        });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const address = service.address();
    port = typeof address === 'object' && address ? address.port : 0;
    app = await testApp(await open());
    app.deps.outside = {
      resolve: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
      mayConnect: (address) => address === '127.0.0.1',
      ports: [port],
      allowHttp: true,
      limits: LIMITS,
    };
  });
  afterAll(async () => {
    await app.close();
    service.close();
  });

  async function subscribed(role: 'student' | 'advisor' = 'student') {
    got = [];
    status = 201;
    app.clock.now = '2026-03-02T09:00:00.000Z';
    const school = await testSchool(app);
    const client = await school.join(role);
    const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
    const browser = new Browser();
    const endpoint = `http://127.0.0.1:${port}${browser.path}`;
    const device = { endpoint, ...browser.keys() };
    await client.call('push.subscribe', device);
    await client.call('push.subscribe', device);
    const say = (sendKey: string) =>
      inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
        enqueuePush(app.deps, tx, {
          sendKey,
          userId: signedIn.userId,
          code: 'mail_received',
          params: { name: 'Dr. Okafor' },
          interviewId: null,
          urgency: 'high',
          availableAt: app.clock.now,
          expiresAt: '2026-03-02T10:00:00.000Z',
        }),
      );
    return { school, client, browser, endpoint, device, say };
  }

  test('a message is sealed for its browser, short-lived, and sent once', async () => {
    const { browser, say } = await subscribed();
    await say('one');
    await say('one');
    await Promise.all([deliverPushes(app.deps, worker), deliverPushes(app.deps, worker)]);
    expect(got).toHaveLength(1);
    const [message] = got;
    if (!message) throw new Error('Nothing came.');
    expect(message.path).toBe(browser.path);
    expect(message.headers).toMatchObject({
      ttl: '3600',
      urgency: 'high',
      'content-encoding': 'aes128gcm',
    });
    expect(message.headers.topic).toMatch(/^[\w-]{32}$/);
    expect(message.headers.authorization).toMatch(/^vapid t=.+, k=.+/);
    expect(message.body.includes('Okafor')).toBe(false);
    expect(browser.read(message.body)).toEqual({
      body: 'Dr. Okafor answered your message.',
      url: '/notices',
      tag: message.headers.topic,
    });
  });

  test('a push to staff leads to their own notices', async () => {
    const { say, browser } = await subscribed('advisor');
    await say('one');
    await deliverPushes(app.deps, worker);
    expect(browser.read(got[0]?.body ?? Buffer.alloc(0))).toMatchObject({ url: '/admin/notices' });
  });

  test('who wants it so reads no name on the screen', async () => {
    const { client, browser, say } = await subscribed();
    const { version, preferences } = await client.call<{ version: number; preferences: object }>(
      'notices.preferences',
    );
    await client.call('notices.savePreferences', {
      version,
      preferences: { ...preferences, discreet: true },
      idempotencyKey: uuid7(),
    });
    await say('one');
    await deliverPushes(app.deps, worker);
    expect(JSON.stringify(browser.read(got[0]?.body ?? Buffer.alloc(0)))).not.toContain('Okafor');
  });

  test('a push service in trouble is asked again, under the same topic', async () => {
    const { say } = await subscribed();
    status = 503;
    await say('one');
    await deliverPushes(app.deps, worker);
    await deliverPushes(app.deps, worker);
    expect(got).toHaveLength(1);
    status = 201;
    app.clock.now = '2026-03-02T09:01:00.000Z';
    await deliverPushes(app.deps, worker);
    await deliverPushes(app.deps, worker);
    expect(got).toHaveLength(2);
    expect(got[1]?.headers.topic).toBe(got[0]?.headers.topic);
  });

  test('what waited too long is not sent any more', async () => {
    const { say } = await subscribed();
    await say('one');
    app.clock.now = '2026-03-02T10:00:00.000Z';
    await deliverPushes(app.deps, worker);
    expect(got).toEqual([]);
  });

  test.each([404, 410])('a browser that is gone (%i) gets nothing more', async (gone) => {
    const { say } = await subscribed();
    status = gone;
    await say('one');
    await say('two');
    await deliverPushes(app.deps, worker);
    await say('three');
    await deliverPushes(app.deps, worker);
    expect(got).toHaveLength(1);
  });

  test('a browser that was unsubscribed, or taken over, hears nothing of the one before', async () => {
    const { school, client, device, say } = await subscribed();
    const next = await school.join('student', 'Jonas Weber');
    await next.call('push.subscribe', device);
    await say('one');
    await client.call('push.unsubscribe', { endpoint: device.endpoint });
    await deliverPushes(app.deps, worker);
    expect(got).toEqual([]);
  });

  test('an address that is no push service out there is refused by its field', async () => {
    const { client, device } = await subscribed();
    for (const endpoint of ['https://10.0.0.1/x', 'https://localhost/x', 'ftp://push.example/x']) {
      const error = await client.refused('push.subscribe', { ...device, endpoint });
      expect(error.code).toBe('bad_input');
      expect(error.problems.map(({ field }) => field)).toEqual(['endpoint']);
    }
    const short = { ...device, auth: 'AAAA' };
    expect((await client.refused('push.subscribe', short)).problems[0]?.field).toBe('auth');
  });
});
