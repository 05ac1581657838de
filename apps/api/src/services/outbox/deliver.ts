import { claimMessage } from '@acquaint/db/queries/claim-outbox';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { composeMail, HeaderProblem } from '../../mail/compose.ts';
import type { FinishedMail } from '../../mail/finished-mail.ts';
import { ClaimLost, isLineTrouble, type Outcome, outcomeOf } from '../../mail/outcome.ts';
import { isMailAddress, senderOf } from '../../mail/sender.ts';
import { mayItSend } from '../worker/sending.ts';
import { GIVE_UP_AFTER_MS, waitAfter } from './backoff.ts';
import { buildMail } from './build-mail.ts';
import { markOf, type OutboxMessage, readMessage } from './message.ts';
import { settle, type Settled } from './settle.ts';
import { takeUpLeftBehind } from './left-behind.ts';

/** Messages of one run; what is left comes with the next one, which begins at once. */
const BATCH = 50;

type HandOver = (mail: FinishedMail) => Promise<string>;

/**
 * Sends what is due, one message after another. Any number of workers may do so at the same time:
 * each claims the row that it sends. @returns how many were dealt with
 */
export async function deliverDue(deps: Deps, worker: Worker): Promise<number> {
  const { handOver } = deps.mailer;
  // Without a way out, messages wait and the owner reads them in the outbox.
  if (handOver === null) return 0;
  if (!(await mayItSend(deps))) return 0;
  await takeUpLeftBehind(deps);
  for (let done = 0; done < BATCH; done += 1) {
    if (worker.signal.aborted) return done;
    const row = await claimMessage(deps.database, worker.id, deps.now());
    if (row === null) return done;
    const lineHolds = await deliver(deps, worker, readMessage(row), handOver);
    if (!lineHolds) return done;
  }
  return BATCH;
}

/** @returns false when the mail server is in trouble, and the next message would fare no better */
async function deliver(
  deps: Deps,
  { id: workerId }: Worker,
  message: OutboxMessage,
  handOver: HandOver,
): Promise<boolean> {
  const built = await inTenant(deps.database, message, (tx) => buildMail(deps, tx, message));
  if (!built.ok) {
    await settle(deps, message, workerId, { status: 'stopped', because: built.because });
    return true;
  }
  const { outcome, lineHolds } = await send(deps, workerId, { message, handOver, ...built });
  if (outcome.kind === 'lost') return true;
  const settled = settledBy(deps, message, outcome);
  await settle(deps, message, workerId, settled);
  deps.log.info({ ...markOf(message), outcome: settled.status }, 'mail');
  return lineHolds;
}

interface Sending {
  message: OutboxMessage;
  handOver: HandOver;
  parts: Parameters<typeof composeMail>[0];
}

async function send(
  deps: Deps,
  workerId: string,
  { message, handOver, parts }: Sending,
): Promise<{ outcome: Outcome; lineHolds: boolean }> {
  let handedOver = false;
  const { address } = message.recipient;
  if (!isMailAddress(address)) {
    const answer = 'This is no mail address.';
    return { outcome: { kind: 'bounced', answer }, lineHolds: true };
  }
  try {
    const raw = await composeMail(parts);
    const beforeTheDot = async (): Promise<void> => {
      await markHandingOver(deps, message, { workerId, messageId: parts.messageId });
      handedOver = true;
    };
    const from = parts.bouncesTo ?? senderOf(deps.settings).address;
    const answer = await handOver({ from, to: address, raw, beforeTheDot });
    return { outcome: { kind: 'sent', answer }, lineHolds: true };
  } catch (error) {
    if (error instanceof HeaderProblem) {
      return { outcome: { kind: 'failed', answer: error.message }, lineHolds: true };
    }
    return { outcome: outcomeOf(error, handedOver), lineHolds: !isLineTrouble(error) };
  }
}

const HANDING_OVER = {
  name: 'outbox_handing_over',
  text: `UPDATE "OutboxMessage"
    SET "status" = 'handing_over', "handedOverAt" = clock_timestamp(), "messageId" = $4
    WHERE "organizationId" = $1 AND "id" = $2 AND "claimedBy" = $3 AND "status" = 'claimed'`,
};

/**
 * From here on nobody can know whether the mail went out, unless the server's answer is stored too.
 * @throws ClaimLost when the row was given to somebody else meanwhile
 */
async function markHandingOver(
  deps: Deps,
  { organizationId, id }: OutboxMessage,
  { workerId, messageId }: { workerId: string; messageId: string },
): Promise<void> {
  const marked = await inTenant(deps.database, { organizationId }, async (tx) => {
    const { rowCount } = await tx.query(HANDING_OVER, [organizationId, id, workerId, messageId]);
    return rowCount === 1;
  });
  if (!marked) throw new ClaimLost();
}

function settledBy(
  deps: Deps,
  { attempts, createdAt }: OutboxMessage,
  outcome: Exclude<Outcome, { kind: 'lost' }>,
): Settled {
  const { kind, answer } = outcome;
  if (kind !== 'deferred') return { status: kind, answer };
  const now = Date.parse(deps.now());
  const again = now + waitAfter(attempts, Math.random());
  if (again - Date.parse(createdAt) > GIVE_UP_AFTER_MS) return { status: 'failed', answer };
  const availableAt = new Date(again).toISOString();
  return { status: 'waiting', event: 'deferred', answer, availableAt };
}
