/** What staff may do with a message that did not arrive. */
export interface OutboxChoices {
  /** `confirmed`: only when they say that it may arrive a second time. */
  retry: 'yes' | 'confirmed' | 'no';
  drop: boolean;
}

/** How a message can end without having arrived for certain. */
export const DEAD_STATUSES = ['failed', 'maybe_sent', 'bounced', 'stopped'] as const;
export type DeadStatus = (typeof DEAD_STATUSES)[number];

/**
 * A message to somebody outside goes when its student sends it, never because staff press a button
 * (G9): it can only be dropped, and the student is told. Notices of ours can go again.
 */
export function outboxChoices(message: { status: string; audience: string }): OutboxChoices {
  const { status, audience } = message;
  const drop = status === 'failed' || status === 'maybe_sent' || status === 'bounced';
  if (audience !== 'member') return { retry: 'no', drop };
  if (status === 'failed') return { retry: 'yes', drop };
  return { retry: status === 'maybe_sent' ? 'confirmed' : 'no', drop };
}

/** Seconds without a beat after which owners are told that nothing goes out. */
export const SILENT_AFTER_SECONDS = 300;
