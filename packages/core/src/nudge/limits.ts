/** A nudge is a few lines. Longer letters are for a mail program. */
export const NUDGE_LIMITS = {
  subject: 120,
  text: 800,
  /** More at once is a newsletter. */
  recipients: 500,
} as const;

/** The cap counts what went out within so many days (I5). */
export const NUDGE_WINDOW_DAYS = 7;
/** Within these days after a nudge a step of the student's counts as "acted" in the log. */
export const NUDGE_ACTED_DAYS = 7;
/** What was looked at longer ago is looked at again before it is sent. */
export const NUDGE_LOOK_HOURS = 24;
