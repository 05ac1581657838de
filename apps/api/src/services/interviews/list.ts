import {
  type InterviewCursor,
  type InterviewRow,
  listInterviews,
} from '@acquaint/db/queries/list-interviews';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

export interface InterviewPage {
  rows: InterviewRow[];
  nextCursor: InterviewCursor | null;
}

/** The student's interviews, what is due first on top. */
export async function interviewPage(
  deps: Deps,
  member: Member,
  input: {
    status: 'active' | 'closed' | 'withdrawn';
    cursor: InterviewCursor | null;
    limit: number;
  },
): Promise<InterviewPage> {
  const { status, cursor: after, limit } = input;
  const filter = { studentId: member.userId, status, after, limit };
  const { rows, next } = await listInterviews(deps.database, member.organizationId, filter);
  return { rows, nextCursor: next };
}
