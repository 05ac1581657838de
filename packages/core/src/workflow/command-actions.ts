import type { Action } from '../rules/rule.ts';
import type { Command, CommandType } from './commands.ts';
import type { MessageKind } from './interview.ts';

/**
 * The action whose rules hold up a command; null where nothing does. What others did or what has
 * already happened (answers, cancellations, a talk that took place) is always recorded: a log that
 * refuses the truth helps nobody. For `sendMessage` see MESSAGE_ACTIONS.
 */
export const COMMAND_ACTIONS = {
  startInterview: null,
  choosePurposes: null,
  chooseField: null,
  writeGoal: null,
  writeShortlistReason: null,
  chooseFormat: null,
  chooseChannel: null,
  sendMessage: 'send_message',
  logCall: 'make_call',
  logCallOutcome: null,
  logReply: null,
  receiveMail: null,
  recordBounce: null,
  setMailAside: null,
  letGo: null,
  proposeTimes: 'propose_times',
  pickTime: null,
  suggestTimes: null,
  tellConvenience: null,
  logAgreedTime: 'agree_time',
  logAgreement: null,
  changeMeeting: 'agree_time',
  confirmMeeting: 'confirm',
  tellRunningLate: null,
  noteArrival: null,
  cancelMeeting: null,
  reportMissed: null,
  reportHeld: null,
  correctOutcome: null,
  addNote: 'save_note',
  editNote: 'save_note',
  removeNote: null,
  shareNote: 'share_note',
  unshareNote: null,
  setAgenda: 'add_question',
  changePlan: null,
  captureAnswer: null,
  writeTalkNotes: null,
  captureField: null,
  settleCaptureConflict: null,
  recordCard: null,
  settleCardDifferences: null,
  recordResumeAsked: null,
  writeDebrief: 'debrief',
  addReferral: null,
  changeReferral: null,
  markNoReferrals: null,
  makePromise: null,
  changePromise: null,
  settlePromise: null,
  waiveThankYou: null,
  chooseKeepInTouch: null,
  reportFeltUnsafe: null,
  acknowledgeWarning: null,
  overrideRule: null,
  closeInterview: 'close',
  withdrawInterview: null,
  reopenInterview: null,
} as const satisfies Record<CommandType, Action | null>;

/** The action behind each kind of message. */
export const MESSAGE_ACTIONS = {
  request: 'send_request',
  nudge: 'send_nudge',
  close: 'send_message',
  reply_to_no: 'send_message',
  permission: 'send_message',
  permission_thanks: 'send_message',
  ask_for_names: 'send_message',
  propose_times: 'propose_times',
  confirmation: 'send_message',
  reminder: 'send_message',
  running_late: 'send_message',
  reschedule: 'send_message',
  apology: 'send_message',
  thanks: 'send_thanks',
  report_back: 'send_update',
  update: 'send_update',
  linkedin_after: 'send_update',
  other: 'send_message',
} as const satisfies Record<MessageKind, Action>;

/** The action that has to be allowed for this very command. */
export function actionOf(command: Command): Action | null {
  return command.type === 'sendMessage'
    ? MESSAGE_ACTIONS[command.data.message.kind]
    : COMMAND_ACTIONS[command.type];
}
