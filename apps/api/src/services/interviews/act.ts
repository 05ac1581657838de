import type { Command, CommandData } from '@acquaint/core/workflow/commands';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { TransactionOptions } from '@acquaint/db/transaction';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { requireKnownPacks, requireKnownVersion } from '../library/known-version.ts';
import { once } from '../writes/once.ts';
import { carryOut } from './carry-out.ts';
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
        await requireKnownWords(tx, command);
        const before = await getInterview(tx, studentId, interviewId);
        if (before.version !== version) throw new ApiError('conflict');
        const outcome = await carryOut(deps, tx, { actor: actorOf(member), before, command });
        if (!outcome.ok) throw new ApiError('refused', { refusal: outcome.refusal });
        return outcome.state.version;
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

/** A message or a list of questions may say which of the school's words it took, if there are such. */
async function requireKnownWords(tx: TenantTx, { type, data }: Command): Promise<void> {
  if (type === 'setAgenda') await requireKnownPacks(tx, data);
  if (type !== 'sendMessage') return;
  const { message }: Partial<CommandData['sendMessage']> = data ?? {};
  await requireKnownVersion(tx, message?.templateId ?? null, message?.schoolTemplate ?? null);
}

/** The command is not parsed yet; what is no request here will be none in the core. */
const isRequest = (data: Partial<CommandData['sendMessage']> | undefined): boolean =>
  data?.message?.kind === 'request';
