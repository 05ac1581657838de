import type { CommandType } from '../workflow/commands.ts';
import type { Actor } from '../workflow/events.ts';

type Kind = Actor['kind'];

const STUDENT = ['student'] as const;
/** Answers and times can also come from the contact, on the guest page. */
const STUDENT_OR_CONTACT = ['student', 'guest'] as const;
/** The contact's own words, which nobody else can say. */
const CONTACT = ['guest'] as const;
const STAFF = ['advisor', 'owner'] as const;

/** What happens to us, not what we do: mail comes in by itself. */
const SYSTEM = ['system'] as const;

/**
 * Who may give each command. Nothing goes to a contact from the system: it only notes what came from
 * outside (G9).
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
  receiveMail: SYSTEM,
  recordBounce: SYSTEM,
  setMailAside: STUDENT,
  logReply: STUDENT_OR_CONTACT,
  letGo: STUDENT,
  proposeTimes: STUDENT,
  pickTime: CONTACT,
  suggestTimes: CONTACT,
  tellConvenience: CONTACT,
  logAgreedTime: STUDENT_OR_CONTACT,
  logAgreement: STUDENT_OR_CONTACT,
  changeMeeting: STUDENT_OR_CONTACT,
  confirmMeeting: STUDENT,
  tellRunningLate: STUDENT,
  noteArrival: STUDENT,
  cancelMeeting: STUDENT_OR_CONTACT,
  reportMissed: STUDENT,
  reportHeld: STUDENT,
  correctOutcome: STUDENT,
  addNote: STUDENT,
  editNote: STUDENT,
  removeNote: STUDENT,
  shareNote: STUDENT,
  unshareNote: STUDENT,
  setAgenda: STUDENT,
  changePlan: STUDENT,
  captureAnswer: STUDENT,
  writeTalkNotes: STUDENT,
  captureField: STUDENT,
  settleCaptureConflict: STUDENT,
  recordCard: STUDENT,
  settleCardDifferences: STUDENT,
  recordResumeAsked: STUDENT,
  writeDebrief: STUDENT,
  addReferral: STUDENT,
  changeReferral: STUDENT,
  markNoReferrals: STUDENT,
  makePromise: STUDENT,
  changePromise: STUDENT,
  settlePromise: STUDENT,
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
