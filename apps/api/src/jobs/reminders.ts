import { deliverPushes } from '../services/push/deliver.ts';
import { fireDue } from '../services/reminders/fire.ts';
import { replanAll } from '../services/reminders/replan.ts';
import type { Job } from './job.ts';

export const reminderJobs: readonly Job[] = [
  { name: 'reminders', every: 5000, run: fireDue },
  { name: 'reminders-replan', every: '20 2 * * *', run: replanAll },
  { name: 'push', every: 3000, run: deliverPushes },
];
