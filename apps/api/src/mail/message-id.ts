import type { Id } from '@acquaint/core/workflow/records';
import type { Settings } from '../settings.ts';
import { senderOf } from './sender.ts';

/**
 * The Message-ID of a message of the outbox: the same each time, so that answers, bounces and later
 * messages of the thread find it.
 */
export function messageIdOf(
  { publicUrl, mailFrom }: Pick<Settings, 'publicUrl' | 'mailFrom'>,
  outboxId: Id,
): string {
  const host = new URL(publicUrl).hostname;
  const known = host.includes('.') && !/^[\d.]+$|^\[/.test(host);
  const { address } = senderOf({ mailFrom });
  return `<${outboxId}@${known ? host : address.slice(address.lastIndexOf('@') + 1)}>`;
}
