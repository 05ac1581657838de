import type { Phrases } from './say.ts';

/** The closed set of error codes that the API answers with. */
export const ERROR_CODES = [
  'bad_input',
  'too_large',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'conflict',
  'refused',
  'too_many_requests',
  'key_reused',
  'wrong_credentials',
  'wrong_code',
  'expired_code',
  'email_taken',
  'unknown_invitation',
  'unavailable',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One sentence for each code; a code without one does not compile. */
export const errorPhrases = {
  bad_input: 'Something in the form does not fit. The field below says what.',
  too_large: 'That is more than one request may carry. Please send less at once.',
  not_signed_in: 'Please sign in first. What you typed stays on this page.',
  not_allowed: 'Your role does not allow this here.',
  not_found: 'There is nothing here with that address, or it is not yours to see.',
  conflict: 'This was changed somewhere else meanwhile. Nothing of yours is lost.',
  refused: 'This cannot be done yet. The reasons are listed below.',
  too_many_requests: 'That was a lot of tries in a short time. Please wait a moment.',
  key_reused: 'This action was already sent with other content. Please try it again.',
  wrong_credentials: 'The e-mail address or the password is not right.',
  wrong_code: 'That code is not right. Please check the six digits.',
  expired_code: 'That code is no longer valid. Ask for a new one.',
  email_taken: 'There is already an account for this e-mail address. Sign in instead.',
  unknown_invitation: 'That invitation code is not known, or it is used up.',
  unavailable: 'The service is busy for a moment. Nothing was changed; please try again.',
  unexpected: 'Something went wrong on our side. Nothing was changed; please try again.',
} as const satisfies Record<ErrorCode, string> & Phrases;
