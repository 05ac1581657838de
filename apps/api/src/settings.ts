import { z } from 'zod';

const wholeNumber = (from: number, to: number, byDefault: number) => {
  const error = `should be a whole number from ${from} to ${to}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(from, { error })
    .max(to, { error })
    .default(byDefault);
};

const address = (kinds: RegExp, example: string) =>
  z.url({ protocol: kinds, error: `should be an address such as ${example}` }).optional();

const filled = (least: number, error: string) => z.string().min(least, { error });

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const environment = z.object({
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: filled(1, 'should be an address of this machine').default('127.0.0.1'),
  DATABASE_URL: address(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/acquaint'),
  ACQUAINT_DATA: filled(1, 'should be a folder').optional(),
  ACQUAINT_URL: address(/^https?$/, 'https://acquaint.school.example'),
  ACQUAINT_SECRET: filled(32, 'should have at least 32 characters').optional(),
  ACQUAINT_MAIL_FROM: filled(
    3,
    'should be a sender such as Acquaint <acquaint@school.example>',
  ).optional(),
  ACQUAINT_TRUSTED_PROXIES: wholeNumber(0, 5, 0),
  ACQUAINT_CLOCK_FILE: filled(1, 'should be a file that holds one instant').optional(),
  SMTP_URL: address(/^smtps?$/, 'smtp://user:password@host:587'),
  LOG_LEVEL: z.enum(LEVELS, { error: `should be one of ${LEVELS.join(', ')}` }).default('info'),
});

/** Every variable that an operator can set. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** What an operator can set (docs/operating.md). Everything has a default that runs on one machine. */
export interface Settings {
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
  /** How many proxies of our own stand before the server; their X-Forwarded-For is believed. */
  trustedProxies: number;
  /** A file that says what time it is, for rehearsals; `null` for the real time. */
  clockFile: string | null;
  logLevel: string;
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
): Omit<Settings, 'secret'> & { secret: string | null } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new SettingsProblem(issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: value.ACQUAINT_DATA ?? `${root}/.data`,
    publicUrl: (value.ACQUAINT_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    secret: value.ACQUAINT_SECRET ?? null,
    mailFrom: value.ACQUAINT_MAIL_FROM ?? 'Acquaint <acquaint@localhost>',
    smtpUrl: value.SMTP_URL ?? null,
    trustedProxies: value.ACQUAINT_TRUSTED_PROXIES,
    clockFile: value.ACQUAINT_CLOCK_FILE ?? null,
    logLevel: value.LOG_LEVEL,
  };
}
