import type { DraftFacts } from '@acquaint/core/workflow/dossier';

/** By whom it goes out, and when it went if the student has sent it already. */
export interface Sending {
  way: 'acquaint' | 'self';
  sentAt: string | null;
}

export type Confirmations = DraftFacts['confirmations'];
