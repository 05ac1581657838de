import type { Page } from '@playwright/test';
import type { Mailbox } from '../../product/mailbox.ts';

/** What each chapter of the long journey works with. */
export interface Walk {
  page: Page;
  at: (instant: string) => Promise<void>;
  mailbox: Mailbox;
  invitation: string;
}
