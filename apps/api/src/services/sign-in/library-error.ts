import type { ErrorCode } from '@acquaint/core/phrases/errors';
import { isAPIError } from 'better-auth/api';
import { ApiError, badInput } from '../../errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong_credentials',
  INVALID_PASSWORD: 'wrong_credentials',
  INVALID_OTP: 'wrong_code',
  TOO_MANY_ATTEMPTS: 'expired_code',
  OTP_EXPIRED: 'expired_code',
  USER_NOT_FOUND: 'wrong_code',
};

/** The library's own code of a failure, or `null` for failures that are not its refusals. */
export function libraryCode(error: unknown): string | null {
  if (!isAPIError(error)) return null;
  const code: unknown = error.body?.code;
  return typeof code === 'string' ? code : null;
}

/** Turns a refusal of the sign-in library into ours. Anything else is thrown on as it is. */
export function asOurs(error: unknown): never {
  const code = libraryCode(error);
  if (code === 'PASSWORD_TOO_SHORT')
    throw badInput('password', 'Please use at least 12 characters.');
  if (code === 'PASSWORD_TOO_LONG')
    throw badInput('password', 'Please use at most 128 characters.');
  if (code === 'INVALID_EMAIL') throw badInput('email', 'That is not an e-mail address.');
  const ours = code === null ? undefined : codes[code];
  throw ours ? new ApiError(ours, { cause: error }) : error;
}
