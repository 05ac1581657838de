/** How a try to hand a mail over ended. */
export type Outcome =
  | { kind: 'sent'; answer: string }
  | { kind: 'deferred' | 'bounced' | 'failed' | 'maybe_sent'; answer: string }
  /** Somebody else has the message by now: nothing may be written about it. */
  | { kind: 'lost' };

export type Trouble = Exclude<Outcome, { kind: 'sent' | 'lost' }>;

/** Thrown before the final dot when the message is not this worker's any more. */
export class ClaimLost extends Error {
  constructor() {
    super('This message is in other hands.');
    this.name = 'ClaimLost';
  }
}

interface SmtpFailure {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Longest answer of a mail server that is kept. */
const LONGEST_ANSWER = 500;

export const cut = (answer: string): string => answer.slice(0, LONGEST_ANSWER);

/** RFC 3463: 5.1.x is about the address, except the sender's (.7 and .8); 5.2.1 a mailbox shut down. */
const ABOUT_RECIPIENT = /\b5\.(?:1\.(?!7\b|8\b)\d+|2\.1)\b/;
const ENHANCED = /\b5\.\d{1,3}\.\d{1,3}\b/;

/** What a failure means for the message. @param handedOver the final dot was, or may have been, sent */
export function outcomeOf(error: unknown, handedOver: boolean): Outcome {
  if (error instanceof ClaimLost) return { kind: 'lost' };
  const { code, command = '', response, responseCode } = failureOf(error);
  const answer = cut(response ?? withoutWords(code));
  if (responseCode === undefined) {
    if (handedOver) return { kind: 'maybe_sent', answer };
    // The address is one that no mail server would take.
    return { kind: code === 'EENVELOPE' ? 'bounced' : 'deferred', answer };
  }
  // Before the envelope it is about us or the line, not about this message.
  const ofTheMail = /^(?:MAIL FROM|RCPT TO|DATA)/.test(command);
  if (responseCode < 500 || !ofTheMail) return { kind: 'deferred', answer };
  return { kind: aboutRecipient(command, responseCode, answer) ? 'bounced' : 'failed', answer };
}

function aboutRecipient(command: string, responseCode: number, answer: string): boolean {
  if (ENHANCED.test(answer)) return ABOUT_RECIPIENT.test(answer);
  return command.startsWith('RCPT TO') && [550, 551, 553].includes(responseCode);
}

/** The line or the server itself is in trouble, so the next message would fare no better. */
export const isLineTrouble = (error: unknown): boolean => {
  const { command = '', responseCode } = failureOf(error);
  return responseCode === undefined || !/^(?:MAIL FROM|RCPT TO|DATA)/.test(command);
};

export type LineProblem = 'unreachable' | 'tls' | 'auth' | 'refused' | 'timeout';

/** A closed code for what an owner can mend. */
export function lineProblem(error: unknown): LineProblem {
  const { code, responseCode } = failureOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'auth';
  if (code === 'ETLS' || code === 'EREQUIRETLS' || isCertificate(error)) return 'tls';
  if (code === 'ETIMEDOUT') return 'timeout';
  return responseCode === undefined ? 'unreachable' : 'refused';
}

/** The server's own words, where it said something. */
export const answerOf = (error: unknown): string | null => {
  const { response } = failureOf(error);
  return response === undefined ? null : cut(response);
};

function isCertificate(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /certificate|self-signed|wrong version number|tls/i.test(text);
}

function withoutWords(code: string | undefined): string {
  return `No answer from the mail server (${code ?? 'unknown'}).`;
}

function failureOf(error: unknown): SmtpFailure {
  if (typeof error !== 'object' || error === null) return {};
  const from: Record<string, unknown> = { ...error };
  const { code, command, response, responseCode } = from;
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof command === 'string' && { command }),
    ...(typeof response === 'string' && { response }),
    ...(typeof responseCode === 'number' && { responseCode }),
  };
}
