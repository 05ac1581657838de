import { ADVISOR_NUDGE, groupOf } from '@acquaint/core/notify/kinds';
import { channelsOf, parsePreferences } from '@acquaint/core/notify/preferences';
import { fillNudge, type NudgeText, type NudgeVariable } from '@acquaint/core/nudge/nudge-text';
import { stepWords } from '@acquaint/core/phrases/steps';
import type { Id } from '@acquaint/core/workflow/records';
import { STEPS } from '@acquaint/core/workflow/steps';
import type { NudgeFactsRow } from '@acquaint/db/queries/nudge-facts';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { findHelp } from '../help/help.ts';
import { addNotice } from '../notices/add-notice.ts';
import { queueMemberMail } from '../outbox/queue-member-mail.ts';
import { enqueuePush } from '../push/enqueue.ts';
import { firstNameOf } from './preview.ts';

export interface ToldNudge extends NudgeText {
  id: Id;
  senderName: string;
  senderAddress: string;
}

/** Names the mail of one student, so that the log finds how it fared. */
export const nudgeSendKey = (nudgeId: Id, studentId: Id): string => `nudge:${nudgeId}:${studentId}`;

/**
 * Tells one student: a line in the app, and mail and push as they like it. In the transaction that
 * marks it as sent.
 */
export async function tellNudge(
  deps: Deps,
  tx: TenantTx,
  nudge: ToldNudge,
  student: NudgeFactsRow & { hasPush: boolean },
): Promise<void> {
  const { studentId: userId, interviewId } = student;
  const values = await valuesFor(deps, tx, nudge, student);
  const params = { from: nudge.senderName, text: fillNudge(nudge.text, values) };
  const key = nudgeSendKey(nudge.id, userId);
  const told = { userId, code: ADVISOR_NUDGE, params, interviewId };
  if (!(await addNotice(deps, tx, { key, ...told }))) return;
  const preferences = parsePreferences(student.preferences);
  const channels = channelsOf(preferences, groupOf(ADVISOR_NUDGE), student.hasPush);
  if (channels.includes('mail')) {
    const replyTo = { name: nudge.senderName, address: nudge.senderAddress };
    const letter = { subject: fillNudge(nudge.subject, values), replyTo };
    const items = [{ code: ADVISOR_NUDGE, params, interviewId, dueAt: null, late: false, letter }];
    await queueMemberMail(deps, tx, { sendKey: key, userId, kind: 'nudge', items });
  }
  if (channels.includes('push')) {
    const timing = { urgency: 'normal', availableAt: deps.now(), expiresAt: null } as const;
    await enqueuePush(deps, tx, { sendKey: key, ...told, ...timing });
  }
}

async function valuesFor(
  { settings: { publicUrl } }: Deps,
  tx: TenantTx,
  { subject, text }: NudgeText,
  student: NudgeFactsRow,
): Promise<Record<NudgeVariable, string>> {
  const step = STEPS.find((one) => one === student.step) ?? 'locate';
  const path = student.interviewId === null ? '/' : `/interviews/${student.interviewId}/${step}`;
  const help = `${subject}\n${text}`.includes('{booking}') ? await findHelp(tx) : null;
  return {
    firstName: firstNameOf(student),
    step: stepWords[step].name,
    link: `${publicUrl}${path}`,
    // A school may take its booking page away after a letter was written.
    booking: help?.bookingUrl || `${publicUrl}/help`,
    people: `${publicUrl}/interviews/new`,
  };
}
