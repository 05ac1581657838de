import { gunzipSync } from 'node:zlib';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, testPassword } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

const json = { 'content-type': 'application/json' };
const students = { cohortId: null, search: '', step: null, stuck: false, after: null };

describe.each(testDatabases())('a call of one procedure on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    app.app.request(`/trpc/${path}`, { method: 'POST', headers: { ...json, ...headers }, body });

  /** What a client can tell apart; the clock and new secrets differ from call to call. */
  async function seen(response: Response) {
    const { status, headers } = response;
    const cookies = headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '='));
    return { status, type: headers.get('content-type'), cookies, body: await response.json() };
  }

  test('is answered as by the server of tRPC itself', async () => {
    const { cookie } = world.callers.careAdvisor;
    const calls: [string, string, Record<string, string>?][] = [
      ['auth.session', '{}'],
      ['auth.session', '{}', { cookie }],
      ['students.list', JSON.stringify(students), { cookie }],
      ['students.list', JSON.stringify(students)],
      ['students.list', JSON.stringify({ ...students, search: 7, step: 'nowhere' }), { cookie }],
      ['students.list', '{"cohortId":', { cookie }],
      ['students.list', '', { cookie }],
      ['students.list', 'null', { cookie }],
      ['students.list', JSON.stringify({ ...students, search: 'a\0b' }), { cookie }],
      ['students.get', JSON.stringify({ studentId: world.sessionId }), { cookie }],
      ['students.nothing', '{}', { cookie }],
      ['toString', '{}', { cookie }],
      ['constructor.name', '{}', { cookie }],
      ['auth.signIn', JSON.stringify({ email: 'nobody@school.example', password: testPassword })],
    ];
    for (const [path, body, headers] of calls) {
      // An address with a question mark goes to the server of tRPC.
      const [one, plain] = [
        await post(path, body, headers),
        await post(`${path}?by=trpc`, body, headers),
      ];
      expect(one.headers.get('cache-control')).toBe('no-store');
      expect(plain.headers.get('cache-control')).toBe('no-store');
      expect(await seen(one), `${path} ${body}`).toEqual(await seen(plain));
    }
  });

  test('sets the cookies of the procedure', async () => {
    await app.signUp('one-call@school.example');
    const body = JSON.stringify({ email: 'one-call@school.example', password: testPassword });
    const [one, plain] = [await post('auth.signIn', body), await post('auth.signIn?by=trpc', body)];
    const answer = await seen(one);
    expect(answer.cookies).toHaveLength(1);
    expect(answer).toEqual(await seen(plain));
  });

  test('several calls at once still work', async () => {
    const response = await post('auth.session,auth.session?batch=1', '{"0":{},"1":{}}');
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveLength(2);
  });

  test('a long answer is compressed for those who take it so, and only for them', async () => {
    const { cookie } = world.callers.ownStudent;
    const ask = (encoding: string) =>
      post('interviews.get', JSON.stringify({ id: world.interviewId }), {
        cookie,
        'accept-encoding': encoding,
      });
    const plain = await ask('identity');
    expect(plain.status).toBe(200);
    expect(plain.headers.get('content-encoding')).toBeNull();
    const text = await plain.text();
    expect(text.length).toBeGreaterThan(1024);
    const short = await ask('br, gzip');
    expect(short.headers.get('content-encoding')).toBe('gzip');
    expect(short.headers.get('vary')).toContain('Accept-Encoding');
    expect(gunzipSync(await short.arrayBuffer()).toString()).toBe(text);
    for (const refusal of ['gzip;q=0', 'gzip; q=0.0, br', 'br', '']) {
      expect((await ask(refusal)).headers.get('content-encoding')).toBeNull();
    }
  });
});
