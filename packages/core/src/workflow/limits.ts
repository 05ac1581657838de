/** Longest texts in characters and longest lists, so that nothing of hand size is refused. */
export const LIMITS = {
  id: 64,
  name: 200,
  short: 300,
  url: 2_000,
  reason: 2_000,
  notes: 5_000,
  talkNotes: 20_000,
  message: 10_000,
  /** The beginning of a mail that came in, as lists show it. */
  excerpt: 500,
  slots: 40,
  attachments: 10,
  copies: 10,
  proposedSlots: 10,
  /** Times that a contact names on their page. */
  suggestedSlots: 3,
  phone: 60,
  questions: 60,
  bring: 30,
  papers: 30,
  /** Records of one kind within one interview. */
  records: 500,
  /** The longest talk or visit, in minutes. */
  minutes: 600,
  travelMinutes: 1_440,
} as const;

/** An advisor's reason must be a reason, not a full stop. */
export const MIN_OVERRIDE_REASON = 10;

/** A talk that took place at once may be logged this many hours later (R33). */
export const BACKDATE_HOURS = 12;
