import { dateIn } from '../rules/moments.ts';
import { dateDays, daysDate } from '../schedule/instant.ts';
import type { Id, Instant, PlainDate, Zone } from '../workflow/records.ts';
import type { NoteVersion } from './note.ts';

/** A student's wish to see what staff noted about them, and what became of it. */
export const INSPECTION_STATUSES = ['open', 'shown', 'declined'] as const;
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number];

export const INSPECTION_DECISIONS = ['show', 'decline'] as const;
export type InspectionDecision = (typeof INSPECTION_DECISIONS)[number];

/** Longest reason for a refusal. */
export const REASON_CHARACTERS = 1_000;

/** The last day on which it can be answered in time, in the school's zone. */
export const inspectionDueOn = (askedAt: Instant, zone: Zone, days: number): PlainDate =>
  daysDate(dateDays(dateIn(askedAt, zone)) + days);

export const isInspectionOverdue = (dueOn: PlainDate, now: Instant, zone: Zone): boolean =>
  dateIn(now, zone) > dueOn;

export type InspectionOutcome =
  | { ok: true; status: Exclude<InspectionStatus, 'open'>; reason: string | null }
  | { ok: false; reason: 'reason_missing' };

/** What becomes of a request; whoever declines says why. */
export function decideInspection(
  decision: InspectionDecision,
  reason: string | null,
): InspectionOutcome {
  if (decision === 'show') return { ok: true, status: 'shown', reason: null };
  const words = reason?.trim() ?? '';
  return words === ''
    ? { ok: false, reason: 'reason_missing' }
    : { ok: true, status: 'declined', reason: words };
}

/** One staff note as the student keeps it: nothing that is done to the note later changes it. */
export interface CopiedNote {
  text: string;
  authorName: string;
  createdAt: Instant;
  changedAt: Instant | null;
  earlier: readonly NoteVersion[];
}

/** What the copy is made of, as one line that differs as soon as a note comes, goes or changes. */
export const inspectedLine = (notes: readonly { id: Id; version: number }[]): string =>
  notes
    .map(({ id, version }) => `${id}:${version}`)
    .toSorted()
    .join(' ');
