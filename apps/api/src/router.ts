import { auditRouter } from './routers/audit.ts';
import { assignmentsRouter } from './routers/assignments.ts';
import { attentionRouter } from './routers/attention.ts';
import { authRouter } from './routers/auth.ts';
import { brandRouter } from './routers/brand.ts';
import { cardPhotosRouter } from './routers/card-photos.ts';
import { calendarRouter } from './routers/calendar.ts';
import { careRouter } from './routers/care.ts';
import { cohortsRouter } from './routers/cohorts.ts';
import { confidenceRouter } from './routers/confidence.ts';
import { contactsRouter } from './routers/contacts.ts';
import { courtesyRouter } from './routers/courtesy.ts';
import { draftsRouter } from './routers/drafts.ts';
import { helpRouter } from './routers/help.ts';
import { hostsRouter } from './routers/hosts.ts';
import { interviewsRouter } from './routers/interviews.ts';
import { libraryRouter } from './routers/library.ts';
import { noticesRouter } from './routers/notices.ts';
import { membersRouter } from './routers/members.ts';
import { nudgesRouter } from './routers/nudges.ts';
import { outcomesRouter } from './routers/outcomes.ts';
import { overviewRouter } from './routers/overview.ts';
import { organizationsRouter } from './routers/organizations.ts';
import { policyRouter } from './routers/policy.ts';
import { groupsRouter } from './routers/groups.ts';
import { portfolioRouter } from './routers/portfolio.ts';
import { profileRouter } from './routers/profile.ts';
import { pushRouter } from './routers/push.ts';
import { remindersRouter } from './routers/reminders.ts';
import { reportsRouter } from './routers/reports.ts';
import { rosterRouter } from './routers/roster.ts';
import { reviewsRouter } from './routers/reviews.ts';
import { sourcesRouter } from './routers/sources.ts';
import { staffNotesRouter } from './routers/staff-notes.ts';
import { savedViewsRouter } from './routers/saved-views.ts';
import { studentsRouter } from './routers/students.ts';
import { todayRouter } from './routers/today.ts';
import { router } from './trpc/trpc.ts';

/** Everything our own front ends may ask. */
export const appRouter = router({
  auth: authRouter,
  organizations: organizationsRouter,
  members: membersRouter,
  brand: brandRouter,
  policy: policyRouter,
  profile: profileRouter,
  cardPhotos: cardPhotosRouter,
  calendar: calendarRouter,
  contacts: contactsRouter,
  hosts: hostsRouter,
  interviews: interviewsRouter,
  groups: groupsRouter,
  portfolio: portfolioRouter,
  confidence: confidenceRouter,
  drafts: draftsRouter,
  library: libraryRouter,
  sources: sourcesRouter,
  help: helpRouter,
  students: studentsRouter,
  overview: overviewRouter,
  staffNotes: staffNotesRouter,
  savedViews: savedViewsRouter,
  assignments: assignmentsRouter,
  attention: attentionRouter,
  nudges: nudgesRouter,
  today: todayRouter,
  notices: noticesRouter,
  reminders: remindersRouter,
  push: pushRouter,
  reports: reportsRouter,
  outcomes: outcomesRouter,
  audit: auditRouter,
  courtesy: courtesyRouter,
  roster: rosterRouter,
  reviews: reviewsRouter,
  cohorts: cohortsRouter,
  care: careRouter,
});

export type AppRouter = typeof appRouter;
