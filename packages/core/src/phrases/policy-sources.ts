import type { PolicyKey } from '../policy/policy.ts';

/**
 * What the source of each number says, in our words; its codes stand in the definitions. Where no source
 * gives the number it says so.
 */
export const policySources: Readonly<Record<PolicyKey, string>> = {
  // Asking
  askMinutes: 'Tufts names 15 to 30 minutes; Berkeley and the University of Kansas 20.',
  askMinutesWithoutRemark: 'The handout asks for 20 to 30 minutes.',
  askMinutesMax: 'Some career centres go up to an hour; more is a visit, not a talk.',
  visitFewHoursMinutes: 'The handout calls a visit “a few hours”: two to four.',
  visitFullDayMinutes: 'The handout calls a longer visit “a full day”: six to eight hours.',
  writtenQuestionsMax: 'Questions by mail are allowed as an adjustment, with at most five.',
  nearbyMinutes:
    'The handout proposes the telephone to whoever is not nearby; an hour from door to door is our reading.',
  linkedinNoteLimit: 'Guides to LinkedIn give 200 characters for a note with a free account.',
  linkedinNoteLimitPaid: 'Guides to LinkedIn give 300 characters where the account is paid for.',
  sendWindowLocal:
    'LinkedIn’s study and guides on work mail find weekday mornings answered best, and ask to leave evenings and weekends alone.',
  draftRecheckHours:
    'All checks run right before a message goes; a day is how long they are trusted.',
  slotSameness:
    'Copied words are the mark of mail to many; half of them alike is the limit of our check.',
  messageSameness:
    'People of one team compare what they get, so two notes must differ; six tenths is the limit of our check.',

  // Waiting for an answer
  replyWaitSecondPersonBusinessDays:
    'Dalton (Duke) advises to turn to a second person after three business days.',
  nudge1BusinessDays: 'Dalton (Duke) and Carleton advise to follow up after about a week.',
  nudge2BusinessDaysAfterNudge1:
    'No source gives the second wait; two weeks of work are our choice.',
  maxOutboundUnansweredCold: 'Simon Fraser University advises one reminder and then to leave it.',
  maxOutboundUnansweredWarm:
    'Where there is a link, a second reminder is fair; the number is ours.',
  coolDownDaysAfterClose: 'No source gives a rest; half a year is our choice.',
  autoReplyGraceBusinessDays:
    'Reminding somebody on leave is a trap: two days after the return are kept free.',
  autoReplyDaysWithoutDate:
    'An automatic answer pauses reminders; a week, where it names no day, is our choice.',
  stuckDays: 'A funnel that shows where students stand still is asked for; a week is our choice.',
  noContactDays: 'The list of students who need attention begins with no contact after 14 days.',
  noReplyDays:
    'Students whose follow-ups stay unanswered need attention; the ten days are our choice.',
  phoneOutcomeHours: 'A call is noted within a day, while it is remembered.',

  // Courtesy towards people and employers
  firstRequestsPerStudent7Days:
    'Mail to many is the first trap: at most five first requests in a week.',
  firstRequestsPerStudentPerDay:
    'Mail to many is the first trap: at most two first requests in a day.',
  contactNewRequests7Days:
    'Several students must not fall on one person: one new request in a week.',
  contactRequestsPerTerm:
    'Several students must not fall on one person: three requests in a term, as mentoring platforms let people set limits.',
  contactOpenRequests: 'Several students must not fall on one person: one open request at a time.',
  employerNewRequestsPerWeek:
    'Students of one school must not flood an employer: five new requests in a week, and large ones may bear more.',
  studentEmployerOpen: 'One student must not flood one employer: one open request there.',
  studentEmployerDays:
    'Dalton (Duke) writes to the next person after three business days, never to two at a time.',
  studentEmployerPeople30Days: 'One student must not flood one employer: three people in a month.',
  hostPlacesPerTerm: 'Hosts say how many they take in a term; three as a proposal are our choice.',
  hostPlaceKeepDays: 'A pool shows what room is left; three weeks to use a place are our choice.',
  talksPerFieldGoal:
    'A lecturer recommends one talk a month; three for a field before judging it are our choice.',
  cohortLeadDays:
    'Classes that all ask right before the deadline are a trap: at least two weeks, and windows one after another.',
  minorsOutreach:
    'One programme lets nobody under age write to people; the other way is consent and approval.',

  // Advisors who help
  reviewClaimMinutes:
    'Drafts are held for one reviewer at a time; a quarter of an hour is our choice.',
  reviewAnswerBusinessDays:
    'A queue that nobody answers helps nobody; two business days are our choice.',
  reviewGuestDays: 'Reviewers may come from outside by a link; a week for it is our choice.',
  nudgesPerStudent7Days:
    'Nudges need brakes over all senders together; two in a week are our choice.',

  // Internships and the person
  internPermissionMode:
    'The handout says that interns may want permission; going behind a supervisor’s back costs most, so we hold it up by default.',
  permissionNoticeWorkingDay:
    'A guide for interns advises to ask for names once the first week went well.',
  ownRelationWorkingDays:
    'The handout names own relations after the supervisor’s; four weeks are our choice.',
  shortlistReasonWords:
    'The student ranks, not the system, and says why in a sentence: eight words.',
  titleMaxAgeDays: 'The handout wants title and organization verified; half a year is our choice.',

  // Research and preparation
  researchFieldNotes: 'The handout wants the field read up on before; three notes are our choice.',
  researchSourceKinds: 'One kind of source shows one side; two kinds are our choice.',
  researchEmployerNotes: 'The handout wants the place of employment read up on: two notes.',
  researchLinkedQuestions:
    'The talk supplements the reading: two questions say “I read that …, how is it here?”.',
  personalQuestions:
    'A list must not be canned: two questions are written or filled by the student.',
  noteStaleMonths: 'Each note names its source and day; after a year it is stale.',
  payQuestions:
    'Some career schools list pay as a normal question, others leave it to the contact: off unless chosen, and for a range only.',
  resumeMaxAgeDays: 'The handout says to bring an up-to-date résumé; three months are our choice.',
  resumeReminderHoursBefore:
    'The handout says to bring the résumé: two days before to print it, three hours before to pack it.',
  attirePlanHoursBefore:
    'The handout speaks of dress; it is decided the day before, not on the day.',

  // Arranging and confirming
  availabilityWindows:
    'The handout wants the student flexible: three free times known before any is proposed.',
  availabilityDays: 'Times on one day alone are no choice: two days.',
  slotsOffered: 'A guide advises two or three concrete times; an open question makes work.',
  schedulingMessagesTarget:
    'A course page asks to spare experts long exchanges; three messages are our choice.',
  betweenInterviewsMinutes:
    'Lawrence University advises an hour between two talks, since they run over.',
  overrunMinutes: 'Talks run over when they go well; half an hour is our choice.',
  confirmationWithinHours:
    'The handout wants a brief note that confirms; a day for it is our choice.',
  confirmationRemindHours:
    'Half of the time for the confirmation, so that it can still be in time.',
  contactReminderHoursBefore:
    'Puget Sound and an engineering programme confirm again one to two days before.',
  contactReminderConfirmedDaysAgo:
    'Who got the confirmation three days ago or less needs no second note.',
  studentReminderHoursBefore:
    'The confirmation reminds both; two days, one day and two hours before are our choice.',
  cancelNoticeHours: 'Smith College asks for a day’s notice, and for a call when it is later.',
  guestLinkDays: 'Contacts answer on a page that ends by itself; sixty days are our choice.',
  guestAnswerHours: 'What a contact proposes becomes a task for the student with a day’s time.',

  // The day itself
  arriveEarlyMinutes: 'The handout says to arrive 10 to 15 minutes early.',
  joinVideoEarlyMinutes:
    'Puget Sound and a guide advise to join a video call 3 to 5 minutes early.',
  travelMarginMinutes:
    'The handout wants travel time to spare; ten minutes at least are our choice.',
  travelMarginShare: 'Long ways go wrong by more; a quarter on top is our choice.',
  leaveByReminderMinutesBefore:
    'Leaving in time needs getting ready first; half an hour is our choice.',
  techCheckHoursBefore:
    'Number and link are tested the day before, when another can still be found.',
  techCheckMinutesBefore: 'A quarter of an hour before: quiet place, charged, notes in view.',
  checkInMinutesAfterEnd:
    'Somebody should know where the student is; half an hour after the end is our choice.',
  outcomeAskHours:
    'Both sides may fail to come, so it is asked; two hours after the end are our choice.',
  outcomeCorrectDays: 'An answer may be wrong and can be corrected; two weeks are our choice.',
  apologyWithinHours:
    'Career centres, Smith College among them, want an apology for a missed meeting; within a day.',

  // Afterwards
  debriefWithinHours:
    'A guide has students write down within a day what was new and what it changed.',
  referralsRemindDays: 'Each talk leaves the network changed: names are noted the next day.',
  thankYouRemindHours:
    'A thank-you is due the same day: first soon after, then before a day is over.',
  thankYouOverdueHours: 'Yale and the University of Connecticut send thanks within a day.',
  thankYouBlockHours: 'Contacts complain of no thanks after three days, so new requests wait then.',
  thankYouHardLimitDays: 'Princeton and TU Delft give three to five days at the outside.',
  linkedinConnectWithinHours:
    'Northwestern advises to connect within two days, with a personal note.',
  referralOutreachDays: 'A name that was given is used within a week, while both remember it.',
  referralFollowUpDays:
    'An open textbook waits seven to ten days before asking after an introduction.',
  reportBackDays: 'Whoever made the introduction hears within three days how it went.',
  promiseAskDays: 'Promises of both sides are kept in view; four days of grace are our choice.',
  keepInTouchMonths:
    'The University of Portland writes up to three times a year; 3, 6 and 12 months are our choice.',
  maxUpdatesPerYear: 'The University of Portland writes to a contact three times a year at most.',
  touchSnoozeDays: 'Keeping in touch can be put off with one press; a month is our choice.',
  updateMinDays: 'Our check of messages keeps two and a half months between news to one person.',
  maxUnansweredUpdates:
    'Keeping in touch must not become spam: it stops after two without an answer.',

  // Data and figures
  contactReviewMonths:
    'Contact data is not kept for ever: unused, it is looked over after two years.',
  noteInspectionDays:
    'The GDPR gives a school a month to answer such a wish, FERPA at most 45 days.',
  replyRateDays:
    'The reply rate is defined over requests older than three weeks, so that all had time.',
  smallGroup:
    'A gap is shown only where each group has at least ten people, so that nobody is given away.',
  groupQuestions:
    'Gaps between groups are seen only where students say; whether to ask is the school’s choice.',
};
