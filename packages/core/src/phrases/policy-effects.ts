import type { PolicyKey } from '../policy/policy.ts';

/** What each number changes, and for whom, in words for the people who set it. */
export const policyEffects: Readonly<Record<PolicyKey, string>> = {
  // Asking
  askMinutes:
    'Each new interview begins with these minutes. With more, contacts give more time and say yes less often; students may still change it.',
  askMinutesWithoutRemark:
    'Outside of these minutes the student reads a remark beside the request. A wider span remarks less.',
  askMinutesMax: 'A request for a talk that asks for more than this cannot be sent.',
  visitFewHoursMinutes:
    'A short visit of another length gets a warning. The student sees the span when choosing how long.',
  visitFullDayMinutes:
    'A visit from its first number on is called a full day in letters; other lengths get a warning.',
  writtenQuestionsMax:
    'At most so many questions can go to the contact in writing ahead of the talk. More of them ask more work of the contact.',
  nearbyMinutes:
    'For a contact farther away the student is told to propose the telephone first. Raised, more meetings in person pass without that warning.',
  linkedinNoteLimit:
    'A longer note cannot be sent by students with a free account. Raise it once LinkedIn takes more.',
  linkedinNoteLimitPaid:
    'A longer note cannot be sent by students who said that they pay for LinkedIn.',
  sendWindowLocal:
    'Outside of these hours the student is shown a better time, and at night no message goes. A narrower window spares contacts and makes students wait.',
  draftRecheckHours:
    'A message planned longer ahead, or held up longer, does not go before the student has looked again. Lowered, they look more often.',
  slotSameness:
    'Personal words that are more alike than this to those for somebody else are refused. Lowered, students must write more anew.',
  messageSameness:
    'Messages to people at one organization that are more alike than this get a warning, and a thank-you is refused. Lowered, they must differ more.',

  // Waiting for an answer
  replyWaitSecondPersonBusinessDays:
    'While nobody answers, students read from which day on they may turn to a second person at the employer. Raised, the first one has longer to answer.',
  nudge1BusinessDays:
    'The first reminder is offered to the student after so many days. Raised, contacts have more peace and answers come later.',
  nudge2BusinessDaysAfterNudge1:
    'The last reminder is offered so many days after the first. So long students also wait where somebody said “later” and no day.',
  maxOutboundUnansweredCold:
    'After so many messages, the request among them, the student cannot write again to somebody unknown. 1 allows no reminder.',
  maxOutboundUnansweredWarm:
    'After so many messages, the request among them, the student cannot write again to somebody they have a link with.',
  coolDownDaysAfterClose:
    'So long a student cannot ask a person again who said no or did not answer. Raised, contacts rest longer.',
  autoReplyGraceBusinessDays:
    'Reminders wait so many days beyond the return that an automatic answer names. Raised, contacts can clear their desk first.',
  autoReplyDaysWithoutDate:
    'Reminders wait so long after an automatic answer that names no day. Lowered, students write sooner to somebody who may still be away.',
  stuckDays:
    'After so many days without a step, a student counts as stuck on the overview and for nudges. Lowered, advisors see more students, sooner.',
  noContactDays:
    'Who wrote to nobody for so many days appears in their advisor’s attention queue. Lowered, the queue fills sooner.',
  noReplyDays:
    'So many days after the last follow-up without an answer, the student appears in the attention queue. Lowered, advisors can help sooner.',
  phoneOutcomeHours:
    'The student is reminded to note how a call went when this time is over. Lowered, the reminder comes sooner.',

  // Courtesy towards people and employers
  firstRequestsPerStudent7Days:
    'The next first request waits when a student has sent so many in a week. Lowered, students write to fewer people, with more care.',
  firstRequestsPerStudentPerDay:
    'The next first request waits until tomorrow when a student has sent so many today.',
  contactNewRequests7Days:
    'Whom any student asked within a week, no other can ask. It is the same for every school.',
  contactRequestsPerTerm:
    'A person who was asked so often in a term cannot be asked by anybody of the school until the next. A contact’s own wish comes first.',
  contactOpenRequests:
    'Who has a request open from one student cannot be asked by another. It is the same for every school.',
  employerNewRequestsPerWeek:
    'Further students wait when an employer got so many new requests in a week. Raised, large employers hear from more students at once.',
  studentEmployerOpen:
    'While so many requests are open at an employer, the same student waits with the next there.',
  studentEmployerDays:
    'So many business days after an unanswered request a student may write to another person at that employer. Raised, the first has more time to answer.',
  studentEmployerPeople30Days:
    'A student cannot ask more people at one employer within a month. Lowered, they look elsewhere sooner.',
  hostPlacesPerTerm:
    'The form for a new host proposes so many students in a term. Hosts who have agreed already keep their own number.',
  hostPlaceKeepDays:
    'A place that a student took and did not use goes back to the others after so many days. Lowered, places come free sooner.',
  talksPerFieldGoal:
    'After a talk students read how many they have held about its field, of this number. Raised, they are asked to hear more people before they judge.',
  cohortLeadDays:
    'An assignment cannot be set with fewer days between its last start and its due day. Raised, contacts are not all asked right before the deadline.',
  minorsOutreach:
    'With “never”, students under age write to no contact at all. Otherwise they need their guardian’s consent and an advisor’s approval.',

  // Advisors who help
  reviewClaimMinutes:
    'So long no other advisor can take over a draft that one has opened. Raised, drafts that somebody walked away from wait longer.',
  reviewAnswerBusinessDays:
    'When a draft has waited so long, student and advisors are told and it enters the attention queue. Lowered, both hear sooner.',
  reviewGuestDays:
    'The link of somebody outside who was asked to read a draft works for so many days. At 0, advisors cannot ask anybody outside.',
  nudgesPerStudent7Days:
    'Further nudges leave a student out who got so many in a week, whoever sends them. Raised, students may get more mail from their advisors.',

  // Internships and the person
  internPermissionMode:
    'For interns who write to people where they work: “block” holds the message until the supervisor agrees, “warn” leaves it to the student.',
  permissionNoticeWorkingDay:
    'From this working day on interns are invited to ask their supervisor for names; before, they read that it is early.',
  ownRelationWorkingDays:
    'Up to this working day, interns who choose somebody they know at work read that the supervisor’s names come first.',
  shortlistReasonWords:
    'A shorter reason for a person on the shortlist gets a warning. Raised, students have to think more about whom they choose.',
  titleMaxAgeDays:
    'A job title that was looked up longer ago gets a warning before the student writes. Lowered, they verify it more often.',

  // Research and preparation
  researchFieldNotes:
    'With fewer notes on the field a meeting does not become ready, and a request warns. Raised, students read more before they talk.',
  researchSourceKinds:
    'Notes on the field must come from so many kinds of source before a meeting becomes ready. At 1, a single kind is enough.',
  researchEmployerNotes:
    'With fewer notes on the employer a meeting does not become ready, and a request warns.',
  researchLinkedQuestions:
    'A plan with fewer questions that lean on notes gets a warning, and suggestions bring in so many. At 0 none is asked for.',
  personalQuestions:
    'A plan with fewer questions in the student’s own words gets a warning. At 0 a plan may be taken as it is suggested.',
  noteStaleMonths:
    'Older notes are marked, so that the student looks again. Lowered, more notes are.',
  payQuestions:
    'With “never”, no student can switch on questions about usual pay. Otherwise each decides, and the person’s own pay is never asked.',
  resumeMaxAgeDays:
    'A résumé that is older brings a reminder before a meeting. Lowered, students look it over more often.',
  resumeReminderHoursBefore:
    'The student is reminded of the résumé so many hours before a meeting in person. More numbers bring more reminders.',
  attirePlanHoursBefore:
    'So long before a meeting the student is reminded to decide what to wear. Raised, there is more time to find something.',

  // Arranging and confirming
  availabilityWindows:
    'With fewer free times listed, the student is warned before proposing any. Raised, contacts have more to choose from.',
  availabilityDays:
    'Those times must lie on so many days, or the student is warned. Raised, one bad day of a contact matters less.',
  slotsOffered:
    'A message that proposes times offers so many of them. More give the contact a choice, fewer are read faster.',
  schedulingMessagesTarget:
    'From so many messages about one time on, students are told to settle it with a call or the next time that is named. It holds nothing up.',
  betweenInterviewsMinutes:
    'A time that lies closer to another talk gets a warning. Raised, students have more air between two talks.',
  overrunMinutes:
    'So long the student’s calendar stays free after a talk. Raised, fewer times fit, and none has to leave early.',
  confirmationWithinHours:
    'So long after both agreed, a confirmation that was not sent is overdue and warns. Lowered, contacts have it in writing sooner.',
  confirmationRemindHours:
    'The student is reminded of the confirmation so long after both agreed. It cannot be later than the confirmation is due.',
  contactReminderHoursBefore:
    'In these hours before a meeting the student is offered a short note to the contact. Off, nobody is reminded.',
  contactReminderConfirmedDaysAgo:
    'That note is offered only when the confirmation is at least so old. Raised, contacts get fewer of them.',
  studentReminderHoursBefore:
    'The student gets a reminder of the meeting at each of these hours before it. Fewer numbers bring fewer reminders.',
  cancelNoticeHours:
    'With less time left, the student is told to call instead of writing, and the report counts a cancellation as late.',
  guestLinkDays:
    'Pages for contacts, supervisors and hosts open for so many days. Raised, an old mail still leads somewhere; lowered, a lost one opens less.',
  guestAnswerHours:
    'The student is reminded at half of this time, and at its end, that a contact’s proposals wait. Lowered, contacts wait less.',

  // The day itself
  arriveEarlyMinutes:
    'The day card aims at this span before the start, and the report counts as punctual who arrives in it.',
  joinVideoEarlyMinutes:
    'The day card tells the student to join a video call in this span before the start. Raised, they wait longer alone.',
  travelMarginMinutes:
    'The time to leave is reckoned with at least so much to spare. Raised, students leave earlier for short ways.',
  travelMarginShare:
    'The time to leave is reckoned with this part of the way on top. Raised, students leave earlier for long ways.',
  leaveByReminderMinutesBefore:
    'So long before it is time to leave, the student’s phone says so. Raised, there is more time to get ready.',
  techCheckHoursBefore:
    'So long before a call the student is reminded to test number or link. Raised, there is more time to find another one.',
  techCheckMinutesBefore:
    'So long before a call the student is reminded to be in a quiet place with their notes.',
  checkInMinutesAfterEnd:
    'So long after the planned end the student is asked to say that they are back. Lowered, the question comes sooner.',
  outcomeAskHours:
    'So long after its end the student is asked whether a talk took place. Lowered, the figures are complete sooner.',
  outcomeCorrectDays:
    'So long the student can correct whether a talk took place. Afterwards it stands, in the reports too.',
  apologyWithinHours:
    'A student who missed a meeting is reminded to apologise before this time is over. Lowered, the reminder comes sooner.',

  // Afterwards
  debriefWithinHours:
    'Until then the student is reminded to write down what they learned. It is the same for every school.',
  referralsRemindDays:
    'So many days after a talk the student is reminded to note who was named, or that nobody was.',
  thankYouRemindHours:
    'The student is reminded of the thank-you at each of these hours after a talk. Fewer numbers bring fewer reminders.',
  thankYouOverdueHours:
    'From then on an unsent thank-you warns the student and appears in the attention queue. It is the same for every school.',
  thankYouBlockHours:
    'A student who owes a thank-you for longer cannot send new requests until it is sent or waived. Lowered, they are held up sooner.',
  thankYouHardLimitDays:
    'Later than this a thank-you counts as too late, for the student and in the report. It is the same for every school.',
  linkedinConnectWithinHours:
    'Until then the student is offered to connect, with a reminder half-way. It is the same for every school.',
  referralOutreachDays:
    'Writing to somebody who was named is due after so many days. Lowered, the introduction is fresher.',
  referralFollowUpDays:
    'Where a contact wanted to ask the person first, the student is reminded after the first of these days.',
  reportBackDays:
    'Telling whoever made an introduction how it went is due after so many days, with a reminder before.',
  promiseAskDays:
    'So many days after a contact’s promise was due, the student may ask about it. Raised, contacts have more peace.',
  keepInTouchMonths:
    'News to a contact is proposed at these months after a talk. Fewer or later ones write to contacts less.',
  maxUpdatesPerYear:
    'More news to one person within a year is refused. Lowered, contacts hear from students less often.',
  touchSnoozeDays:
    'Pressing “later” puts the proposed news off by so many days. Raised, it comes back less often.',
  updateMinDays:
    'News sooner after the last message to that person is refused. Raised, contacts hear from students less often.',
  maxUnansweredUpdates:
    'After so much news in a row without an answer, none is proposed and more is refused.',

  // Data and figures
  contactReviewMonths:
    'The student is told to look over a contact who was not used for so long. Lowered, old data is looked at sooner.',
  noteInspectionDays:
    'A student’s wish to see staff notes is due after so many days. Lowered, advisors must answer sooner.',
  replyRateDays:
    'The reply rate counts only requests older than this, and answers within it. Raised, late answers count, and recent weeks do not.',
  smallGroup:
    'Figures of a self-declared group with fewer people are not shown. Raised, fewer groups are seen, and nobody can be guessed.',
  groupQuestions:
    'With “on”, students may say of themselves which groups they belong to, and the report compares them. With “off”, nobody is asked.',
};
