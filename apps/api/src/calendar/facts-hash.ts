import { createHash } from 'node:crypto';
import { factsHashInputOf } from '@acquaint/core/calendar/meeting-event';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';

/** 96 bits: enough to tell two agreements apart, short enough for a line of a file. */
const BYTES = 12;

/** The short mark of agreed facts, the same in mail, calendar, day card and check (R59). */
export const factsHash = (meeting: MeetingFacts): string =>
  hashFactsInput(factsHashInputOf(meeting));

export const hashFactsInput = (input: string): string =>
  createHash('sha256').update(input).digest().subarray(0, BYTES).toString('base64url');
