import type { Id } from '@acquaint/core/workflow/records';
import { deriveToken, hashToken } from '../services/links/token.ts';
import type { Settings } from '../settings.ts';

export interface ReplyAddress {
  /** `reply+<token>@domain`. */
  address: string;
  /** What is stored beside the message (`OutboxMessage.replyTokenHash`). */
  tokenHash: string;
}

/** Mail servers may change the case of an address, so its token is in hexadecimal. */
const HEX = 'hex';
const LOCAL_PART = /^reply\+([0-9a-f]{32})$/;

/** Where a mail that answers this message comes in; `null` while mail in is off. */
export function replyAddressFor(
  { secret, mailIn }: Pick<Settings, 'secret' | 'mailIn'>,
  outboxId: Id,
): ReplyAddress | null {
  if (mailIn === null) return null;
  const token = deriveToken(secret, 'reply', outboxId, 1);
  const written = Buffer.from(token, 'base64url').toString(HEX);
  return { address: `reply+${written}@${mailIn.domain}`, tokenHash: hashToken(token) };
}

/** The hash to look up for an address; `null` when it cannot be one of ours. */
export function tokenHashIn(address: string, domain: string): string | null {
  const at = address.lastIndexOf('@');
  if (address.slice(at + 1).toLowerCase() !== domain) return null;
  const written = LOCAL_PART.exec(address.slice(0, at).toLowerCase())?.[1];
  return written === undefined ? null : hashToken(Buffer.from(written, HEX).toString('base64url'));
}
