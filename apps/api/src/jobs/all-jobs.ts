import { cardPhotoSweep } from '../services/card-photos/sweep.ts';
import { tellWaiting } from '../services/reviews/tell-waiting.ts';
import { withdrawStale } from '../services/reviews/withdraw-stale.ts';
import { deliverDue } from '../services/outbox/deliver.ts';
import { assignmentJoinersJob } from './assignment-joiners.ts';
import { busyFeedsJob } from './busy-feeds.ts';
import { checkFactsJob } from './check-facts.ts';
import { importsJob } from './imports.ts';
import type { Job } from './job.ts';
import { nudgeJobs } from './nudges.ts';
import { purgeJob } from './purge.ts';
import { reminderJobs } from './reminders.ts';
import { snapshotsJob } from './snapshots.ts';

/** Everything that the worker does, each in a file of its own. */
export const allJobs: readonly Job[] = [
  { name: 'deliver-mail', every: 2000, run: deliverDue },
  cardPhotoSweep,
  purgeJob,
  busyFeedsJob,
  importsJob,
  checkFactsJob,
  snapshotsJob,
  assignmentJoinersJob,
  { name: 'reviews.over', every: '5 * * * *', run: withdrawStale },
  { name: 'reviews.waiting', every: '40 * * * *', run: tellWaiting },
  ...reminderJobs,
  ...nudgeJobs,
];
