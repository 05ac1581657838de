import { erasedName } from '@acquaint/core/phrases/people';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

interface Erased {
  contactIds: readonly Id[];
  interviewIds: readonly Id[];
  studentIds: readonly Id[];
}

const OF_INTERVIEWS = '"organizationId" = $1 AND "interviewId" = ANY($2::uuid[])';

/** Parameters of a sentence: names become the erased one, every other word goes. */
const BLANK_PARAMS = `coalesce((SELECT jsonb_object_agg(key, CASE
    WHEN key = 'name' THEN to_jsonb($3::text)
    WHEN jsonb_typeof(value) = 'string' THEN '""'::jsonb ELSE value END)
  FROM jsonb_each("params")), '{}')`;

/** By interview; the third value is the erased name, the fourth the moment, where they are used. */
const BY_INTERVIEW = {
  message: `UPDATE "OutboxMessage" SET "recipient" = '{"name": "", "address": null}',
      "payload" = "payload" || '{"subject": null, "text": "", "replyTo": null}'::jsonb,
      "lastError" = NULL WHERE ${OF_INTERVIEWS} AND "audience" <> 'member'`,
  delivery: `UPDATE "DeliveryEvent" SET "answer" = NULL WHERE "organizationId" = $1 AND "outboxId" IN
      (SELECT "id" FROM "OutboxMessage" WHERE ${OF_INTERVIEWS})`,
  inbound: `UPDATE "InboundMail" SET "fromName" = NULL, "fromAddress" = '', "subject" = NULL,
      "text" = '' WHERE ${OF_INTERVIEWS}`,
  // What advisors wrote to readers outside about these texts.
  reader: `UPDATE "OutboxMessage" o SET "payload" = o."payload" || '{"subject": null, "text": ""}'::jsonb,
      "lastError" = NULL,
      "status" = CASE WHEN o."status" IN ('waiting', 'claimed') THEN 'stopped' ELSE o."status" END
    FROM "ReviewGuest" g JOIN "DraftReview" r
      ON r."organizationId" = g."organizationId" AND r."id" = g."reviewId"
    WHERE o."organizationId" = $1 AND o."audience" = 'reviewer'
      AND g."organizationId" = $1 AND o."payload"->>'reviewGuestId' = g."id"::text
      AND r."interviewId" = ANY($2::uuid[])`,
  review: `DELETE FROM "DraftReview" WHERE ${OF_INTERVIEWS}`,
  portfolio: `DELETE FROM "PortfolioChoice" WHERE ${OF_INTERVIEWS}`,
  draft: `DELETE FROM "Draft" WHERE ${OF_INTERVIEWS}`,
} as const;

/** News and digests to our own people: the lines about them go, and a mail without lines stays here. */
const TO_MEMBERS = `UPDATE "OutboxMessage" o SET "payload" = jsonb_build_object('items', left_over."items"),
    "lastError" = NULL, "status" = CASE
      WHEN o."status" = 'waiting' AND left_over."items" = '[]'::jsonb THEN 'stopped'
      ELSE o."status" END
  FROM (SELECT m."organizationId", m."id", coalesce((SELECT jsonb_agg(item)
        FROM jsonb_array_elements(m."payload"->'items') AS item
        WHERE (item->>'interviewId' = ANY($2::text[])) IS NOT TRUE), '[]') AS "items"
      FROM "OutboxMessage" m
      WHERE m."organizationId" = $1 AND m."audience" = 'member' AND m."personId" = ANY($3::uuid[])
        AND jsonb_typeof(m."payload"->'items') = 'array') AS left_over
  WHERE o."organizationId" = left_over."organizationId" AND o."id" = left_over."id"
    AND o."payload"->'items' <> left_over."items"`;

const WITH_NAME = {
  notice: `UPDATE "Notice" SET "params" = ${BLANK_PARAMS} WHERE ${OF_INTERVIEWS}`,
  reminder: `UPDATE "PlannedReminder" SET "params" = ${BLANK_PARAMS},
      "status" = CASE WHEN "status" = 'planned' THEN 'dropped' ELSE "status" END
    WHERE "organizationId" = $1 AND "subjectId" = ANY($2::uuid[])`,
} as const;

const AT_MOMENT = {
  link: `UPDATE "GuestLink" SET "revokedAt" = $3, "locale" = NULL, "timeZone" = NULL
    WHERE ${OF_INTERVIEWS} AND "kind" = 'contact'`,
  supervisor: `UPDATE "GuestLink" SET "revokedAt" = $3 WHERE ${OF_INTERVIEWS}`,
  photo: `UPDATE "CardPhoto" SET "deletedAt" = coalesce("deletedAt", $3) WHERE ${OF_INTERVIEWS}`,
} as const;

const BY_CONTACT = {
  word: `UPDATE "ContactInteraction" SET "note" = NULL
    WHERE "organizationId" = $1 AND "contactId" = ANY($2::uuid[])`,
  permission: `UPDATE "SupervisorPermission" SET "data" = "data" || '{"conditions": null}'::jsonb
    WHERE "organizationId" = $1 AND "contactId" = ANY($2::uuid[])`,
} as const;

const INTRODUCED = `UPDATE "Contact" SET "version" = "version" + 1,
    "data" = jsonb_set("data", '{introducedBy}', "data"->'introducedBy' ||
      jsonb_build_object('name', $3::text, 'link', null, 'nameUseConsent', false))
  WHERE "organizationId" = $1 AND "data"->'introducedBy'->>'contactId' = ANY($2::text[])`;

const SUPERVISOR = `UPDATE "Internship" SET "version" = "version" + 1,
    "data" = jsonb_set("data", '{supervisor}', "data"->'supervisor' ||
      jsonb_build_object('name', $3::text, 'greeting', '', 'email', null, 'mayBeNamed', false))
  WHERE "organizationId" = $1 AND "data"->'supervisor'->>'contactId' = ANY($2::text[])`;

// Answers that are kept for a day for repeated requests hold whole records.
const REPEATS = `DELETE FROM "IdempotencyKey" WHERE "organizationId" = $1
  AND "actorId" = ANY($2::uuid[])
  AND EXISTS (SELECT FROM unnest($3::text[]) AS id WHERE position(id IN "answer"::text) > 0)`;

/** Everything that stands around a contact and its interviews: mail, drafts, notices, links. */
export async function eraseAround(deps: Deps, tx: TenantTx, erased: Erased): Promise<void> {
  const { contactIds, interviewIds, studentIds } = erased;
  const school = tx.organizationId;
  for (const statement of Object.values(BY_INTERVIEW)) {
    await tx.query(statement, [school, interviewIds]);
  }
  await tx.query(TO_MEMBERS, [school, interviewIds, studentIds]);
  for (const statement of Object.values(WITH_NAME)) {
    await tx.query(statement, [school, [...interviewIds, ...contactIds], erasedName]);
  }
  for (const statement of Object.values(AT_MOMENT)) {
    await tx.query(statement, [school, interviewIds, deps.now()]);
  }
  for (const statement of Object.values(BY_CONTACT)) {
    await tx.query(statement, [school, contactIds]);
  }
  for (const statement of [INTRODUCED, SUPERVISOR]) {
    await tx.query(statement, [school, contactIds, erasedName]);
  }
  await tx.query(REPEATS, [school, studentIds, [...contactIds, ...interviewIds]]);
}
