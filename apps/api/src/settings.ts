import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ACQUAINT_DATA: z.string().min(1).optional(),
  ACQUAINT_URL: z.url({ protocol: /^https?$/ }).optional(),
  ACQUAINT_SECRET: z.string().min(32).optional(),
  ACQUAINT_MAIL_FROM: z.string().min(3).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ACQUAINT_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What an operator can set. Everything has a default that runs on one machine. */
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
  logLevel: string;
}

/** @throws an Error that names each variable at fault and what it should be. */
export function readSettings(
  env: Record<string, string | undefined>,
  root: string,
): Omit<Settings, 'secret'> & { secret: string | null } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings do not fit:\n${lines.join('\n')}`);
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
    logLevel: value.LOG_LEVEL,
  };
}
