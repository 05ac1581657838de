import type { Dossier } from '../workflow/dossier.ts';
import { heldUntil } from './talk.ts';

/** Talks held about one field, this one included, and how many the school advises before judging it. */
export interface FieldTalks {
  field: string;
  held: number;
  goal: number;
}

/** How much a student has heard of the field of a talk that is over (B.1); null before its end. */
export function fieldTalks(dossier: Dossier): FieldTalks | null {
  const field = dossier.interview.field?.trim() ?? '';
  if (field === '' || heldUntil(dossier) === null) return null;
  const others = dossier.others.filter(
    (other) => other.field?.trim() === field && other.meeting?.status === 'held',
  );
  return { field, held: 1 + others.length, goal: dossier.policy.talksPerFieldGoal };
}
