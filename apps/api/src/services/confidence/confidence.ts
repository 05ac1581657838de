import {
  type ConfidenceAnswer,
  confidenceAsked,
  type ConfidenceMoment,
  type ConfidenceRatings,
  mayAnswer,
} from '@acquaint/core/confidence/confidence';
import { confidencePhrases } from '@acquaint/core/phrases/confidence';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { countTalks, listAnswers, saveAnswer } from './records.ts';

export interface ConfidenceView {
  /** What is asked about now; null when nothing is. */
  asked: ConfidenceMoment | null;
  answers: ConfidenceAnswer[];
}

/** What the student is asked about themselves, and what they said. For nobody else. */
export function getConfidence(deps: Deps, member: Member): Promise<ConfidenceView> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    viewOf(tx, member.userId),
  );
}

async function viewOf(tx: TenantTx, studentId: Id): Promise<ConfidenceView> {
  const answers = await listAnswers(tx, studentId);
  return { asked: confidenceAsked({ ...(await countTalks(tx, studentId)), answers }), answers };
}

interface SaveConfidence {
  moment: ConfidenceMoment;
  version: number;
  /** Null for "rather not say", which also takes an earlier answer back. */
  ratings: ConfidenceRatings | null;
  idempotencyKey: string;
}

/** @throws ApiError `bad_input` when it is not asked for; `conflict` with the answer that stands */
export function saveConfidence(
  deps: Deps,
  member: Member,
  input: SaveConfidence,
): Promise<ConfidenceView> {
  const { idempotencyKey: key, ...answer } = input;
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'confidence.save', input, now: deps.now() };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const answers = await listAnswers(tx, userId);
      const standing = { ...(await countTalks(tx, userId)), answers };
      if (!mayAnswer(answer.moment, standing)) {
        throw badInput('moment', confidencePhrases.not_asked);
      }
      const seen = answers.find(({ moment }) => moment === answer.moment)?.version ?? 0;
      const isTaken =
        seen === answer.version && (await saveAnswer(tx, userId, { answer, at: deps.now() }));
      if (!isTaken) {
        const stands = await listAnswers(tx, userId);
        const present = stands.find(({ moment }) => moment === answer.moment);
        throw new ApiError('conflict', present && { present });
      }
      const subject = { subjectKind: 'student', subjectId: userId };
      await audit(deps, tx, member, { action: 'confidence.save', ...subject });
      return viewOf(tx, userId);
    }),
  );
}
