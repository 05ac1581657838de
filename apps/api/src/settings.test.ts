import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseProblem } from '@acquaint/db/errors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileClock } from './clock.ts';
import { ownSecret } from './secret.ts';
import { readSettings } from './settings.ts';
import { startSentence, versionProblem } from './start-checks.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a single setting everything has a default that runs on one machine', () => {
  expect(readSettings({}, '/srv/acquaint')).toEqual({
    role: 'both',
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataFolder: '/srv/acquaint/.data',
    publicUrl: 'http://localhost:3000',
    secret: null,
    mailFrom: 'Acquaint <acquaint@localhost>',
    mailCaFile: null,
    mailTimeoutSeconds: 30,
    smtpUrl: null,
    files: null,
    trustedProxies: 0,
    clockFile: null,
    logLevel: 'info',
    vapid: null,
    httpFeeds: false,
    mailIn: null,
  });
});

test('mail comes in when both a port and a domain are set', () => {
  const pair = { ACQUAINT_MAIL_IN_PORT: '2525', ACQUAINT_MAIL_IN_DOMAIN: 'Replies.School.example' };
  expect(readSettings(pair, '/x').mailIn).toEqual({
    port: 2525,
    host: '127.0.0.1',
    domain: 'replies.school.example',
    certificate: null,
    checkedBy: null,
  });
  const certified = { ...pair, ACQUAINT_MAIL_IN_CERT: '/c.pem', ACQUAINT_MAIL_IN_KEY: '/k.pem' };
  expect(readSettings(certified, '/x').mailIn?.certificate).toEqual({
    certFile: '/c.pem',
    keyFile: '/k.pem',
  });
});

test.each([
  ['ACQUAINT_MAIL_IN_PORT', '2525', 'ACQUAINT_MAIL_IN_DOMAIN'],
  ['ACQUAINT_MAIL_IN_DOMAIN', 'replies.school.example', 'ACQUAINT_MAIL_IN_PORT'],
  ['ACQUAINT_MAIL_IN_CERT', '/c.pem', 'ACQUAINT_MAIL_IN_KEY'],
])('%s alone is half of a pair', (name, value, missing) => {
  expect(() => readSettings({ [name]: value }, '/x')).toThrow(`${missing} is needed as well`);
});

test('a setting that is empty counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' }, '/x')).toEqual(readSettings({}, '/x'));
});

test.each([
  ['PORT', 'many', 'should be a whole number from 0 to 65535'],
  ['PORT', '80.5', 'should be a whole number from 0 to 65535'],
  ['PORT', '70000', 'should be a whole number from 0 to 65535'],
  ['DATABASE_URL', 'mysql://hidden-word@host/db', 'should be an address such as postgresql://'],
  ['ACQUAINT_URL', 'acquaint.school.example', 'should be an address such as https://'],
  ['ACQUAINT_SECRET', 'hidden-word', 'should have at least 32 characters'],
  ['SMTP_URL', 'hidden-word', 'should be an address such as smtp://'],
  ['ACQUAINT_TRUSTED_PROXIES', '9', 'should be a whole number from 0 to 5'],
  ['ACQUAINT_MAIL_IN_PORT', 'hidden-word', 'should be a whole number from 0 to 65535'],
  ['ACQUAINT_MAIL_IN_DOMAIN', 'hidden-word@x', 'should be a domain such as'],
  ['LOG_LEVEL', 'loud', 'should be one of fatal, error'],
])('%s=%s is named with what it should be, and never repeated', (name, value, sentence) => {
  const read = (): unknown => readSettings({ [name]: value }, '/x');
  expect(read).toThrow(`${name} ${sentence}`);
  expect(read).not.toThrow(/hidden-word/);
});

test('all settings at fault are named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' }, '/x')).toThrow(/PORT [^]*LOG_LEVEL /);
});

test('the secret is made once, for its owner only', () => {
  const data = join(folder, 'data');
  const secret = ownSecret(data);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ownSecret(data)).toBe(secret);
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
});

test('the clock follows its file, and a file without an instant is told', () => {
  const file = join(folder, 'clock');
  const clock = fileClock(file);
  expect(clock).toThrow(`The clock file ${file} cannot be read.`);
  writeFileSync(file, '2026-03-02T09:00:00Z\n');
  expect(clock()).toBe('2026-03-02T09:00:00.000Z');
  writeFileSync(file, '2026-03-08T10:00:00+01:00');
  expect(clock()).toBe('2026-03-08T09:00:00.000Z');
  writeFileSync(file, 'noon');
  expect(clock).toThrow(`The clock file ${file} holds no instant`);
});

test('PostgreSQL 15 is too old, 16 is not', () => {
  expect(versionProblem(150_010)).toContain('PostgreSQL 15. Acquaint needs version 16');
  expect(versionProblem(160_000)).toBeNull();
  expect(versionProblem(180_001)).toBeNull();
});

test('what an operator can mend ends in one sentence, all else in its own trace', () => {
  const problem = new DatabaseProblem('database-unreachable', 'The database cannot be reached.');
  expect(startSentence(problem)).toBe('The database cannot be reached.');
  expect(startSentence(new Error('a bug'))).toBeNull();
});

test('pictures go to a bucket where one is set', () => {
  const address = 's3://key:se%2Fcret@cards?region=eu-central-1&endpoint=https://store.example';
  expect(readSettings({ ACQUAINT_FILES: address }, '.').files).toEqual({
    bucket: 'cards',
    region: 'eu-central-1',
    endpoint: 'https://store.example',
    credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
  });
  for (const wrong of ['cards', 'https://cards', 's3://', 's3://cards?endpoint=nowhere']) {
    expect(() => readSettings({ ACQUAINT_FILES: wrong }, '.')).toThrow(/ACQUAINT_FILES should be/);
  }
});
