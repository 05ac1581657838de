import { z } from 'zod';

import type { CommandData, CommandType } from '../commands.ts';
import { LIMITS, MIN_OVERRIDE_REASON } from '../limits.ts';
import {
  date,
  distinct,
  filledText,
  id,
  instant,
  line,
  minutes,
  ruleId,
  short,
  text,
} from './fields.ts';
import {
  agenda,
  call,
  callOutcome,
  card,
  channel,
  debrief,
  evidence,
  facts,
  message,
  mode,
  note,
  planChanges,
  purpose,
  reason,
  referral,
  reply,
  setting,
  side,
  slots,
} from './parts.ts';

const nothing = z.strictObject({});

/**
 * The shape of each command's content. Texts come out trimmed and in NFC, instants in the stored
 * form; a message's text is kept as it is. Issue messages are reasons of refusal-reasons.ts.
 */
export const COMMAND_SCHEMAS = {
  startInterview: z.strictObject({
    organizationId: id,
    studentId: id,
    contactId: id,
    field: short.nullable(),
  }),
  choosePurposes: z.strictObject({ purposes: distinct(purpose, 5) }),
  chooseField: z.strictObject({ field: short }),
  writeGoal: z.strictObject({ goal: filledText(LIMITS.reason) }),
  writeShortlistReason: z.strictObject({ reason: filledText(LIMITS.reason) }),
  chooseFormat: z.strictObject({
    mode,
    setting: setting.nullable(),
    minutes,
    visitMinutes: minutes.nullable(),
  }),
  chooseChannel: z.strictObject({ channel }),
  sendMessage: z.strictObject({
    message,
    sentAt: instant.nullable(),
    draftedAt: instant,
    attachments: z
      .array(
        z.strictObject({ name: line(LIMITS.name), kind: z.enum(['resume', 'calendar', 'other']) }),
      )
      .max(LIMITS.attachments),
    cc: z.array(line(LIMITS.short)).max(LIMITS.copies),
    confirmations: z.strictObject({
      finalTextSeen: z.boolean(),
      nothingCameSince: z.boolean(),
      claimsSourced: z.boolean(),
      accessLine: z.boolean(),
    }),
    proposal: z.strictObject({ id, slots }).nullish(),
  }),
  logCall: z.strictObject({ call, at: instant.nullable() }),
  logCallOutcome: z.strictObject({
    callId: id,
    outcome: callOutcome,
    callBackAt: instant.nullable(),
  }),
  logReply: z.strictObject({ reply, referralId: id.nullish() }),
  letGo: z.strictObject({ reason }),
  proposeTimes: z.strictObject({ proposalId: id, slots, messageId: id.nullable() }),
  logAgreedTime: z.strictObject({ meetingId: id, facts, evidence: evidence.nullable() }),
  logAgreement: z.strictObject({ evidence }),
  changeMeeting: z.strictObject({ facts, evidence: evidence.nullable(), by: side, reason }),
  confirmMeeting: nothing,
  cancelMeeting: z.strictObject({ by: side, reason }),
  reportMissed: z.strictObject({ by: side, reason }),
  reportHeld: z.strictObject({ endedAt: instant }),
  addNote: z.strictObject({ note }),
  editNote: z.strictObject({ note }),
  removeNote: z.strictObject({ noteId: id }),
  shareNote: z.strictObject({ noteId: id, optIn: z.boolean() }),
  unshareNote: z.strictObject({ noteId: id }),
  setAgenda: z.strictObject({
    agenda,
    movedToFollowUp: distinct(line(LIMITS.short * 2), LIMITS.questions),
  }),
  changePlan: z.strictObject({ changes: planChanges }),
  captureAnswer: z.strictObject({
    key: line(LIMITS.id),
    asked: z.boolean(),
    note: text(LIMITS.notes),
  }),
  writeTalkNotes: z.strictObject({ notes: text(LIMITS.talkNotes) }),
  recordCard: z.strictObject({ card }),
  settleCardDifferences: nothing,
  recordResumeAsked: nothing,
  writeDebrief: z.strictObject({ debrief }),
  addReferral: z.strictObject({ referral }),
  changeReferral: z.strictObject({ referral }),
  markNoReferrals: nothing,
  waiveThankYou: z.strictObject({ reason: text(LIMITS.reason).min(MIN_OVERRIDE_REASON) }),
  chooseKeepInTouch: z.strictObject({
    choice: z.enum(['planned', 'declined']),
    nextOn: date.nullable(),
  }),
  reportFeltUnsafe: nothing,
  acknowledgeWarning: z.strictObject({ ruleId, why: reason }),
  overrideRule: z.strictObject({ ruleId, reason: text(LIMITS.reason).min(MIN_OVERRIDE_REASON) }),
  closeInterview: nothing,
  withdrawInterview: z.strictObject({ reason }),
  reopenInterview: nothing,
} as const satisfies { readonly [T in CommandType]: z.ZodType<CommandData[T]> };
