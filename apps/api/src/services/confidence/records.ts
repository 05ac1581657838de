import type {
  ConfidenceAnswer,
  ConfidenceMoment,
  ConfidenceRatings,
} from '@acquaint/core/confidence/confidence';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const LIST = {
  name: 'list_confidence_answers',
  text: `SELECT "moment", "version", "ratings", "answeredAt" FROM "ConfidenceAnswer"
    WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "moment" DESC`,
};

/** What a student said of themselves, the first answer first. */
export async function listAnswers(tx: TenantTx, studentId: Id): Promise<ConfidenceAnswer[]> {
  const { rows } = await tx.query<ConfidenceAnswer & Record<string, unknown>>(LIST, [
    tx.organizationId,
    studentId,
  ]);
  return rows;
}

const TALKS = {
  name: 'count_talks_of_student',
  text: `SELECT count(*)::int AS "begun",
      count(*) FILTER (WHERE "status" <> 'withdrawn'
        AND "state" -> 'meeting' ->> 'status' = 'held')::int AS "held"
    FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2`,
};

/** Interviews that a student has begun, and those of them in which the talk took place. */
export async function countTalks(
  tx: TenantTx,
  studentId: Id,
): Promise<{ begun: number; held: number }> {
  const { rows } = await tx.query<{ begun: number; held: number }>(TALKS, [
    tx.organizationId,
    studentId,
  ]);
  return rows[0] ?? { begun: 0, held: 0 };
}

const SAVE = {
  name: 'save_confidence_answer',
  text: `INSERT INTO "ConfidenceAnswer" ("organizationId", "studentId", "moment", "ratings",
      "answeredAt")
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT ("organizationId", "studentId", "moment") DO UPDATE SET "ratings" = $4,
      "version" = "ConfidenceAnswer"."version" + 1
    WHERE "ConfidenceAnswer"."version" = $6`,
};

interface Saved {
  moment: ConfidenceMoment;
  /** The version that was seen; 0 where nothing was said yet. */
  version: number;
  ratings: ConfidenceRatings | null;
}

/** A correction keeps the day of the first answer. @returns false when somebody was faster */
export async function saveAnswer(
  tx: TenantTx,
  studentId: Id,
  { answer, at }: { answer: Saved; at: Instant },
): Promise<boolean> {
  const { moment, version, ratings } = answer;
  const { rowCount } = await tx.query(SAVE, [
    tx.organizationId,
    studentId,
    moment,
    ratings === null ? null : JSON.stringify(ratings),
    at,
    version,
  ]);
  return rowCount === 1;
}
