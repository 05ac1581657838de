/** `$1` is the school, `$2` the student. */
const THEIR_INTERVIEWS = `(SELECT "id" FROM "Interview"
  WHERE "organizationId" = $1 AND "studentId" = $2)`;
const OF_STUDENT = '"organizationId" = $1 AND "studentId" = $2';
const OF_USER = '"organizationId" = $1 AND "userId" = $2';

/** Hosts whom the student asked, of whom nothing is known but the question. */
const ASKED_HOSTS = `(SELECT "id"::text FROM "Host" WHERE "organizationId" = $1 AND "askedBy" = $2
  AND "origin" = 'student' AND "status" = 'asked')`;
/** People outside who were asked to read a text of the student's. */
const READERS = `(SELECT "id"::text FROM "ReviewGuest" WHERE ${OF_STUDENT})`;

const OF_LETTERS = `"organizationId" = $1 AND ("personId" = $2
  OR "interviewId" IN ${THEIR_INTERVIEWS}
  OR "payload"->>'hostId' IN ${ASKED_HOSTS} OR "payload"->>'reviewGuestId' IN ${READERS})`;

/** Whether a text holds one of the words of `$3`: the student's id, address and name. */
const named = (text: string): string =>
  `EXISTS (SELECT FROM unnest($3::text[]) AS "word" WHERE position("word" IN ${text}) > 0)`;

/** What is told to others about the student, or by name. */
export const AROUND: readonly string[] = [
  `DELETE FROM "Notice" t WHERE t."organizationId" = $1
    AND (t."interviewId" IN ${THEIR_INTERVIEWS} OR ${named('t."params"::text')})`,
  `DELETE FROM "PushMessage" t WHERE t."organizationId" = $1
    AND (t."interviewId" IN ${THEIR_INTERVIEWS} OR ${named('t."params"::text')})`,
  // News to staff: the lines about the student go, and a mail without lines stays here.
  `UPDATE "OutboxMessage" o SET "payload" = o."payload" || jsonb_build_object('items', l."items"),
      "lastError" = NULL, "status" = CASE
        WHEN o."status" = 'waiting' AND l."items" = '[]'::jsonb THEN 'stopped' ELSE o."status" END
    FROM (SELECT t."id", coalesce((SELECT jsonb_agg(i) FROM jsonb_array_elements(t."payload"->'items') i
          WHERE NOT (${named('i::text')}) AND coalesce(i->>'interviewId', '')
            <> ALL (SELECT "id"::text FROM "Interview" WHERE ${OF_STUDENT})), '[]') AS "items"
        FROM "OutboxMessage" t WHERE t."organizationId" = $1 AND t."audience" = 'member'
          AND t."personId" IS DISTINCT FROM $2 AND jsonb_typeof(t."payload"->'items') = 'array') l
    WHERE o."organizationId" = $1 AND o."id" = l."id" AND o."payload"->'items' <> l."items"`,
  // Answers that are kept for a day for repeated requests hold whole records.
  `DELETE FROM "IdempotencyKey" t WHERE t."organizationId" = $1
    AND (t."actorId" = $2 OR ${named('t."answer"::text')})`,
];

/** The student's own records, in an order in which none is held by another. */
export const OWN: readonly string[] = [
  // What a worker has in its hands at this moment is emptied and settled by it; the rest goes.
  `UPDATE "OutboxMessage" SET "recipient" = '{"name": "", "address": null}', "payload" = '{}',
      "lastError" = NULL, "personId" = NULL, "interviewId" = NULL, "sendKey" = 'erased:' || "id"
    WHERE ${OF_LETTERS} AND "status" IN ('claimed', 'handing_over')`,
  `DELETE FROM "OutboxMessage" WHERE ${OF_LETTERS}`,
  `DELETE FROM "InboundMail" WHERE ${OF_STUDENT}`,
  `DELETE FROM "PlannedReminder" WHERE "organizationId" = $1
    AND ("recipientId" = $2 OR "subjectId" IN ${THEIR_INTERVIEWS})`,
  `DELETE FROM "GuestLink" WHERE ${OF_STUDENT}`,
  `DELETE FROM "HostPlace" WHERE ${OF_STUDENT}`,
  `DELETE FROM "Host" WHERE "organizationId" = $1 AND "id"::text IN ${ASKED_HOSTS}`,
  `DELETE FROM "CardPhoto" WHERE ${OF_STUDENT}`,
  `DELETE FROM "ContactInteraction" WHERE ${OF_STUDENT}`,
  `DELETE FROM "QuestionSuggestion" WHERE ${OF_STUDENT}`,
  `DELETE FROM "AttentionState" WHERE ${OF_STUDENT}`,
  `DELETE FROM "CareAssignment" WHERE ${OF_STUDENT}`,
  `DELETE FROM "AssignmentPlace" WHERE ${OF_STUDENT}`,
  // With its grades; the school's own record of a course is what its instructor exported.
  `DELETE FROM "Submission" WHERE ${OF_STUDENT}`,
  // With history, drafts, reviews and what stands in the portfolio.
  `DELETE FROM "Interview" WHERE ${OF_STUDENT}`,
  `DELETE FROM "Contact" WHERE ${OF_STUDENT}`,
  `DELETE FROM "BusyFeed" WHERE ${OF_STUDENT}`,
  `DELETE FROM "CalendarFeed" WHERE ${OF_USER}`,
  `DELETE FROM "PushSubscription" WHERE ${OF_USER}`,
  `DELETE FROM "NoticePreference" WHERE ${OF_USER}`,
  `DELETE FROM "Notice" WHERE ${OF_USER}`,
  // Lines to this student alone; those to several stay for the others.
  `DELETE FROM "Nudge" n WHERE n."organizationId" = $1
    AND EXISTS (SELECT FROM "NudgeRecipient" r WHERE r."organizationId" = $1 AND r."nudgeId" = n."id"
      AND r."studentId" = $2)
    AND NOT EXISTS (SELECT FROM "NudgeRecipient" r WHERE r."organizationId" = $1
      AND r."nudgeId" = n."id" AND r."studentId" <> $2)`,
  // Nothing of an import can be taken back for somebody who is not here.
  `UPDATE "ImportRow" SET "studentId" = NULL, "before" = NULL, "problems" = NULL, "undo" = 'kept'
    WHERE ${OF_STUDENT}`,
  // With cohorts, staff notes and inspections, nudges, outcomes and declared groups.
  `DELETE FROM "RosterEntry" WHERE ${OF_STUDENT}`,
  // With internships, permissions, free times and answers about oneself.
  `DELETE FROM "StudentProfile" WHERE ${OF_STUDENT}`,
  `DELETE FROM "Membership" WHERE ${OF_USER}`,
];

/** What counts on, for people outside: under a number that is nobody’s, `$3`. */
export const COUNTED: readonly string[] = [
  `UPDATE "RequestLedger" SET "studentId" = $3, "closedAt" = coalesce("closedAt", $4)
    WHERE ${OF_STUDENT}`,
  `UPDATE "Host" SET "askedBy" = $3, "contactId" = NULL, "updatedAt" = $4
    WHERE "organizationId" = $1 AND "askedBy" = $2`,
];
