import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { Database } from '@acquaint/db/open-database';
import type { Mailer } from '../mail/mailer.ts';
import { withHashedSessions } from './hashed-session-adapter.ts';
import { PASSWORD_MAX, PASSWORD_MIN, passwords } from './passwords.ts';

export const CODE_MINUTES = 10;
export const SESSION_DAYS = 14;

interface AuthOptions {
  database: Database;
  mailer: Mailer;
  secret: string;
  publicUrl: string;
  newId: () => string;
  onMailFailure: () => void;
}

/**
 * The sign-in library, hidden behind the `auth` router: it checks passwords and codes and makes
 * session rows. Cookies, session checks, limits and error sentences are ours.
 */
export function createAuth(options: AuthOptions) {
  const { database, mailer, secret, publicUrl, newId, onMailFailure } = options;
  return betterAuth({
    appName: 'Acquaint',
    baseURL: publicUrl,
    secret,
    database: withHashedSessions(prismaAdapter(database.prisma, { provider: 'postgresql' })),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    advanced: { database: { generateId: newId } },
    session: { expiresIn: SESSION_DAYS * 86_400, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: passwords,
    },
    emailVerification: { autoSignInAfterVerification: true, sendOnSignUp: false },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        disableSignUp: true,
        // Not awaited: a known address must not answer later than an unknown one.
        sendVerificationOTP: ({ email, otp }) => {
          mailer
            .send({
              to: email,
              subject: `${otp} is your code for Acquaint`,
              text: `Your code is ${otp}. It works for ${CODE_MINUTES} minutes, once.\n\nIf you did not ask for it, nothing needs doing: nobody gets in without it.`,
            })
            .catch(onMailFailure);
          return Promise.resolve();
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
