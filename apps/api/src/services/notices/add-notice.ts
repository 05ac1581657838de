import type { Params } from '@acquaint/core/rules/rule';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

export interface NewNotice {
  /** Names what is told, once: a repetition is dropped. */
  key: string;
  userId: Id;
  code: string;
  params: Params;
  interviewId: Id | null;
}

const INSERT = {
  name: 'add_notice',
  text: `INSERT INTO "Notice" ("organizationId", "id", "userId", "noticeKey", "code", "params",
      "interviewId", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ("organizationId", "noticeKey") DO NOTHING`,
};

/** A line in the app. @returns false when it was there before */
export async function addNotice(deps: Deps, tx: TenantTx, notice: NewNotice): Promise<boolean> {
  const { key, userId, code, params, interviewId } = notice;
  const { rowCount } = await tx.query(INSERT, [
    tx.organizationId,
    deps.newId(),
    userId,
    key,
    code,
    JSON.stringify(params),
    interviewId,
    deps.now(),
  ]);
  return rowCount === 1;
}
