import type { NudgeExclusion } from '@acquaint/core/nudge/assess-nudge';
import { nextNudgeRun } from '@acquaint/core/nudge/next-run';
import { type NudgeRuleReason, nudgeRuleProblem } from '@acquaint/core/nudge/nudge-rule';
import type { NudgeText } from '@acquaint/core/nudge/nudge-text';
import { sayNudgeRuleProblem } from '@acquaint/core/phrases/nudges';
import { weekendOf } from '@acquaint/core/schedule/business-days';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { type CohortChoice, cohortChoices, requireCohort } from '../care/cohorts-in-view.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { checkText } from './send.ts';

/** How the last run went: to how many it goes, and who was left out. */
export interface RuleResult {
  sent: number;
  excluded: Partial<Record<NudgeExclusion, number>>;
}

export interface NudgeRuleFields extends NudgeText {
  cohortId: Id;
  reason: NudgeRuleReason;
  days: number;
  repeatDays: number;
  workingDaysOnly: boolean;
}

export interface NudgeRuleRow extends NudgeRuleFields {
  id: Id;
  version: number;
  cohortName: string;
  carerId: Id;
  carerName: string;
  nextRunAt: Instant;
  lastRunAt: Instant | null;
  lastResult: RuleResult | null;
  pausedAt: Instant | null;
}

const LIST = {
  name: 'list_nudge_rules',
  text: `SELECT r."id", r."version", r."cohortId", c."name" AS "cohortName", r."carerId",
      u."name" AS "carerName", r."reason", r."days", r."repeatDays", r."workingDaysOnly",
      r."subject", r."text", r."nextRunAt", r."lastRunAt", r."lastResult", r."pausedAt"
    FROM "NudgeRule" r
    JOIN "Cohort" c ON c."organizationId" = $1 AND c."id" = r."cohortId"
    JOIN "User" u ON u."id" = r."carerId"
    WHERE r."organizationId" = $1 AND r."endedAt" IS NULL
      AND (r."carerId" = $2 OR EXISTS (SELECT FROM "CareAssignment" a WHERE a."organizationId" = $1
        AND a."cohortId" = r."cohortId" AND a."staffId" = $2 AND a."endedAt" IS NULL))
    ORDER BY r."createdAt" DESC, r."id" LIMIT 200`,
};

/** The rules of the reader and of their cohorts, with the cohorts that a new one may watch. */
export function listNudgeRules(
  deps: Deps,
  member: Member,
): Promise<{ rules: NudgeRuleRow[]; cohorts: CohortChoice[] }> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<NudgeRuleRow & Record<string, unknown>>(LIST, [
      organizationId,
      userId,
    ]);
    return { rules: rows, cohorts: await cohortChoices(tx, member) };
  });
}

const ADD = {
  name: 'add_nudge_rule',
  text: `INSERT INTO "NudgeRule" ("organizationId", "id", "carerId", "cohortId", "reason", "days",
      "repeatDays", "workingDaysOnly", "subject", "text", "nextRunAt", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
};
const CHANGE = {
  name: 'change_nudge_rule',
  text: `UPDATE "NudgeRule" SET "version" = "version" + 1, "cohortId" = $4, "reason" = $5,
      "days" = $6, "repeatDays" = $7, "workingDaysOnly" = $8, "subject" = $9, "text" = $10,
      "nextRunAt" = $11
    WHERE "organizationId" = $1 AND "id" = $2 AND "carerId" = $3 AND "endedAt" IS NULL
      AND "version" = $12`,
};
const OWN = {
  name: 'own_nudge_rule',
  text: `SELECT "version", "workingDaysOnly" FROM "NudgeRule"
    WHERE "organizationId" = $1 AND "id" = $2 AND "carerId" = $3 AND "endedAt" IS NULL`,
};

/**
 * Makes a rule, or changes one of the member's own. It runs next in the coming morning.
 *
 * @throws ApiError `bad_input`; `not_found` for a cohort or a rule that is not theirs; `conflict`
 */
export function saveNudgeRule(
  deps: Deps,
  member: Member,
  input: { id: Id; version: number | null; fields: NudgeRuleFields; idempotencyKey: string },
): Promise<{ id: Id; nextRunAt: Instant }> {
  const { id, version, fields, idempotencyKey: key } = input;
  const { reason, days, repeatDays, workingDaysOnly, cohortId, subject, text } = fields;
  const { organizationId, userId } = member;
  const now = deps.now();
  const problem = nudgeRuleProblem(reason, days, repeatDays);
  if (problem !== null) throw badInput(`fields.${problem}`, sayNudgeRuleProblem(problem, reason));
  checkText(fields, 'fields.');
  const request = { member, key, procedure: 'nudges.saveRule', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireCohort(tx, member, cohortId);
      const nextRunAt = await nextRun(tx, now, workingDaysOnly);
      const words = [reason, days, repeatDays, workingDaysOnly, subject, text, nextRunAt];
      const place = [organizationId, id, userId];
      const isNew = version === null;
      if (!isNew) await requireOwn(tx, place);
      const last = isNew ? now : version;
      const values = [...place, cohortId, ...words, last];
      const { rowCount } = await tx.query(isNew ? ADD : CHANGE, values);
      if (rowCount !== 1) throw new ApiError('conflict');
      await auditRule(deps, tx, member, { action: 'nudge.rule', id, reason });
      return { id, nextRunAt };
    }),
  );
}

const PAUSE = {
  name: 'pause_nudge_rule',
  text: `UPDATE "NudgeRule" SET "version" = "version" + 1, "pausedAt" = $5,
      "nextRunAt" = coalesce($6::timestamptz, "nextRunAt"), "endedAt" = $7
    WHERE "organizationId" = $1 AND "id" = $2 AND "carerId" = $3 AND "endedAt" IS NULL
      AND "version" = $4 RETURNING "reason"`,
};

export type RuleChange = 'pause' | 'resume' | 'end';

const ACTIONS = {
  pause: 'nudge.rule_pause',
  resume: 'nudge.rule_resume',
  end: 'nudge.rule_end',
} as const satisfies Record<RuleChange, string>;

/** Pauses, resumes or ends a rule of the member's own. @throws ApiError `not_found`; `conflict` */
export function changeNudgeRule(
  deps: Deps,
  member: Member,
  input: { id: Id; version: number; change: RuleChange; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { id, version, change, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const now = deps.now();
  const request = { member, key, procedure: 'nudges.changeRule', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const place = [organizationId, id, userId];
      const { workingDaysOnly } = await requireOwn(tx, place);
      const nextRunAt = change === 'resume' ? await nextRun(tx, now, workingDaysOnly) : null;
      const pausedAt = change === 'pause' ? now : null;
      const endedAt = change === 'end' ? now : null;
      const values = [...place, version, pausedAt, nextRunAt, endedAt];
      const { rows } = await tx.query<{ reason: string }>(PAUSE, values);
      const [changed] = rows;
      if (changed === undefined) throw new ApiError('conflict');
      await auditRule(deps, tx, member, { action: ACTIONS[change], id, reason: changed.reason });
      return { id };
    }),
  );
}

/** The coming morning on which rules run, on the school's clock and by its weekend. */
export async function nextRun(
  tx: TenantTx,
  after: Instant,
  workingDaysOnly: boolean,
): Promise<Instant> {
  const { school } = await loadSchool(tx);
  const calendar = { zone: school.timeZone, weekend: weekendOf(school.country) };
  return nextNudgeRun(after, workingDaysOnly, calendar);
}

async function requireOwn(
  tx: TenantTx,
  place: readonly Id[],
): Promise<{ workingDaysOnly: boolean }> {
  const { rows } = await tx.query<{ workingDaysOnly: boolean }>(OWN, place);
  const [own] = rows;
  if (own === undefined) throw new ApiError('not_found');
  return own;
}

const auditRule = (
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { action, id, reason }: { action: string; id: Id; reason: string },
): Promise<void> =>
  audit(deps, tx, member, { action, subjectKind: 'nudge_rule', subjectId: id, data: { reason } });
