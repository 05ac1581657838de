import type { PolicyError, PolicyErrorCode, PolicyKey } from '../policy/policy.ts';
import { policyDefinitions } from '../policy/definitions.ts';
import { isPolicyKey } from '../policy/policy.ts';
import type { PolicyUnit } from '../policy/define-policy.ts';
import type { SendWindow } from '../policy/definitions.ts';
import type { PolicyGroup } from '../policy/groups.ts';
import { fill } from './say.ts';

/** What each number decides, in words for the people who set it. */
export const policyPhrases: Readonly<Record<PolicyKey, string>> = {
  askMinutes: 'Minutes that a request asks for unless the student changes it',
  askMinutesWithoutRemark: 'Minutes that pass without a remark',
  askMinutesMax: 'Most minutes that a request for a talk may ask for',
  visitFewHoursMinutes: 'Length of a visit of a few hours',
  visitFullDayMinutes: 'Length of a visit of a full day',
  writtenQuestionsMax: 'Most questions in a talk held in writing',
  nearbyMinutes: 'Door to door within which a place counts as near',
  linkedinNoteLimit: 'Characters in a LinkedIn note, free account',
  linkedinNoteLimitPaid: 'Characters in a LinkedIn note, paid account',
  sendWindowLocal: "Hours on the contact's clock in which messages are welcome",
  draftRecheckHours: 'After this time a draft is checked again before it is sent',
  slotSameness: 'How alike personal words to two people may be',
  messageSameness: 'How alike messages to one organization may be',
  replyWaitSecondPersonBusinessDays: 'Wait before writing to a second person at an employer',
  nudge1BusinessDays: 'Wait before the first reminder',
  nudge2BusinessDaysAfterNudge1: 'Wait between the first and the last reminder',
  maxOutboundUnansweredCold: 'Messages without an answer to somebody unknown',
  maxOutboundUnansweredWarm: 'Messages without an answer where there is a link',
  coolDownDaysAfterClose: 'Rest before the same person may be asked again',
  autoReplyGraceBusinessDays: 'Grace after somebody is back from leave',
  autoReplyDaysWithoutDate: 'Pause after an automatic answer that names no date',
  stuckDays: 'Days without anything happening after which a step counts as stuck',
  noContactDays: 'Days after which somebody who wrote to nobody needs attention',
  noReplyDays: 'Days without an answer to the last follow-up after which a student needs attention',
  phoneOutcomeHours: 'Time to note how a call went',
  firstRequestsPerStudent7Days: 'First requests of one student in seven days',
  firstRequestsPerStudentPerDay: 'First requests of one student in a day',
  contactNewRequests7Days: 'New requests to one person in seven days, school-wide',
  contactRequestsPerTerm: 'Requests to one person in a term, school-wide',
  contactOpenRequests: 'Open requests to one person at a time, school-wide',
  employerNewRequestsPerWeek: 'New requests to one employer in a week, school-wide',
  studentEmployerOpen: 'Open first requests of one student at one employer',
  studentEmployerDays: "Wait before a student's next request at the same employer",
  studentEmployerPeople30Days: 'People at one employer that a student may ask in 30 days',
  hostPlacesPerTerm: 'Students in a term that a host of the pool is proposed to take on',
  hostPlaceKeepDays: 'How long a student keeps a place with a host without asking them',
  talksPerFieldGoal: 'Talks in a field before drawing conclusions',
  cohortLeadDays: 'Start of a class assignment before its due date',
  minorsOutreach: 'Whether students under age may write to contacts',
  reviewClaimMinutes: 'How long an advisor has a draft for themselves',
  reviewAnswerBusinessDays: 'Wait for a review before both sides are told',
  reviewGuestDays:
    'How long somebody outside may answer a draft that an advisor asked them to read; 0 asks nobody',
  nudgesPerStudent7Days:
    'Most nudges that a student gets in seven days, from all advisors and rules together',
  internPermissionMode: "What happens without the internship supervisor's permission",
  permissionNoticeWorkingDay: 'Working day from which interns are invited to ask for names',
  ownRelationWorkingDays: 'Working days after which own relations at the internship are offered',
  shortlistReasonWords: 'Words for the reason why somebody is on the shortlist',
  titleMaxAgeDays: 'Age at which a job title has to be verified again',
  researchFieldNotes: 'Notes on the field before a meeting',
  researchSourceKinds: 'Kinds of sources among those notes',
  researchEmployerNotes: 'Notes on the employer before a meeting',
  researchLinkedQuestions: 'Questions that lean on research',
  personalQuestions: "Questions in the student's own words",
  noteStaleMonths: 'Age at which a note is stale',
  payQuestions: 'Whether students may switch on questions about pay',
  resumeMaxAgeDays: 'Age at which a résumé has to be looked over',
  resumeReminderHoursBefore: 'Reminders to pack the résumé',
  attirePlanHoursBefore: 'When it should be clear what to wear',
  availabilityWindows: 'Free times to list before proposing',
  availabilityDays: 'Different days among those times',
  slotsOffered: 'Times to offer in one message',
  schedulingMessagesTarget: 'Messages from yes to confirmed, as a goal',
  betweenInterviewsMinutes: 'Time between two talks',
  overrunMinutes: 'Time kept free after a talk, in case it runs over',
  confirmationWithinHours: 'Time to send the confirmation',
  confirmationRemindHours: 'Reminder to send the confirmation',
  contactReminderHoursBefore: 'When a short note to the contact may go out before the meeting',
  contactReminderConfirmedDaysAgo: 'Age of the confirmation from which that note makes sense',
  studentReminderHoursBefore: 'Reminders to the student before the meeting',
  cancelNoticeHours: 'Latest time to move a meeting in writing',
  guestLinkDays:
    'How long the page of a contact or supervisor works after the last message or meeting',
  guestAnswerHours: 'Time for the student to react to times that the contact named',
  arriveEarlyMinutes: 'Arrival before the start',
  joinVideoEarlyMinutes: 'Joining a video call before the start',
  travelMarginMinutes: 'Margin on the way, at least',
  travelMarginShare: 'Margin on the way, as a share of it',
  leaveByReminderMinutesBefore: 'Reminder before it is time to leave',
  techCheckHoursBefore: 'Reminder to test phone or video',
  techCheckMinutesBefore: 'Reminder to be ready for the call',
  checkInMinutesAfterEnd: 'Check-in after the end of a meeting',
  outcomeAskHours: 'When to ask whether a talk took place',
  outcomeCorrectDays: 'Time to correct that answer',
  apologyWithinHours: 'Time to apologise for a missed meeting',
  debriefWithinHours: 'Time to write down what was learned',
  referralsRemindDays: 'Reminder to note who was named',
  thankYouRemindHours: 'Reminders to say thank you',
  thankYouOverdueHours: 'When a thank-you is overdue',
  thankYouBlockHours: 'When an owed thank-you holds up new requests',
  thankYouHardLimitDays: 'When a thank-you is too late',
  linkedinConnectWithinHours: 'Time to connect on LinkedIn after a talk',
  referralOutreachDays: 'Time to write to somebody who was named',
  referralFollowUpDays: 'When to check back if they wanted to ask first',
  reportBackDays: 'Time to tell the person who made the introduction',
  promiseAskDays: 'After its day, when it is fair to ask about a promise of theirs',
  keepInTouchMonths: 'When to send news after a talk',
  maxUpdatesPerYear: 'Updates to one person in a year',
  touchSnoozeDays: 'How long “later” puts off a few lines',
  updateMinDays: 'Time between two updates',
  maxUnansweredUpdates: 'Updates without an answer after which it stops',
  contactReviewMonths: 'When an unused contact is looked over',
  noteInspectionDays: 'Time to answer a student who asks to see staff notes',
  replyRateDays: 'Age from which a request counts in the reply rate',
  smallGroup: 'Smallest self-declared group that figures are shown for',
  groupQuestions: 'Whether students are asked about groups, for figures only',
};

/** Headings of the groups, as a school reads them. */
export const policyGroupPhrases: Readonly<Record<PolicyGroup, string>> = {
  asking: 'Asking',
  waiting: 'Waiting for an answer',
  courtesy: 'Courtesy towards people and employers',
  advisors: 'Advisors who help',
  internships: 'Internships and the person',
  research: 'Research and preparation',
  arranging: 'Arranging and confirming',
  day: 'The day itself',
  afterwards: 'Afterwards',
  data: 'Data and figures',
};

/** What stands after a number. */
export const policyUnitPhrases: Readonly<Record<PolicyUnit, string>> = {
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  business_days: 'business days',
  months: 'months',
  words: 'words',
  characters: 'characters',
  people: 'people',
  messages: 'messages',
  notes: 'notes',
  items: '',
  share: 'as a share',
  choice: '',
  clock_hours: 'o’clock',
};

/** The hours of the window in which messages are welcome. */
export const sendWindowPhrases: Readonly<Record<keyof SendWindow, string>> = {
  openHour: 'Opens',
  preferredFromHour: 'Best from',
  preferredUntilHour: 'Best until',
  closeHour: 'Closes',
  lastDayUntilHour: 'Last working day until',
  nightFromHour: 'Night from',
  nightUntilHour: 'Night until',
};

/** Options of the choices, as `key.option`. */
export const policyChoicePhrases: Readonly<Record<string, string>> = {
  'minorsOutreach.with_consent': 'With consent of a guardian and approval of an advisor',
  'minorsOutreach.never': 'Never',
  'internPermissionMode.block': 'No message goes out',
  'internPermissionMode.warn': 'The student is warned and may go on',
  'payQuestions.student_decides': 'The student decides',
  'payQuestions.never': 'Never',
  'groupQuestions.off': 'Nobody is asked',
  'groupQuestions.on': 'Students may say, and figures of large enough groups are shown',
};

/** A value as a school reads it, with its unit. */
export function sayPolicyValue(key: PolicyKey, value: unknown): string {
  const { unit } = policyDefinitions[key];
  if (value === null) return 'off';
  if (unit === 'choice') return policyChoicePhrases[`${key}.${textOf(value)}`] ?? textOf(value);
  if (unit === 'share') return `${Math.round(Number(value) * 100)} %`;
  if (unit === 'clock_hours') return sayHours(value);
  return `${sayNumbers(value)} ${policyUnitPhrases[unit]}`.trim();
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

function sayNumbers(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return textOf(value);
  const { from, to }: { from?: unknown; to?: unknown } = value;
  return `${textOf(from)}–${textOf(to)}`;
}

const sayHours = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(sendWindowPhrases)
        .map(([part, name]) => `${name.toLowerCase()} ${textOf(Reflect.get(value, part))}`)
        .join(', ')
    : textOf(value);

const errorPhrases: Readonly<Record<PolicyErrorCode, string>> = {
  unknown_key: 'There is no setting called "{key}".',
  out_of_range: '{name} ({key}): allowed is {range}.',
  conflict: '{name} ({key}) must not be more than: {other}.',
};

export function sayPolicyError({ code, key, range, other }: PolicyError): string {
  return fill(errorPhrases[code], {
    key,
    name: isPolicyKey(key) ? policyPhrases[key] : key,
    range: range ?? '',
    other: other === null ? '' : policyPhrases[other],
  });
}
