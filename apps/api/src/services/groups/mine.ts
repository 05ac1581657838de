import { createHmac } from 'node:crypto';
import type { GroupAnswers } from '@acquaint/core/equity/groups';
import { canonicalJson } from '@acquaint/core/json/canonical';
import { equityPhrases } from '@acquaint/core/phrases/equity';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { once } from '../writes/once.ts';
import {
  declarationOf,
  type GroupDeclaration,
  removeDeclaration,
  saveDeclaration,
} from './records.ts';

export interface MyGroups {
  /** Whether the school asks. What was said before can be taken back all the same. */
  isAsked: boolean;
  /** How many students each printed side has at least. */
  least: number;
  declaration: GroupDeclaration | null;
}

export function myGroups(deps: Deps, member: Member): Promise<MyGroups> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { policy } = await loadSchool(tx);
    const declaration = await declarationOf(tx, member.userId);
    return { isAsked: policy.groupQuestions === 'on', least: policy.smallGroup, declaration };
  });
}

/**
 * Keeps what the student says of themselves. Neither the audit log, which staff read, nor the answer
 * that is kept for a second click holds any of it.
 *
 * @throws ApiError `bad_input` where the school does not ask; `conflict` with what is stored
 */
export function saveGroups(
  deps: Deps,
  member: Member,
  input: { version: number; answers: GroupAnswers; idempotencyKey: string },
): Promise<{ version: number }> {
  const { version, answers, idempotencyKey: key } = input;
  const at = deps.now();
  const request = { member, key, procedure: 'groups.save', input: sealed(deps, input), now: at };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const { policy } = await loadSchool(tx);
      if (policy.groupQuestions !== 'on') throw badInput('answers', equityPhrases.not_asked);
      const saved = await saveDeclaration(tx, member.userId, { version, answers, at });
      if (saved === null) {
        throw new ApiError('conflict', { present: await declarationOf(tx, member.userId) });
      }
      return { version: saved };
    }),
  );
}

/**
 * The same for the same input, and for nobody to find the input by. What is kept of a write outlives
 * what was said, and there are so few possible answers that a plain hash could be tried out.
 */
const sealed = (deps: Deps, input: object): string =>
  createHmac('sha256', deps.settings.secret)
    .update(`declaration:${canonicalJson(input)}`)
    .digest('base64url');

/** Takes all of it back, whatever was said last and whether or not the school still asks. */
export function withdrawGroups(
  deps: Deps,
  member: Member,
  input: { idempotencyKey: string },
): Promise<null> {
  const { idempotencyKey: key } = input;
  const request = { member, key, procedure: 'groups.withdraw', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await removeDeclaration(tx, member.userId);
      return null;
    }),
  );
}
