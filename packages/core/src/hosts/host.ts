import type { Mode } from '../library/kinds.ts';
import type { PlainDate } from '../workflow/records.ts';

/**
 * - `asked`: they were asked and have not answered; nobody sees them
 * - `agreed`: students may be offered to talk with them
 * - `ended`: they said no, took their word back, or the office ended it
 */
export const HOST_STATUSES = ['asked', 'agreed', 'ended'] as const;
export type HostStatus = (typeof HOST_STATUSES)[number];

/** What the office may note as evidence; the own page speaks for itself. */
export const NOTED_CONSENTS = ['mail', 'phone', 'in_person', 'form'] as const;
export type NotedConsent = (typeof NOTED_CONSENTS)[number];

/** How they said yes; `own_page` is their own answer by the link. */
export type HostConsent = 'own_page' | NotedConsent;

/** Longest lists and texts, and the most that one person may take on in a term. */
export const HOST_LIMITS = {
  topics: 8,
  topic: 80,
  languages: 6,
  language: 40,
  words: 500,
  capacity: 20,
} as const;

/** Days on which nobody may ask them, both ends included; without an end it lasts. */
export interface HostPause {
  from: PlainDate | null;
  until: PlainDate | null;
}

/** What a host says of themselves, or the office in their name. */
export interface HostFields {
  fullName: string;
  jobTitle: string;
  employer: string;
  email: string;
  topics: string[];
  formats: Mode[];
  languages: string[];
  /** A line for students. */
  words: string | null;
  /** So many students may ask them in a term. */
  capacity: number;
  pause: HostPause;
}
