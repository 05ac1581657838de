import { reviewsOver } from '@acquaint/core/review/reviews-over';
import { assess } from '@acquaint/core/rules/assess';
import { STEPS } from '@acquaint/core/workflow/steps';
import { evolve } from '@acquaint/core/workflow/evolve';
import { stamp } from '@acquaint/core/workflow/stamp';
import type { Actor, NewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import { type Append, appendEvents, createInterview } from '@acquaint/db/queries/append-events';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { dossierOf, type StudentFile } from '../dossier/gather-dossier.ts';
import { syncReminders } from '../reminders/sync.ts';
import { withdrawOver } from '../reviews/withdraw-over.ts';
import { applyEffects } from './effects.ts';
import { outboxOf } from './outbox.ts';

interface Decided {
  /** Who caused it: the student, staff, a guest by link, or a job of the system. */
  actor: Actor;
  file: StudentFile;
  interviewId: Id;
  /** `null` for an interview that starts with these events. */
  before: InterviewState | null;
  events: readonly NewEvent[];
  action: string;
}

/**
 * Stores what was decided: events, the row they lead to, audit, outbox and what follows for other
 * records, in the transaction that decided. @throws ApiError `conflict` after a lost race
 */
export async function commitEvents(
  deps: Deps,
  tx: TenantTx,
  decided: Decided,
): Promise<InterviewState> {
  const { actor, file, interviewId, before, events, action } = decided;
  const now = deps.now();
  const version = before?.version ?? 0;
  const stamped = stamp(events, { interviewId, version, actor, at: now });
  const after = stamped.reduce<InterviewState | null>(evolve, before);
  if (after === null) throw new Error('A decision led to no state.');

  const studentFile = await applyEffects(deps, tx, {
    actor,
    file,
    before,
    after,
    events: stamped,
  });
  const assessment = assess(await dossierOf(deps, tx, studentFile, after));
  const open = STEPS.find((step) => assessment.steps[step].status !== 'done');
  const append: Append = {
    state: after,
    events: stamped,
    columns: {
      step: assessment.next[0]?.step ?? open ?? 'thank',
      stepsDone: assessment.stepsDone,
      nextAction: assessment.next[0] ?? null,
    },
    audit: [
      {
        id: deps.newId(),
        actor,
        action,
        subjectKind: 'interview',
        subjectId: interviewId,
        // Kinds only: the audit trail outlives what people wrote.
        data: { events: stamped.map(({ type }) => type), version: after.version },
      },
    ],
    outbox: outboxOf(deps, studentFile, stamped),
    now,
  };
  const stored = before
    ? await appendEvents(tx, before.version, append)
    : await createInterview(tx, append);
  if (!stored) throw new ApiError('conflict');
  await withdrawOver(tx, interviewId, reviewsOver(before, after, stamped), now);
  const { reminders } = assessment;
  await syncReminders(deps, tx, after.studentId, [{ interviewId, reminders }]);
  return after;
}
