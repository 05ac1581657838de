import type { Refusal } from '@acquaint/core/rules/refusal';
import type { Command } from '@acquaint/core/workflow/commands';
import { decide } from '@acquaint/core/workflow/decide';
import type { Actor } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { commitEvents } from './commit.ts';

interface Order {
  actor: Actor;
  before: InterviewState;
  command: Command;
}

export type Outcome = { ok: true; state: InterviewState } | { ok: false; refusal: Refusal };

/**
 * Decides one command on an interview and stores what follows, in the caller's transaction. For
 * students, staff, guests by link and jobs alike: who may give which command is the core's to say.
 * A command whose effect is there already changes nothing: a second click, not a mistake.
 *
 * @throws ApiError `conflict` after a lost race: the caller begins again
 */
export async function carryOut(deps: Deps, tx: TenantTx, order: Order): Promise<Outcome> {
  const { actor, before, command } = order;
  const file = await loadStudentFile(tx, before.studentId);
  const decision = decide(command, await dossierOf(deps, tx, file, before), actor);
  if (!decision.ok) {
    const { refusal } = decision;
    return refusal.code === 'nothing_to_change'
      ? { ok: true, state: before }
      : { ok: false, refusal };
  }
  const { events } = decision;
  const { id: interviewId } = before;
  const action = `interview.${command.type}`;
  const state = await commitEvents(deps, tx, { actor, file, interviewId, before, events, action });
  return { ok: true, state };
}
