import { hostFooter } from '@acquaint/core/hosts/host-letter';
import { mailPhrases } from '@acquaint/core/phrases/mail';
import { fill } from '@acquaint/core/phrases/say';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { senderOf } from '../../mail/sender.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { hostAddress } from '../hosts/link.ts';
import { LINK_MARK } from '../hosts/queue-letter.ts';
import type { Built } from './built.ts';
import type { OutboxMessage } from './message.ts';

const HOST = {
  name: 'outbox_host',
  text: `SELECT h."status", EXISTS (SELECT FROM "DoNotContact" d WHERE d."organizationId" = $1
      AND d."liftedAt" IS NULL AND d."identityHash" = ANY(h."identityHashes" || coalesce(c."identityHashes", '{}')))
      AS "isOffLimits"
    FROM "Host" h
    LEFT JOIN "Contact" c ON c."organizationId" = h."organizationId" AND c."id" = h."contactId"
    WHERE h."organizationId" = $1 AND h."id" = $2`,
};

/**
 * The question to somebody whether students may ask them, from whoever sent it, with the address of
 * their page. Looked at once more just before it goes: a wish not to be contacted stops it (G5).
 */
export async function buildHostLetter(
  deps: Deps,
  tx: TenantTx,
  message: OutboxMessage,
): Promise<Built> {
  const { settings } = deps;
  const { payload, recipient, id } = message;
  const hostId = payload.hostId ?? '';
  const { rows } = await tx.query<{ status: string; isOffLimits: boolean }>(HOST, [
    tx.organizationId,
    hostId,
  ]);
  const [host] = rows;
  if (host === undefined || host.status === 'ended') return { ok: false, because: 'overtaken' };
  if (host.isOffLimits) return { ok: false, because: 'not_wanted' };
  const { school, policy } = await loadSchool(tx);
  const url = await hostAddress(deps, tx, hostId, policy.guestLinkDays);
  const sender = payload.from?.name ?? '';
  const footer = hostFooter({
    language: payload.language ?? null,
    sender,
    school: school.name,
    url,
  });
  return {
    ok: true,
    parts: {
      from: {
        name: fill(mailPhrases.sender, { name: sender, school: school.name }),
        address: senderOf(settings).address,
      },
      to: recipient,
      replyTo: payload.replyTo ? [{ name: sender, address: payload.replyTo }] : [],
      subject: payload.subject ?? '',
      text: `${(payload.text ?? '').replaceAll(LINK_MARK, url)}\n\n-- \n${footer}\n`,
      messageId: messageIdOf(settings, id),
      date: deps.now(),
    },
  };
}
