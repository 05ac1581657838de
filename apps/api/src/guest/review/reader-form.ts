import {
  decideReview,
  REVIEW_DECISIONS,
  type ReviewDecision,
} from '@acquaint/core/review/review-state';
import { isSameText, type ReviewText } from '@acquaint/core/review/review-text';
import { Form } from '../forms/form.ts';
import type { Parsed } from '../forms/problems.ts';
import type { Reader } from '../reader.ts';
import type { ReaderGuest } from './find-reader.ts';

/** As long as advisors may write. */
export const READER_LIMITS = { subject: 300, text: 10_000, words: 2_000 } as const;

export interface ReaderAnswer {
  decision: ReviewDecision;
  outcome: Extract<ReturnType<typeof decideReview>, { ok: true }>;
  comment: string | null;
}

/** What somebody outside says of a text, as the core decides it. */
export function readerAnswer(
  guest: ReaderGuest,
  reader: Reader,
  body: URLSearchParams,
): Parsed<ReaderAnswer> {
  const form = new Form(body, reader, guest.now);
  const { review, comments, studentName: student } = guest;
  const decision = form.choice('decision', REVIEW_DECISIONS);
  const asked: ReviewText = { subject: review.subject, text: review.text };
  const subject = review.subject === null ? null : form.line('subject', READER_LIMITS.subject);
  const text = form.words('text', READER_LIMITS.text);
  const kept = form.ticked(
    'kept',
    comments.map(({ id }) => id),
  );
  const words = [
    ...comments.filter(({ id }) => kept.includes(id)).map((comment) => comment.text),
    form.words('words', READER_LIMITS.words) ?? '',
  ].filter((each) => each !== '');
  if (decision === null || form.problems.length > 0) return { ok: false, problems: form.problems };

  // A field that is empty or says the same in other line ends is no other wording.
  const suggested = { subject: subject ?? review.subject, text: text ?? review.text };
  const isChanged = !isSameText(tidy(suggested), tidy(asked));
  const comment = words.length === 0 ? null : words.join('\n').slice(0, READER_LIMITS.words);
  if (decision === 'approve' && isChanged) form.refuse('decision', 'e_edits_unsaid');
  const outcome = decideReview(asked, decision, {
    suggested: isChanged ? suggested : null,
    comment,
  });
  if (!outcome.ok) {
    const isEdits = outcome.reason === 'edits_missing';
    form.refuse(isEdits ? 'text' : 'words', isEdits ? 'e_edits' : 'e_comment', { student });
  }
  if (!outcome.ok || form.problems.length > 0) return { ok: false, problems: form.problems };
  return { ok: true, value: { decision, outcome, comment } };
}

/** Forms trim what they send, so ends of the text are no change. */
const tidy = ({ subject, text }: ReviewText): ReviewText => ({
  subject: subject?.trim() ?? null,
  text: text.trim(),
});
