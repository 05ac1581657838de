import { NUDGE_LIMITS } from '@acquaint/core/nudge/limits';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { mayItSend } from '../worker/sending.ts';
import { assessAll, type Assessed } from './assess.ts';
import { openReasons } from './open-reasons.ts';
import { nextRun, type NudgeRuleFields, type RuleResult } from './rules.ts';
import { lockNudges, storeNudge } from './store.ts';

const DUE = {
  name: 'due_nudge_rules',
  text: `SELECT r."organizationId", r."id" FROM "NudgeRule" r
    JOIN "Organization" o ON o."id" = r."organizationId" AND o."sendingPausedAt" IS NULL
    WHERE r."nextRunAt" <= $1::timestamptz AND r."pausedAt" IS NULL AND r."endedAt" IS NULL
    ORDER BY r."nextRunAt", r."id" LIMIT 200`,
};

/**
 * Runs the rules whose morning has come. What was missed while nothing ran is made up for once.
 * @returns how many rules ran
 */
export async function runNudgeRules(deps: Deps, worker: Worker): Promise<number> {
  if (!(await mayItSend(deps))) return 0;
  const due = await asSystem(deps.database, { reason: 'find due rules of nudges' }, async (tx) => {
    const found = await tx.query<{ organizationId: Id; id: Id }>(DUE, [deps.now()]);
    return found.rows;
  });
  let done = 0;
  for (const { organizationId, id } of due) {
    if (worker.signal.aborted) return done;
    try {
      const ran = await inTenant(deps.database, { organizationId }, (tx) => runOne(deps, tx, id));
      done += Number(ran);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      deps.log.error({ error: name, ruleId: id }, 'a rule of nudges could not run');
    }
  }
  return done;
}

interface DueRule extends NudgeRuleFields {
  id: Id;
  carerId: Id;
  [column: string]: unknown;
}

const CLAIM = {
  name: 'claim_nudge_rule',
  text: `SELECT "id", "carerId", "cohortId", "reason", "days", "repeatDays", "workingDaysOnly",
      "subject", "text" FROM "NudgeRule"
    WHERE "organizationId" = $1 AND "id" = $2 AND "nextRunAt" <= $3::timestamptz
      AND "pausedAt" IS NULL AND "endedAt" IS NULL FOR UPDATE SKIP LOCKED`,
};
const RAN = {
  name: 'nudge_rule_ran',
  text: `UPDATE "NudgeRule" SET "lastRunAt" = $3, "lastResult" = $4, "nextRunAt" = $5
    WHERE "organizationId" = $1 AND "id" = $2`,
};

async function runOne(deps: Deps, tx: TenantTx, id: Id): Promise<boolean> {
  const now = deps.now();
  await lockNudges(tx);
  const [rule] = (await tx.query<DueRule>(CLAIM, [tx.organizationId, id, now])).rows;
  if (rule === undefined) return false;
  const assessed = await assessRule(tx, rule, now);
  const going = assessed.filter(({ verdict }) => verdict.kind !== 'excluded');
  const recipients = going.slice(0, NUDGE_LIMITS.recipients);
  if (recipients.length > 0) {
    const { carerId, reason, days: reasonDays, subject, text } = rule;
    const whose = { senderId: carerId, carerId, ruleId: id, reason, reasonDays };
    const nudge = { id: deps.newId(), ...whose, subject, text, lookedAt: now, createdAt: now };
    await storeNudge(tx, nudge, [...recipients, ...assessed.filter(isNews)]);
  }
  const result = JSON.stringify(resultOf(assessed, recipients.length));
  const next = await nextRun(tx, now, rule.workingDaysOnly);
  await tx.query(RAN, [tx.organizationId, id, now, result, next]);
  return true;
}

async function assessRule(tx: TenantTx, rule: DueRule, now: Instant): Promise<Assessed[]> {
  const { carerId, cohortId, reason, days, repeatDays } = rule;
  const asked = { reason, days, carerId, cohortId, now, unclaimedOnly: true };
  const stillOpen = await openReasons(tx, asked);
  return assessAll(tx, {
    studentIds: [...stillOpen],
    carerId,
    now,
    lookedAt: now,
    stillOpen,
    repeat: { reason, days: repeatDays },
    stage: 'plan',
  });
}

/** That somebody had it lately is so each morning, and nothing for the log. */
const isNews = ({ verdict }: Assessed): boolean =>
  verdict.kind === 'excluded' && verdict.because !== 'same_reason';

function resultOf(assessed: readonly Assessed[], sent: number): RuleResult {
  const excluded: RuleResult['excluded'] = {};
  for (const { verdict } of assessed) {
    if (verdict.kind !== 'excluded') continue;
    excluded[verdict.because] = (excluded[verdict.because] ?? 0) + 1;
  }
  return { sent, excluded };
}
