import type { CommandType } from '../workflow/commands.ts';
import type { Actor } from '../workflow/events.ts';

type Kind = Actor['kind'];

const STUDENT = ['student'] as const;
/** Answers and times can also come from the contact, on the guest page. */
const STUDENT_OR_CONTACT = ['student', 'guest'] as const;
const STAFF = ['advisor', 'owner'] as const;

/**
 * Who may give each command. No command comes from the system: nothing about a contact happens on a
 * timer (G9).
 */
export const COMMAND_ACTORS = {
  startInterview: STUDENT,
  choosePurposes: STUDENT,
  chooseField: STUDENT,
  writeGoal: STUDENT,
  writeShortlistReason: STUDENT,
  chooseFormat: STUDENT,
  chooseChannel: STUDENT,
  sendMessage: STUDENT,
  logCall: STUDENT,
  logCallOutcome: STUDENT,
  logReply: STUDENT_OR_CONTACT,
  letGo: STUDENT,
  proposeTimes: STUDENT,
  logAgreedTime: STUDENT_OR_CONTACT,
  logAgreement: STUDENT_OR_CONTACT,
  changeMeeting: STUDENT_OR_CONTACT,
  confirmMeeting: STUDENT,
  cancelMeeting: STUDENT_OR_CONTACT,
  reportMissed: STUDENT,
  reportHeld: STUDENT,
  addNote: STUDENT,
  editNote: STUDENT,
  removeNote: STUDENT,
  shareNote: STUDENT,
  unshareNote: STUDENT,
  setAgenda: STUDENT,
  changePlan: STUDENT,
  captureAnswer: STUDENT,
  writeTalkNotes: STUDENT,
  recordCard: STUDENT,
  settleCardDifferences: STUDENT,
  recordResumeAsked: STUDENT,
  writeDebrief: STUDENT,
  addReferral: STUDENT,
  changeReferral: STUDENT,
  markNoReferrals: STUDENT,
  waiveThankYou: STAFF,
  chooseKeepInTouch: STUDENT,
  reportFeltUnsafe: STUDENT,
  acknowledgeWarning: STUDENT,
  overrideRule: STAFF,
  closeInterview: STUDENT,
  withdrawInterview: STUDENT,
  reopenInterview: STUDENT,
} as const satisfies Record<CommandType, readonly Kind[]>;

export function mayCommand(kind: Kind, command: CommandType): boolean {
  const kinds: readonly Kind[] = COMMAND_ACTORS[command];
  return kinds.includes(kind);
}
