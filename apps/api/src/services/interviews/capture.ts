import type { Command } from '@acquaint/core/workflow/commands';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { once } from '../writes/once.ts';
import { carryOut } from './carry-out.ts';
import { type InterviewView, viewInterview } from './view.ts';

export interface CaptureInput {
  interviewId: Id;
  /** Minted on the device when the thing was done there; one effect for each. */
  opId: string;
  command: Command;
  /** For what depends on an agreed time: which one the student meant. */
  meeting: { id: Id; sequence: number } | null;
}

/** Two devices that come back at once are the most that a student has. */
const TRIES = 8;

/**
 * Takes what was done on the day card, maybe hours ago and without a network. It is decided on the
 * state as it stands now, and however often it arrives it has one effect.
 *
 * @throws ApiError `refused`; `conflict` when the meeting was moved since, or after too many races
 */
export async function captureOnInterview(
  deps: Deps,
  member: Member,
  input: CaptureInput,
): Promise<InterviewView> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await captureNow(deps, member, input);
    } catch (error) {
      const isRace = error instanceof ApiError && error.code === 'conflict';
      if (!isRace || error instanceof MeetingMoved || tried === TRIES) throw error;
    }
  }
}

/** No race: trying again would find the same. */
class MeetingMoved extends ApiError {
  constructor() {
    super('conflict');
  }
}

function captureNow(deps: Deps, member: Member, input: CaptureInput): Promise<InterviewView> {
  const { organizationId, userId: studentId } = member;
  const { interviewId, command, meeting, opId: key } = input;
  const request = { member, key, procedure: 'interviews.capture', input, now: deps.now() };
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await once(tx, request, async () => {
      const before = await getInterview(tx, studentId, interviewId);
      if (meeting && !isSame(before.meeting, meeting)) throw new MeetingMoved();
      const outcome = await carryOut(deps, tx, { actor: actorOf(member), before, command });
      if (!outcome.ok) throw new ApiError('refused', { refusal: outcome.refusal });
      return outcome.state.version;
    });
    return viewInterview(deps, tx, studentId, interviewId);
  });
}

const isSame = (
  now: { id: Id; sequence: number } | null,
  meant: { id: Id; sequence: number },
): boolean => now?.id === meant.id && now.sequence === meant.sequence;
