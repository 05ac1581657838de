import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareInstallation } from './start-up.ts';
import { type TestApp, testApp, testPassword } from './testing/test-app.ts';

describe.each(testDatabases())('the first owner on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  const owner = {
    organizationName: 'Southbank College',
    timeZone: 'Europe/London',
    country: 'GB',
    name: 'Olga Owner',
    email: 'Olga@southbank.example',
    password: testPassword,
  };
  const tokenIn = (lines: readonly string[]): string | undefined =>
    /first-owner#(\S+)$/.exec(lines.at(-1) ?? '')?.[1];
  const become = (token: string | undefined, change: Partial<typeof owner> = {}) =>
    app.client().ask('organizations.createFirstOwner', { token, ...owner, ...change });

  test('the newest link opens an empty installation once, and only for its holder', async () => {
    const first = tokenIn(await prepareInstallation(app.deps, true));
    // A second start without the switch does not fill an installation that was begun empty.
    const second = tokenIn(await prepareInstallation(app.deps, false));
    expect(second).toBeDefined();
    expect(await become(first)).toMatchObject({ error: { code: 'unknown_invitation' } });
    expect(await become('a token of enough length')).toMatchObject({
      error: { code: 'unknown_invitation' },
    });

    // What does not fit leaves the link as it is.
    expect(await become(second, { timeZone: 'Europe/Nowhere' })).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'timeZone' }] },
    });
    expect(await become(second, { password: 'short' })).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'password' }] },
    });
    await app.signUp('somebody@southbank.example');
    expect(await become(second, { email: 'somebody@southbank.example' })).toMatchObject({
      error: { code: 'email_taken' },
    });

    // Somebody squats on the owner's address beforehand, and gets nothing of it.
    const squatter = app.client();
    const email = owner.email.toLowerCase();
    await squatter.call('auth.signUp', { name: 'Squatter', email, password: 'the squatters own' });
    const answers = await Promise.all([become(second), become(second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const tried = { email, password: 'the squatters own' };
    expect((await squatter.refused('auth.signIn', tried)).code).toBe('wrong_credentials');

    const client = app.client();
    await client.call('auth.signIn', { email, password: testPassword });
    expect(await client.call('auth.session')).toMatchObject({
      signedIn: {
        name: 'Olga Owner',
        membership: { role: 'owner', organization: { name: 'Southbank College', country: 'GB' } },
      },
    });
    expect(await become(second)).toMatchObject({ error: { code: 'unknown_invitation' } });
    expect(await prepareInstallation(app.deps, true)).toEqual([]);
  });

  test('the owner invites, and a student comes in by the code', async () => {
    const client = app.client();
    await client.call('auth.signIn', { email: owner.email, password: testPassword });
    const { code } = await client.call<{ code: string }>('organizations.createInvitation', {
      id: app.deps.newId(),
      role: 'student',
      uses: 2,
      days: 7,
    });
    const student = await app.signUp('lena@southbank.example', 'Lena Hoffmann');
    expect(await student.call('organizations.lookUpInvitation', { code })).toEqual({
      organizationName: 'Southbank College',
      role: 'student',
    });
    // Typed by hand, without dashes and in small letters.
    await student.call('organizations.join', { code: code.toLowerCase().replaceAll('-', ' ') });
    expect(await student.call('profile.get')).toMatchObject({
      fullName: 'Lena Hoffmann',
      school: 'Southbank College',
      timeZone: 'Europe/London',
    });
    await student.call('organizations.join', { code });
    const [invitation] = await client.call<{ usesLeft: number }[]>('organizations.invitations');
    expect(invitation?.usesLeft).toBe(1);
    app.clock.now = '2026-03-10T09:00:01.000Z';
    const late = await app.signUp('late@southbank.example');
    expect((await late.refused('organizations.join', { code })).code).toBe('unknown_invitation');
  });
});
