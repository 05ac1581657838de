import { z } from 'zod';
import type { VapidKeys } from './vapid.ts';
import { parseSender } from './mail/sender.ts';
import { type BucketSettings, bucketOf } from './files/file-settings.ts';

const anyWholeNumber = (from: number, to: number) => {
  const error = `should be a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const wholeNumber = (from: number, to: number, byDefault: number) =>
  anyWholeNumber(from, to).default(byDefault);

const address = (kinds: RegExp, example: string) =>
  z.url({ protocol: kinds, error: `should be an address such as ${example}` }).optional();

const filled = (least: number, error: string) => z.string().min(least, { error });

const DOMAIN = /^(?=.{1,190}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/;
const ROLES = ['both', 'server', 'worker'] as const;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const vapidKey = (bytes: number) => {
  const error = `should be a key of ${bytes} bytes in base64url`;
  return z
    .string({ error })
    .regex(/^[A-Za-z0-9_-]+$/, { error })
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, { error });
};

const environment = z.object({
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: filled(1, 'should be an address of this machine').default('127.0.0.1'),
  DATABASE_URL: address(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/acquaint'),
  ACQUAINT_DATA: filled(1, 'should be a folder').optional(),
  ACQUAINT_URL: address(/^https?$/, 'https://acquaint.school.example'),
  ACQUAINT_SECRET: filled(32, 'should have at least 32 characters').optional(),
  ACQUAINT_MAIL_FROM: z
    .string()
    .refine((text) => parseSender(text) !== null, {
      error: 'should be a sender such as Acquaint <acquaint@school.example>',
    })
    .optional(),
  ACQUAINT_TRUSTED_PROXIES: wholeNumber(0, 5, 0),
  ACQUAINT_CLOCK_FILE: filled(1, 'should be a file that holds one instant').optional(),
  ACQUAINT_FILES: z
    .string()
    .refine((value) => bucketOf(value) !== null, {
      error: 'should be a bucket such as s3://key:secret@bucket?region=eu-central-1',
    })
    .optional(),
  SMTP_URL: address(/^smtps?$/, 'smtp://user:password@host:587'),
  ACQUAINT_MAIL_CA: filled(1, 'should be a file of certificates (PEM)').optional(),
  ACQUAINT_MAIL_TIMEOUT: wholeNumber(1, 90, 30),
  ACQUAINT_MAIL_IN_PORT: anyWholeNumber(0, 65_535).optional(),
  ACQUAINT_MAIL_IN_HOST: filled(1, 'should be an address of this machine').default('127.0.0.1'),
  ACQUAINT_MAIL_IN_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(DOMAIN, { error: 'should be a domain such as replies.school.example' })
    .optional(),
  ACQUAINT_MAIL_IN_CERT: filled(1, 'should be a file').optional(),
  ACQUAINT_MAIL_IN_KEY: filled(1, 'should be a file').optional(),
  ACQUAINT_MAIL_IN_CHECKED_BY: filled(1, 'should be the name of a mail gateway').optional(),
  ACQUAINT_ROLE: z.enum(ROLES, { error: `should be one of ${ROLES.join(', ')}` }).default('both'),
  ACQUAINT_VAPID_PUBLIC: vapidKey(65).optional(),
  ACQUAINT_VAPID_PRIVATE: vapidKey(32).optional(),
  ACQUAINT_HTTP_FEEDS: z.enum(['yes', 'no'], { error: 'should be yes or no' }).default('no'),
  LOG_LEVEL: z.enum(LEVELS, { error: `should be one of ${LEVELS.join(', ')}` }).default('info'),
});

/** Every variable that an operator can set. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** What an operator can set (docs/operating.md). Everything has a default that runs on one machine. */
export interface Settings {
  /** Whether this process answers people, does the background work, or both. */
  role: (typeof ROLES)[number];
  port: number;
  host: string;
  /** PostgreSQL to use; `null` means the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** The address people type; links in mails and cookies follow it. */
  publicUrl: string;
  /** Signs sign-in tokens and keys the courtesy hashes. */
  secret: string;
  mailFrom: string;
  smtpUrl: string | null;
  /** File of certificates (PEM) by which the mail server is trusted, besides the usual ones. */
  mailCaFile: string | null;
  /** How many seconds the mail server may be silent. */
  mailTimeoutSeconds: number;
  /** A bucket for pictures; `null` for a folder in `dataFolder`. */
  files: BucketSettings | null;
  /** How many proxies of our own stand before the server; their X-Forwarded-For is believed. */
  trustedProxies: number;
  /** A file that says what time it is, for rehearsals; `null` for the real time. */
  clockFile: string | null;
  /** The keys by which push services know us. */
  vapid: VapidKeys;
  logLevel: string;
  /** Whether students may follow calendars whose address begins with http:. */
  httpFeeds: boolean;
  /** Where answers of people outside come in; `null` while that is off. */
  mailIn: MailInSettings | null;
}

export interface MailInSettings {
  port: number;
  host: string;
  /** Answers go to `reply+<token>@domain`. */
  domain: string;
  /** Files in PEM; without them the listener offers no STARTTLS. */
  certificate: { certFile: string; keyFile: string } | null;
  /** Whose `Authentication-Results` are believed (RFC 8601); `null` for nobody's. */
  checkedBy: string | null;
}

/** Settings that cannot be used. The message names each variable and what it should be. */
export class SettingsProblem extends Error {
  constructor(lines: readonly string[]) {
    super(`These settings do not fit:\n${lines.join('\n')}`);
    this.name = 'SettingsProblem';
  }
}

/** @throws SettingsProblem; values are never repeated, because some of them are secret */
export function readSettings(
  env: Record<string, string | undefined>,
  root: string,
): Omit<Settings, 'secret' | 'vapid'> & { secret: string | null; vapid: VapidKeys | null } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new SettingsProblem(issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`));
  }
  const value = parsed.data;
  return {
    role: value.ACQUAINT_ROLE,
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: value.ACQUAINT_DATA ?? `${root}/.data`,
    publicUrl: (value.ACQUAINT_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    secret: value.ACQUAINT_SECRET ?? null,
    mailFrom: value.ACQUAINT_MAIL_FROM ?? 'Acquaint <acquaint@localhost>',
    smtpUrl: value.SMTP_URL ?? null,
    mailCaFile: value.ACQUAINT_MAIL_CA ?? null,
    mailTimeoutSeconds: value.ACQUAINT_MAIL_TIMEOUT,
    files: value.ACQUAINT_FILES === undefined ? null : bucketOf(value.ACQUAINT_FILES),
    trustedProxies: value.ACQUAINT_TRUSTED_PROXIES,
    clockFile: value.ACQUAINT_CLOCK_FILE ?? null,
    logLevel: value.LOG_LEVEL,
    vapid: vapidOf(value),
    httpFeeds: value.ACQUAINT_HTTP_FEEDS === 'yes',
    mailIn: mailInOf(value),
  };
}

/** Mail comes in where port and domain are set. @throws SettingsProblem for half of a pair */
function mailInOf(value: z.output<typeof environment>): MailInSettings | null {
  const { ACQUAINT_MAIL_IN_PORT: port, ACQUAINT_MAIL_IN_DOMAIN: domain } = value;
  const { ACQUAINT_MAIL_IN_CERT: certFile, ACQUAINT_MAIL_IN_KEY: keyFile } = value;
  together({ ACQUAINT_MAIL_IN_PORT: port, ACQUAINT_MAIL_IN_DOMAIN: domain });
  together({ ACQUAINT_MAIL_IN_CERT: certFile, ACQUAINT_MAIL_IN_KEY: keyFile });
  if (port === undefined || domain === undefined) return null;
  return {
    port,
    domain,
    host: value.ACQUAINT_MAIL_IN_HOST,
    certificate: certFile && keyFile ? { certFile, keyFile } : null,
    checkedBy: value.ACQUAINT_MAIL_IN_CHECKED_BY?.toLowerCase() ?? null,
  };
}

function together(pair: Record<string, unknown>): void {
  const missing = Object.keys(pair).filter((name) => pair[name] === undefined);
  if (missing.length !== 1) return;
  throw new SettingsProblem([`  ${missing[0]} is needed as well, or neither of the two.`]);
}

/** Both keys or none. @throws SettingsProblem for half of a pair */
function vapidOf(value: z.output<typeof environment>): VapidKeys | null {
  const { ACQUAINT_VAPID_PUBLIC: publicKey, ACQUAINT_VAPID_PRIVATE: privateKey } = value;
  if (publicKey === undefined && privateKey === undefined) return null;
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  const missing = publicKey === undefined ? 'ACQUAINT_VAPID_PUBLIC' : 'ACQUAINT_VAPID_PRIVATE';
  throw new SettingsProblem([`  ${missing} is needed with the other key.`]);
}
