import { newsTime } from '@acquaint/core/notify/delivery';
import { changesATalk, groupOf } from '@acquaint/core/notify/kinds';
import { channelsOf } from '@acquaint/core/notify/preferences';
import type { NewsCode } from '@acquaint/core/phrases/notices';
import type { Params } from '@acquaint/core/rules/rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { queueMemberMail } from '../outbox/queue-member-mail.ts';
import { enqueuePush } from '../push/enqueue.ts';
import { addNotice } from './add-notice.ts';
import { findRecipients } from './recipients.ts';

export interface News {
  /** Names what happened, once: a repetition is dropped. */
  key: string;
  userId: Id;
  code: NewsCode;
  params: Params;
  interviewId: Id | null;
}

const MEETING = {
  name: 'meeting_of_interview',
  text: `SELECT coalesce("meetingStartsAt",
      (("state"->'pastMeetings'->-1)->>'start')::timestamptz) AS "start"
    FROM "Interview" WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Tells a member that something happened which they did not do themselves, in the transaction in
 * which it happened: a line in the app, and mail and push as they like it. News wait for the end of
 * quiet hours, but not when they change a talk of the next day.
 */
export async function tell(deps: Deps, tx: TenantTx, news: News): Promise<void> {
  const { key, userId, code, params, interviewId } = news;
  const now = deps.now();
  if (!(await addNotice(deps, tx, news))) return;
  const [recipient] = await findRecipients(tx, [userId]);
  if (recipient === undefined) return;
  const { preferences, zone, hasPush } = recipient;
  const channels = channelsOf(preferences, groupOf(code), hasPush);
  const meetingAt = changesATalk(code) ? await meetingOf(tx, interviewId) : null;
  const availableAt = newsTime(code, meetingAt, preferences, zone, now);
  const sendKey = `notice:${key}`;
  if (channels.includes('mail')) {
    const items = [{ code, params, interviewId, dueAt: null, late: false }];
    await queueMemberMail(deps, tx, { sendKey, userId, kind: 'news', items, availableAt });
  }
  if (channels.includes('push')) {
    const urgency = changesATalk(code) ? 'high' : 'normal';
    const about = { sendKey, userId, code, params, interviewId };
    await enqueuePush(deps, tx, { ...about, urgency, availableAt, expiresAt: null });
  }
}

async function meetingOf(tx: TenantTx, interviewId: Id | null): Promise<Instant | null> {
  if (interviewId === null) return null;
  const { rows } = await tx.query<{ start: Instant | null }>(MEETING, [
    tx.organizationId,
    interviewId,
  ]);
  return rows[0]?.start ?? null;
}
