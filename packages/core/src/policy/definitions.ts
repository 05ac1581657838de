import { z } from 'zod';
import {
  choice,
  definePolicy,
  list,
  optionalSpan,
  share,
  span,
  whole,
  type PolicyDefinition,
} from './define-policy.ts';

/** Hours on the contact's clock, 0–24; halves and quarters are allowed (L29). */
export interface SendWindow {
  readonly openHour: number;
  readonly closeHour: number;
  readonly preferredFromHour: number;
  readonly preferredUntilHour: number;
  /** On the last working day before a weekend messages are fine only until this hour. */
  readonly lastDayUntilHour: number;
  /** From this hour in the evening until `nightUntilHour` in the morning nothing is sent. */
  readonly nightFromHour: number;
  readonly nightUntilHour: number;
}

const hour = z.number().min(0).max(24).multipleOf(0.25);

// A school may narrow the window but not widen it: the night stays the night.
const sendWindow: PolicyDefinition<SendWindow> = {
  default: {
    openHour: 8,
    closeHour: 18,
    preferredFromHour: 9,
    preferredUntilHour: 12,
    lastDayUntilHour: 12,
    nightFromHour: 21,
    nightUntilHour: 7,
  },
  unit: 'clock_hours',
  form: { kind: 'hours' },
  basis: 'B.12, L29, S47, S51',
  range: '7 ≤ open ≤ preferred from < preferred until ≤ close ≤ 21',
  changeable: true,
  schema: z
    .strictObject({
      openHour: hour.min(7),
      closeHour: hour.max(21),
      preferredFromHour: hour,
      preferredUntilHour: hour,
      lastDayUntilHour: hour,
      nightFromHour: hour.min(18).max(21),
      nightUntilHour: hour.min(7).max(9),
    })
    .refine(
      (w) =>
        w.nightUntilHour <= w.openHour &&
        w.openHour <= w.preferredFromHour &&
        w.preferredFromHour < w.preferredUntilHour &&
        w.preferredUntilHour <= w.closeHour &&
        w.openHour < w.lastDayUntilHour &&
        w.lastDayUntilHour <= w.closeHour &&
        w.closeHour <= w.nightFromHour,
    ),
};

/** Every number of B.12, of the rules and of the traps that a school may see or change. */
export const policyDefinitions = definePolicy({
  // Asking
  askMinutes: whole(20, 'minutes', 'B.12, R35, S2, S72', [15, 30]),
  askMinutesWithoutRemark: span(20, 30, 'minutes', 'R35', [15, 30]),
  askMinutesMax: whole(60, 'minutes', 'R35', [30, 60]),
  visitFewHoursMinutes: span(120, 240, 'minutes', 'R41'),
  visitFullDayMinutes: span(360, 480, 'minutes', 'R41'),
  writtenQuestionsMax: whole(5, 'items', 'B.11', [3, 5]),
  nearbyMinutes: whole(60, 'minutes', 'R40, ours', [15, 180]),
  linkedinNoteLimit: whole(200, 'characters', 'L09, S53', [200, 300]),
  linkedinNoteLimitPaid: whole(300, 'characters', 'L09, S53', [200, 300]),
  sendWindowLocal: sendWindow,
  draftRecheckHours: whole(24, 'hours', 'G.1', [1, 24]),
  slotSameness: share(0.5, 'L31', [0.3, 0.5]),
  messageSameness: share(0.6, 'L31, R86', [0.3, 0.6]),

  // Waiting for an answer
  replyWaitSecondPersonBusinessDays: whole(3, 'business_days', 'B.12, S13', [3, 5]),
  nudge1BusinessDays: whole(7, 'business_days', 'B.12, S13, S3', [5, 10]),
  nudge2BusinessDaysAfterNudge1: whole(10, 'business_days', 'B.12, ours', [7, 15]),
  maxOutboundUnansweredCold: whole(2, 'messages', 'B.12, S12', [1, 3]),
  maxOutboundUnansweredWarm: whole(3, 'messages', 'B.12, ours', [1, 3]),
  coolDownDaysAfterClose: whole(180, 'days', 'B.12, ours', [90, 365]),
  autoReplyGraceBusinessDays: whole(2, 'business_days', 'G8', [1, 5]),
  autoReplyDaysWithoutDate: whole(7, 'days', 'G8, ours', [3, 21]),
  stuckDays: whole(7, 'days', 'I2, ours', [3, 30]),
  noContactDays: whole(14, 'days', 'I3', [7, 60]),
  noReplyDays: whole(10, 'days', 'I3, ours', [5, 30]),
  phoneOutcomeHours: whole(24, 'hours', 'R44', [1, 48]),

  // Courtesy towards people and employers
  firstRequestsPerStudent7Days: whole(5, 'messages', 'G1', [1, 5]),
  firstRequestsPerStudentPerDay: whole(2, 'messages', 'G1', [1, 2]),
  contactNewRequests7Days: whole(1, 'messages', 'G6', [1, 1]),
  contactRequestsPerTerm: whole(3, 'messages', 'G6', [1, 3]),
  contactOpenRequests: whole(1, 'messages', 'G6', [1, 1]),
  employerNewRequestsPerWeek: whole(5, 'messages', 'G6', [1, 10]),
  studentEmployerOpen: whole(1, 'messages', 'G7', [1, 1]),
  studentEmployerDays: whole(3, 'business_days', 'G7, S13', [3, 10]),
  studentEmployerPeople30Days: whole(3, 'people', 'G7', [1, 3]),
  hostPlacesPerTerm: whole(3, 'people', 'A9, ours', [1, 20]),
  hostPlaceKeepDays: whole(21, 'days', 'A9, ours', [7, 60]),
  talksPerFieldGoal: whole(3, 'people', 'B.1, ours', [1, 12]),
  cohortLeadDays: whole(14, 'days', 'G32', [14, 60]),
  minorsOutreach: choice(['with_consent', 'never'], 'with_consent', 'B.10, S101'),

  // Advisors who help
  reviewClaimMinutes: whole(15, 'minutes', 'I4, ours', [5, 60]),
  reviewAnswerBusinessDays: whole(2, 'business_days', 'I4, ours', [1, 5]),
  // 0 asks nobody outside.
  reviewGuestDays: whole(7, 'days', 'I4, ours', [0, 30]),
  nudgesPerStudent7Days: whole(2, 'messages', 'I5, ours', [1, 5]),

  // Internships and the person
  internPermissionMode: choice(['block', 'warn'], 'block', 'R19'),
  permissionNoticeWorkingDay: whole(6, 'business_days', 'R24, S31', [1, 20]),
  ownRelationWorkingDays: whole(20, 'business_days', 'R26, ours', [5, 60]),
  shortlistReasonWords: whole(8, 'words', 'R27', [4, 20]),
  titleMaxAgeDays: whole(180, 'days', 'R16, ours', [30, 365]),

  // Research and preparation
  researchFieldNotes: whole(3, 'notes', 'R60, ours', [1, 6]),
  researchSourceKinds: whole(2, 'items', 'R60, ours', [1, 3]),
  researchEmployerNotes: whole(2, 'notes', 'R64', [1, 5]),
  researchLinkedQuestions: whole(2, 'items', 'R62', [0, 4]),
  personalQuestions: whole(2, 'items', 'C.4 rule 12', [0, 5]),
  noteStaleMonths: whole(12, 'months', 'R65', [3, 24]),
  payQuestions: choice(['student_decides', 'never'], 'student_decides', 'C.3, S76'),
  resumeMaxAgeDays: whole(90, 'days', 'R70, ours', [14, 365]),
  resumeReminderHoursBefore: list([48, 3], 'hours', 'R70', [1, 96], 'falling'),
  attirePlanHoursBefore: whole(24, 'hours', 'R75', [2, 72]),

  // Arranging and confirming
  availabilityWindows: whole(3, 'items', 'R47', [2, 6]),
  availabilityDays: whole(2, 'days', 'R47', [1, 5]),
  slotsOffered: span(2, 3, 'items', 'B.3, S57', [2, 3]),
  schedulingMessagesTarget: whole(3, 'messages', 'B.3, ours', [2, 6]),
  betweenInterviewsMinutes: whole(60, 'minutes', 'B.12, R52, S7', [60, 240]),
  overrunMinutes: whole(30, 'minutes', 'R52, ours', [10, 60]),
  confirmationWithinHours: whole(24, 'hours', 'B.12, R56, ours', [1, 48]),
  confirmationRemindHours: whole(12, 'hours', 'R56', [1, 47]),
  contactReminderHoursBefore: optionalSpan(24, 48, 'hours', 'B.12, R58, S8, S20', [24, 48]),
  contactReminderConfirmedDaysAgo: whole(3, 'days', 'T19', [1, 14]),
  studentReminderHoursBefore: list([48, 24, 2], 'hours', 'B.12, R58, ours', [1, 96], 'falling'),
  cancelNoticeHours: whole(24, 'hours', 'B.12, S62', [24, 72]),
  guestLinkDays: whole(60, 'days', 'C1, ours', [14, 180]),
  guestAnswerHours: whole(24, 'hours', 'C2', [4, 48]),

  // The day itself
  arriveEarlyMinutes: span(10, 15, 'minutes', 'B.12, R77'),
  joinVideoEarlyMinutes: span(3, 5, 'minutes', 'B.12, R81, S20, S75', [2, 10]),
  travelMarginMinutes: whole(10, 'minutes', 'R76, ours', [5, 60]),
  travelMarginShare: share(0.25, 'R76, ours', [0.1, 1]),
  leaveByReminderMinutesBefore: whole(30, 'minutes', 'B.12, R78, ours', [10, 120]),
  techCheckHoursBefore: whole(24, 'hours', 'R81', [2, 48]),
  techCheckMinutesBefore: whole(15, 'minutes', 'R81', [10, 60]),
  checkInMinutesAfterEnd: whole(30, 'minutes', 'B.10, ours', [15, 120]),
  outcomeAskHours: whole(2, 'hours', 'C9, ours', [1, 24]),
  outcomeCorrectDays: whole(14, 'days', 'C9, ours', [1, 30]),
  apologyWithinHours: whole(24, 'hours', 'T22, S62', [1, 24]),

  // Afterwards
  debriefWithinHours: whole(24, 'hours', 'B.12, S93'),
  referralsRemindDays: whole(1, 'days', 'R3', [1, 7]),
  thankYouRemindHours: list([2, 20], 'hours', 'R84', [1, 23], 'rising'),
  thankYouOverdueHours: whole(24, 'hours', 'B.12, R84'),
  thankYouBlockHours: whole(72, 'hours', 'R84', [24, 120]),
  thankYouHardLimitDays: whole(5, 'days', 'B.12, R84'),
  linkedinConnectWithinHours: whole(48, 'hours', 'B.12, S89'),
  referralOutreachDays: whole(7, 'days', 'T25', [3, 14]),
  referralFollowUpDays: span(7, 10, 'days', 'B.12, S64'),
  reportBackDays: whole(3, 'days', 'T26', [1, 14]),
  promiseAskDays: whole(4, 'days', 'H6, ours', [1, 14]),
  keepInTouchMonths: list([3, 6, 12], 'months', 'B.12, R87, S90, ours', [3, 24], 'rising'),
  maxUpdatesPerYear: whole(3, 'messages', 'B.12, S90', [1, 3]),
  touchSnoozeDays: whole(30, 'days', 'H5, ours', [7, 90]),
  updateMinDays: whole(75, 'days', 'L41', [75, 365]),
  maxUnansweredUpdates: whole(2, 'messages', 'L41, G24', [1, 2]),

  // Data and figures
  contactReviewMonths: whole(24, 'months', 'G29', [6, 24]),
  noteInspectionDays: whole(30, 'days', 'GDPR Art. 12, FERPA § 99.10', [1, 45]),
  replyRateDays: whole(21, 'days', 'F.4', [14, 60]),
  smallGroup: whole(10, 'people', 'F.4', [10, 50]),
  groupQuestions: choice(['off', 'on'], 'off', 'F.4, ours'),
});
