import type { InterviewEvent } from '../workflow/events.ts';
import type { InterviewState, MessageKind } from '../workflow/interview.ts';
import type { Instant } from '../workflow/records.ts';

/**
 * Which texts of a talk nobody needs to read any more after these events: all of them once the talk
 * is over or given up; of one kind once such a text went out; requests also once the first was made
 * in another way, or the rule that they wait for was lifted.
 */
export function reviewsOver(
  before: InterviewState | null,
  after: Pick<InterviewState, 'status' | 'request'>,
  events: readonly Pick<InterviewEvent, 'type' | 'data'>[],
): 'all' | MessageKind[] {
  if (after.status !== 'active') return 'all';
  const over = new Set<MessageKind>();
  const asked = before?.request.firstSentAt ?? null;
  if (asked === null && after.request.firstSentAt !== null) over.add('request');
  for (const event of events as readonly InterviewEvent[]) {
    if (event.type === 'messageSent') over.add(event.data.message.kind);
    if (event.type === 'ruleOverridden' && event.data.ruleId === 'S1') over.add('request');
  }
  return [...over];
}

interface Asked {
  kind: MessageKind;
  createdAt: Instant;
}

/** The same of one text that waits, by where its talk stands now, however it came there. */
export function isReviewOver(
  { kind, createdAt }: Asked,
  { status, request, messages, overrides }: Standing,
): boolean {
  if (status !== 'active') return true;
  if (messages.some((sent) => sent.kind === kind && sent.sentAt >= createdAt)) return true;
  if (kind !== 'request') return false;
  if (request.firstSentAt !== null && request.firstSentAt >= createdAt) return true;
  return overrides.some(({ ruleId, at }) => ruleId === 'S1' && at >= createdAt);
}

type Standing = Pick<InterviewState, 'status' | 'request' | 'messages' | 'overrides'>;
