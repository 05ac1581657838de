import { formatLongDate } from '@acquaint/core/schedule/format';
import { LIMITS } from '@acquaint/core/workflow/limits';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Actor } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { NewsCode } from '@acquaint/core/phrases/notices';
import type { Params } from '@acquaint/core/rules/rule';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { carryOut } from '../services/interviews/carry-out.ts';
import type { Addressee } from './addressee.ts';
import type { DeliveryReport } from './delivery-report.ts';
import type { MailRow } from './mail-rows.ts';
import { manyLines, oneLine } from './read-mail.ts';
import { ownWords } from './own-words.ts';

const BY_MAIL: Actor = { kind: 'system', job: 'mail-in' };

export interface Applied {
  to: Addressee;
  row: MailRow;
  interview: InterviewState;
  /** For an automatic answer: the day of return, if it names one. */
  until: string | null;
  /** For a bounce: what it says. */
  report: DeliveryReport | null;
}

/** What the student is told. */
export interface WhatHappened {
  code: NewsCode;
  params: Params;
}

/**
 * What a filed mail does: an answer stops follow-ups, an absence pauses them, a bounce asks for
 * another address. @throws ApiError `refused`, `conflict`
 */
export async function applyMail(
  deps: Deps,
  tx: TenantTx,
  applied: Applied,
): Promise<WhatHappened | null> {
  const { row, report } = applied;
  if (row.kind === 'bounce') {
    return report === null ? null : applyBounce(deps, tx, applied, report);
  }
  const away = row.kind === 'auto_reply' ? { until: applied.until } : null;
  // Somebody else's absence says nothing about the contact.
  if (away !== null && applied.to.audience === 'supervisor') return null;
  const after = await receive(deps, tx, applied, {
    type: 'receiveMail',
    data: {
      mail: {
        id: row.id,
        from: applied.to.audience,
        sender: { name: row.fromName, address: row.fromAddress || '?' },
        subject: row.subject,
        excerpt: manyLines(ownWords(row.text).own, LIMITS.excerpt),
      },
      away,
    },
  });
  const { name } = applied.to.recipient;
  const until = after.replies.find(({ id }) => id === row.id)?.until ?? null;
  return until === null
    ? { code: 'mail_received', params: { name } }
    : { code: 'mail_away', params: { name, until: formatLongDate(until), untilOn: until } };
}

/** Final failures only: a mail server that is still trying has not failed (G36). */
async function applyBounce(
  deps: Deps,
  tx: TenantTx,
  applied: Applied,
  { isFinal, answer }: DeliveryReport,
): Promise<WhatHappened | null> {
  const { to, row } = applied;
  await tx.query(NOTE_DELIVERY, [
    tx.organizationId,
    row.id,
    to.outboxId,
    row.receivedAt,
    isFinal ? 'bounced' : 'deferred',
    answer,
  ]);
  if (!isFinal) return null;
  await tx.query(MARK_BOUNCED, [tx.organizationId, to.outboxId, answer]);
  await receive(deps, tx, applied, {
    type: 'recordBounce',
    data: {
      messageId: to.messageId,
      address: to.recipient.address ?? '?',
      answer: oneLine(answer, LIMITS.short),
    },
  });
  return { code: 'message_bounced', params: { name: to.recipient.name } };
}

const NOTE_DELIVERY = {
  name: 'note_delivery_by_mail',
  text: `INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind", "answer")
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

const MARK_BOUNCED = {
  name: 'mark_bounced_by_mail',
  text: `UPDATE "OutboxMessage" SET "status" = 'bounced', "lastError" = $3
    WHERE "organizationId" = $1 AND "id" = $2`,
};

async function receive(
  deps: Deps,
  tx: TenantTx,
  { interview }: Applied,
  command: Command,
): Promise<InterviewState> {
  const outcome = await carryOut(deps, tx, { actor: BY_MAIL, before: interview, command });
  if (!outcome.ok) throw new ApiError('refused', { refusal: outcome.refusal });
  return outcome.state;
}
