import type { ReminderLine } from './notice-queries.ts';

export const zone = 'Europe/Berlin';

/** A planned reminder as the server lists it. */
export function line(changes: Partial<ReminderLine> = {}): ReminderLine {
  const fireAt = changes.fireAt ?? '2026-03-11T15:00:00.000Z';
  const way = { fireAt, status: 'planned', outcome: null, late: false } as const;
  return {
    id: crypto.randomUUID(),
    interviewId: 'one',
    contactName: 'Amara Okafor',
    kind: 'attire',
    ruleId: 'R71',
    params: {},
    dueAt: fireAt,
    fireAt,
    expiresAt: null,
    isMoved: false,
    ways: [
      { ...way, channel: 'app' },
      { ...way, channel: 'mail' },
    ],
    ...changes,
  };
}
