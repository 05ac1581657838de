import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countTry, takeBack } from './services/sign-in/rate-limit.ts';
import { codeIn } from './testing/smtp-sink.ts';
import { type TestApp, testApp, testPassword } from './testing/test-app.ts';

describe.each(testDatabases())('sign-in on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  test('an account opens with the code from the mail, and not before', async () => {
    const email = 'first@school.example';
    const client = app.client();
    const letter = app.sink.next(email);
    await client.call('auth.signUp', { name: 'First', email, password: testPassword });
    expect(await client.call('auth.session')).toEqual({ signedIn: null });
    const code = codeIn(await letter);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await client.refused('auth.verifyCode', { email, code: wrong })).code).toBe(
      'wrong_code',
    );
    await client.call('auth.verifyCode', { email, code });
    expect(await client.call('auth.session')).toMatchObject({
      signedIn: { email, membership: null },
    });
  });

  test('the session token is not in the database, only its hash', async () => {
    const client = await app.signUp('hash@school.example');
    const token = client.cookieValue('acquaint');
    expect(token).toMatch(/^\w{16,}/);
    const { rows } = await app.deps.database.pool.query<{ token: string }>(
      'SELECT "token" FROM "Session"',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.token)).not.toContain(token);
  });

  test('a password signs in, a wrong one gets the same answer as an unknown address', async () => {
    const email = 'password@school.example';
    await app.signUp(email);
    const client = app.client();
    const wrong = await client.refused('auth.signIn', { email, password: 'not the password' });
    const unknown = await client.refused('auth.signIn', {
      email: 'nobody@school.example',
      password: 'not the password',
    });
    expect(wrong).toEqual(unknown);
    expect(wrong.code).toBe('wrong_credentials');
    await client.call('auth.signIn', { email, password: testPassword });
    expect(await client.call('auth.session')).toMatchObject({ signedIn: { email } });
  });

  test('an ended session is over with the next request', async () => {
    const email = 'sessions@school.example';
    const phone = await app.signUp(email);
    const laptop = app.client();
    await laptop.call('auth.signIn', { email, password: testPassword });
    const sessions = await laptop.call<{ id: string; current: boolean }[]>('auth.sessions');
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const other = sessions.find(({ current }) => !current);
    await laptop.call('auth.endSession', { id: other?.id });
    expect(await phone.call('auth.session')).toEqual({ signedIn: null });
    expect(await laptop.call('auth.session')).toMatchObject({ signedIn: { email } });
  });

  test('too many wrong passwords have to wait, and the wait ends', async () => {
    const email = 'limits@school.example';
    await app.signUp(email);
    const client = app.client();
    const attempt = () => client.ask('auth.signIn', { email, password: 'wrong wrong wrong' });
    const codes: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      const answer = await attempt();
      codes.push(answer.ok ? 'in' : answer.error.code);
    }
    expect(codes.slice(0, 8).every((code) => code === 'wrong_credentials')).toBe(true);
    expect(codes[8]).toBe('too_many_requests');
    app.clock.now = '2026-03-02T09:16:00.000Z';
    await client.call('auth.signIn', { email, password: testPassword });
  });

  describe('only what failed counts', () => {
    const counts = async (subject: string): Promise<number> => {
      const { rows } = await app.deps.database.pool.query<{ count: number }>(
        'SELECT "count" FROM "RateLimit" WHERE "key" = $1',
        [subject],
      );
      return rows[0]?.count ?? 0;
    };
    const ofAddress = async (): Promise<number> => {
      const { rows } = await app.deps.database.pool.query<{ count: string }>(
        `SELECT sum("count") AS "count" FROM "RateLimit" WHERE "key" LIKE 'sign-in/address:%'`,
      );
      return Number(rows[0]?.count ?? 0);
    };
    const nextWindow = () => {
      app.clock.now = new Date(Date.parse(app.clock.now) + 16 * 60_000).toISOString();
    };
    const account = async (email: string) => {
      await app.signUp(email);
      nextWindow();
      const attempt = async (password: string) => {
        const answer = await app.client().ask('auth.signIn', { email, password });
        return answer.ok ? 'in' : answer.error.code;
      };
      return { right: () => attempt(testPassword), wrong: () => attempt('wrong wrong wrong') };
    };

    test('somebody who signs in again and again is let in each time', async () => {
      const { right } = await account('often@school.example');
      for (let time = 0; time < 10; time += 1) expect(await right()).toBe('in');
      expect(await counts('sign-in/account:often@school.example')).toBe(0);
    });

    test('a right password between wrong ones does not let anybody guess on', async () => {
      const { right, wrong } = await account('between@school.example');
      for (let time = 0; time < 8; time += 1) {
        expect(await right()).toBe('in');
        expect(await wrong()).toBe('wrong_credentials');
      }
      expect(await wrong()).toBe('too_many_requests');
      expect(await right()).toBe('too_many_requests');
    });

    test('an account of one’s own frees neither the address nor the account of somebody else', async () => {
      const own = await account('own@school.example');
      const other = await account('other@school.example');
      await other.wrong();
      const before = await ofAddress();
      expect(await own.right()).toBe('in');
      expect(await ofAddress()).toBe(before);
      expect(await counts('sign-in/account:other@school.example')).toBe(1);
      for (let time = 0; time < 7; time += 1) {
        await own.right();
        expect(await other.wrong()).toBe('wrong_credentials');
      }
      expect(await other.wrong()).toBe('too_many_requests');
      expect(await ofAddress()).toBe(before + 8);
    });

    test('of many at once no more are tried than one after the other', async () => {
      const { wrong } = await account('at-once@school.example');
      const answers = await Promise.all(Array.from({ length: 12 }, wrong));
      expect(answers.filter((code) => code === 'wrong_credentials')).toHaveLength(8);
    });

    test('what was counted before the window began again is not taken off the new one', async () => {
      const limit = { name: 'test', tries: 3, windowMinutes: 15 };
      const early = await countTry(app.deps, limit, 'somebody');
      nextWindow();
      await countTry(app.deps, limit, 'somebody');
      await takeBack(app.deps, [early]);
      expect(await counts('test:somebody')).toBe(1);
    });

    test('a new password and a code that is right count no more', async () => {
      const email = 'proofs@school.example';
      const { right } = await account(email);
      await right();
      const client = app.client();
      const letter = app.sink.next(email);
      await client.call('auth.sendCode', { email });
      await client.call('auth.verifyCode', { email, code: codeIn(await letter) });
      expect(await counts(`verify/account:${email}`)).toBe(0);
      const wrong = { current: 'wrong wrong wrong', next: 'another long password' };
      await client.refused('auth.changePassword', wrong);
      await client.call('auth.changePassword', { ...wrong, current: testPassword });
      expect(await counts(`sign-in/account:${email}`)).toBe(1);
    });
  });

  test('a new password ends the other sessions', async () => {
    const email = 'change@school.example';
    const phone = await app.signUp(email);
    const laptop = app.client();
    await laptop.call('auth.signIn', { email, password: testPassword });
    const change = { current: testPassword, next: 'another long password' };
    await laptop.call('auth.changePassword', change);
    expect(await phone.call('auth.session')).toEqual({ signedIn: null });
    const again = app.client();
    expect((await again.refused('auth.signIn', { email, password: testPassword })).code).toBe(
      'wrong_credentials',
    );
    await again.call('auth.signIn', { email, password: change.next });
  });

  test('signing up twice gets the same answer, whoever has the address', async () => {
    const email = 'twice@school.example';
    const answers = [];
    for (const password of [testPassword, 'another long password']) {
      const client = app.client();
      answers.push(await client.ask('auth.signUp', { name: 'Twice', email, password }));
      expect(await client.call('auth.session')).toEqual({ signedIn: null });
    }
    await app.signUp('proven@school.example');
    const taken = { name: 'Somebody', email: 'proven@school.example', password: testPassword };
    answers.push(await app.client().ask('auth.signUp', taken));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test.each(['the stranger came first', 'the stranger came second'])(
    'only whoever proves an address chooses its name and password: %s',
    async (order) => {
      const email = `${order.replaceAll(' ', '-')}@school.example`;
      const stranger = app.client();
      const owner = app.client();
      const squat = () =>
        stranger.call('auth.signUp', { name: 'Stranger', email, password: 'the strangers own' });
      const signUp = () =>
        owner.call('auth.signUp', { name: 'Owner', email, password: testPassword });
      const letters = [app.sink.next(email), app.sink.next(email)];
      for (const step of order.endsWith('first') ? [squat, signUp] : [signUp, squat]) await step();
      const [, last] = await Promise.all(letters);
      await owner.call('auth.verifyCode', { email, code: codeIn(last ?? '') });
      expect(await owner.call('auth.session')).toMatchObject({ signedIn: { name: 'Owner' } });
      const tried = { email, password: 'the strangers own' };
      expect((await stranger.refused('auth.signIn', tried)).code).toBe('wrong_credentials');
      await app.client().call('auth.signIn', { email, password: testPassword });
    },
  );

  test('an address proven in another browser keeps nobody else’s password', async () => {
    const email = 'elsewhere@school.example';
    const letter = app.sink.next(email);
    await app.client().call('auth.signUp', { name: 'First', email, password: testPassword });
    const phone = app.client();
    await phone.call('auth.verifyCode', { email, code: codeIn(await letter) });
    expect(await phone.call('auth.session')).toMatchObject({ signedIn: { email } });
    const tried = await app.client().refused('auth.signIn', { email, password: testPassword });
    expect(tried.code).toBe('wrong_credentials');
  });
});
