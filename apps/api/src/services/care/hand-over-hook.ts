import type { Role } from '@acquaint/core/access/table';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

export interface HandOver {
  fromId: Id;
  toId: Id;
  /** What they may do with what comes to them depends on it. */
  toRole: Role;
  at: Instant;
}

/** Moves what is open with one member of staff to another. */
export interface HandOverHook {
  /** In the preview, in the answer and in the audit log, such as `reviews`. */
  what: HandOverKind;
  /** How much `move` would touch. */
  count: (tx: TenantTx, handOver: HandOver) => Promise<number>;
  move: (tx: TenantTx, handOver: HandOver) => Promise<void>;
}

export const HAND_OVER_KINDS = [
  'care',
  'reviews',
  'reviewLinks',
  'flags',
  'snoozed',
  'nudges',
  'nudgeRules',
] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

export type HandOverCounts = Record<HandOverKind, number>;
