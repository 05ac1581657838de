import { authRouter } from './routers/auth.ts';
import { contactsRouter } from './routers/contacts.ts';
import { draftsRouter } from './routers/drafts.ts';
import { interviewsRouter } from './routers/interviews.ts';
import { organizationsRouter } from './routers/organizations.ts';
import { profileRouter } from './routers/profile.ts';
import { todayRouter } from './routers/today.ts';
import { router } from './trpc/trpc.ts';

/** Everything our own front ends may ask. */
export const appRouter = router({
  auth: authRouter,
  organizations: organizationsRouter,
  profile: profileRouter,
  contacts: contactsRouter,
  interviews: interviewsRouter,
  drafts: draftsRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;
