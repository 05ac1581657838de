import { DAY, shift } from '../schedule/instant.ts';
import type { Instant } from '../workflow/records.ts';

/** A term for caps and capacities, in days (G6): the school year has about three. */
export const TERM_DAYS = 120;

/** Requests from this moment on count in the term that ends now. */
export const termStart = (now: Instant): Instant => shift(now, -TERM_DAYS * DAY);

/** When a request of this moment stops to count. */
export const leavesTerm = (sentAt: Instant): Instant => shift(sentAt, TERM_DAYS * DAY);
