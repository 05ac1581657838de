import { isExpired } from '@acquaint/core/notify/delivery';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { buildHostLetter } from './build-host-letter.ts';
import { buildLetter } from './build-letter.ts';
import { isPersonal } from './personal-message.ts';
import { buildMemberMail } from './build-member-mail.ts';
import { whyNot } from './may-go.ts';
import { buildReviewLetter } from './build-review-letter.ts';
import type { OutboxMessage } from './message.ts';
import type { Built } from './built.ts';

/** The mail of a message, as it goes out now; or why it may not go any more. */
export async function buildMail(deps: Deps, tx: TenantTx, message: OutboxMessage): Promise<Built> {
  if (message.audience === 'host') return buildHostLetter(deps, tx, message);
  if (message.audience === 'reviewer') return buildReviewLetter(deps, tx, message);
  if (!isPersonal(message)) {
    const { payload } = message;
    const items = (payload.items ?? []).filter((item) => !isExpired(item.expiresAt, deps.now()));
    if (items.length === 0 && payload.items?.length) return { ok: false, because: 'expired' };
    const current = { ...message, payload: { ...payload, items } };
    const parts = await buildMemberMail(deps, tx, current);
    return parts === null ? { ok: false, because: 'overtaken' } : { ok: true, parts };
  }
  const because = await whyNot(deps, tx, message);
  if (because !== null) return { ok: false, because };
  return { ok: true, parts: await buildLetter(deps, tx, message) };
}
