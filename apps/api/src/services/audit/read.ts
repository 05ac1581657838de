import {
  actionsOfKind,
  auditKind,
  type AuditKind,
  auditSentence,
} from '@acquaint/core/phrases/audit';
import { writeCsv } from '@acquaint/core/csv/write-csv';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { type AuditCursor, type AuditRow, listAudit } from '@acquaint/db/queries/list-audit';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';

export interface AuditAsked {
  personId: Id | null;
  kind: AuditKind | null;
  subjectId: Id | null;
  from: PlainDate | null;
  until: PlainDate | null;
}

export interface AuditItem {
  id: Id;
  at: Instant;
  sentence: string;
  kind: AuditKind;
  who: { name: string; role: string; userId: Id | null };
  action: string;
  subject: { kind: string; id: Id };
  /** Kinds and numbers of what was done. */
  details: string;
}

const PAGE = 50;
/** Longer exports are made in several, by date. */
const MOST_EXPORTED = 20_000;

/** Who saw, changed, exported or sent what. */
export function listAuditLog(
  deps: Deps,
  member: Member,
  { cursor, ...asked }: AuditAsked & { cursor: AuditCursor | null },
): Promise<{ items: AuditItem[]; next: AuditCursor | null }> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows, next } = await find(tx, asked, { after: cursor, limit: PAGE });
    return { items: rows.map(itemOf), next };
  });
}

export interface AuditExport {
  fileName: string;
  text: string;
  count: number;
  /** There was more than one file takes. */
  isCut: boolean;
}

/** The same as a file; taking it is on record too. */
export function exportAuditLog(
  deps: Deps,
  member: Member,
  asked: AuditAsked,
): Promise<AuditExport> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: 60_000 }, async (tx) => {
    const { rows, next } = await find(tx, asked, { after: null, limit: MOST_EXPORTED });
    await audit(deps, tx, member, {
      action: 'audit.export',
      subjectKind: 'organization',
      subjectId: organizationId,
      data: { count: rows.length },
    });
    const { school } = await loadSchool(tx);
    const lines = rows
      .map(itemOf)
      .map(({ at, who, sentence, kind, action, subject, details }) => [
        at,
        who.name,
        who.role,
        who.userId,
        kind,
        sentence,
        action,
        subject.kind,
        subject.id,
        details,
      ]);
    const head = 'at,name,role,user,kind,sentence,action,subject_kind,subject,details'.split(',');
    return {
      fileName: `audit-${dateIn(deps.now(), school.timeZone)}.csv`,
      text: writeCsv([head, ...lines]),
      count: rows.length,
      isCut: next !== null,
    };
  });
}

async function find(
  tx: TenantTx,
  { kind, ...asked }: AuditAsked,
  page: { after: AuditCursor | null; limit: number },
) {
  const { from, until } = asked;
  if (from !== null && until !== null && until < from) {
    throw badInput('until', 'The range ends before it begins.');
  }
  const { school } = await loadSchool(tx);
  const actions = kind === null ? null : actionsOfKind(kind);
  return listAudit(tx, { ...asked, actions, zone: school.timeZone }, page);
}

function itemOf({
  id,
  at,
  actor,
  name,
  action,
  subjectKind,
  subjectId,
  data,
}: AuditRow): AuditItem {
  const userId = 'userId' in actor ? actor.userId : null;
  const who = { name: name ?? nameless(actor.kind), role: actor.kind, userId };
  return {
    id,
    at,
    who,
    action,
    sentence: auditSentence(action, who.name),
    kind: auditKind(action),
    subject: { kind: subjectKind, id: subjectId },
    details: detailsOf(data),
  };
}

const nameless = (kind: string): string => {
  if (kind === 'guest') return 'Somebody outside, by their link';
  return kind === 'system' ? 'Acquaint' : 'Somebody who left';
};

const detailsOf = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
