import type { Marks } from '@acquaint/core/assignments/rubric';

/** What somebody types into the form of a grade. */
export interface GradeDraft {
  marks: Marks;
  comment: string;
  reopenedUntil: string;
}

/** The work as the form looks at it: which version, and the grades that it has. */
interface Work {
  id: string;
  grades: readonly { marks: Marks; comment: string | null }[];
}

/** The version and the number of grades that a draft was begun with. */
export interface Begun {
  submissionId: string;
  grades: number;
}

/** The form as it begins: empty, or with what was returned last. */
export function draftOf({ grades }: Work): GradeDraft {
  const last = grades.at(-1);
  return { marks: last?.marks ?? {}, comment: last?.comment ?? '', reopenedUntil: '' };
}

export const begunWith = ({ id, grades }: Work): Begun => ({
  submissionId: id,
  grades: grades.length,
});

/**
 * What came in since the draft was begun: nothing, something that may take its place because nothing
 * is lost by it, another's grade, or a newer version.
 */
export function newsOf(
  work: Work,
  { begun, start, typed }: { begun: Begun; start: GradeDraft; typed: GradeDraft },
): 'nothing' | 'take' | 'graded' | 'handed_in' {
  const isSameWork = begun.submissionId === work.id;
  if (isSameWork && begun.grades === work.grades.length) return 'nothing';
  if (same(typed, start)) return 'take';
  if (!isSameWork) return 'handed_in';
  // One's own grade comes back as it was typed.
  const { marks, comment } = draftOf(work);
  return same({ ...typed, reopenedUntil: '' }, { marks, comment, reopenedUntil: '' })
    ? 'take'
    : 'graded';
}

function same(one: GradeDraft, other: GradeDraft): boolean {
  const keys = new Set([...Object.keys(one.marks), ...Object.keys(other.marks)]);
  return (
    one.comment.trim() === other.comment.trim() &&
    one.reopenedUntil === other.reopenedUntil &&
    [...keys].every((key) => one.marks[key] === other.marks[key])
  );
}
