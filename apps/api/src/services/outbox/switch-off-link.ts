import { createHash, timingSafeEqual } from 'node:crypto';
import type { Id } from '@acquaint/core/workflow/records';
import type { Settings } from '../../settings.ts';
import { deriveToken } from '../links/token.ts';

const PURPOSE = 'switch-off';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where one click ends suggestions of the kind that this mail brought. Nothing is stored for it. */
export const switchOffUrl = (
  { secret, publicUrl }: Pick<Settings, 'secret' | 'publicUrl'>,
  outboxId: Id,
): string => `${publicUrl}/u/${outboxId}.${deriveToken(secret, PURPOSE, outboxId, 1)}`;

/** The mail that such an address belongs to; null when the address was not made here. */
export function mailOfSwitchOff({ secret }: Pick<Settings, 'secret'>, given: string): Id | null {
  const [outboxId = '', token = ''] = given.split('.');
  if (!UUID.test(outboxId)) return null;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const right = timingSafeEqual(digest(token), digest(deriveToken(secret, PURPOSE, outboxId, 1)));
  return right ? outboxId : null;
}
