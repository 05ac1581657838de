import { decide } from '@acquaint/core/workflow/decide';
import type { Command, CommandData } from '@acquaint/core/workflow/commands';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { TransactionOptions } from '@acquaint/db/transaction';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { getInterview } from '../dossier/records.ts';
import { once } from '../writes/once.ts';
import { commitEvents } from './commit.ts';
import { type InterviewView, viewInterview } from './view.ts';

export interface ActInput {
  interviewId: Id;
  /** The version that the student saw. */
  version: number;
  command: Command;
  idempotencyKey: string;
}

/**
 * Carries out one command on an interview of the student's own.
 * @throws ApiError `refused` with the rules that hold it up; `conflict` with the present view
 */
export async function actOnInterview(
  deps: Deps,
  member: Member,
  input: ActInput,
): Promise<InterviewView> {
  const { organizationId, userId: studentId } = member;
  const { interviewId, version, command, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'interviews.act', input, now: deps.now() };
  try {
    return await inTenant(deps.database, { organizationId, ...careFor(command) }, async (tx) => {
      await once(tx, request, async () => {
        const before = await getInterview(tx, studentId, interviewId);
        if (before.version !== version) throw new ApiError('conflict');
        const file = await loadStudentFile(tx, studentId);
        const decision = decide(command, await dossierOf(deps, tx, file, before), actorOf(member));
        if (!decision.ok) {
          // The effect is there already: a second click, not a mistake.
          if (decision.refusal.code === 'nothing_to_change') return before.version;
          throw new ApiError('refused', { refusal: decision.refusal });
        }
        const { events } = decision;
        const action = `interview.${command.type}`;
        const after = await commitEvents(deps, tx, {
          member,
          file,
          interviewId,
          before,
          events,
          action,
        });
        return after.version;
      });
      return viewInterview(deps, tx, studentId, interviewId);
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
    const present = await inTenant(deps.database, { organizationId }, (tx) =>
      viewInterview(deps, tx, studentId, interviewId),
    );
    throw new ApiError('conflict', { present, cause: error });
  }
}

/**
 * A first request counts against caps that other students' requests count against too (G6): of two
 * at once only one may find the place free, so they are decided one after another.
 */
function careFor({ type, data }: Command): TransactionOptions {
  const asksFirst = type === 'logCall' || (type === 'sendMessage' && isRequest(data));
  return asksFirst ? { isolation: 'serializable', retries: 3 } : {};
}

/** The command is not parsed yet; what is no request here will be none in the core. */
const isRequest = (data: Partial<CommandData['sendMessage']> | undefined): boolean =>
  data?.message?.kind === 'request';
