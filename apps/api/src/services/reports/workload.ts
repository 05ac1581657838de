import { reachOf, ROLES } from '@acquaint/core/access/table';
import { presentWorkload, type Workload, workloadCsv } from '@acquaint/core/workload/workload';
import type { PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import { workload } from '@acquaint/db/queries/workload';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { checkRange, type ExportedReport, TIME_LIMIT_MS } from './report.ts';

export interface WorkloadAsked {
  from: PlainDate;
  until: PlainDate;
}

const CARERS = ROLES.filter((role) => reachOf(role, 'student.read') === 'students');

/** What the staff has on hand and did, as it stands now. It is about people: each look is on record. */
export function getWorkload(deps: Deps, member: Member, asked: WorkloadAsked): Promise<Workload> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, async (tx) => {
    const found = await readWorkload(deps, tx, asked);
    await note(deps, tx, member, { action: 'workload.see', data: { ...asked } });
    return found;
  });
}

export function exportWorkload(
  deps: Deps,
  member: Member,
  { format, ...asked }: WorkloadAsked & { format: 'csv' | 'json' | 'print' },
): Promise<ExportedReport> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, async (tx) => {
    const found = await readWorkload(deps, tx, asked);
    await note(deps, tx, member, { action: 'workload.export', data: { format, ...asked } });
    const name = `workload-${asked.from}-${asked.until}`;
    if (format === 'csv') {
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: workloadCsv(found) };
    }
    const text = format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : '';
    return { fileName: `${name}.json`, mediaType: 'application/json', text };
  });
}

const note = (
  deps: Deps,
  tx: TenantTx,
  member: Member,
  entry: { action: string; data: Record<string, string> },
): Promise<void> =>
  audit(deps, tx, member, {
    ...entry,
    subjectKind: 'organization',
    subjectId: tx.organizationId,
  });

async function readWorkload(
  deps: Deps,
  tx: TenantTx,
  { from, until }: WorkloadAsked,
): Promise<Workload> {
  checkRange(from, until);
  const { school } = await loadSchool(tx);
  const { organizationId } = tx;
  const { timeZone: zone } = school;
  const now = deps.now();
  const scope = { organizationId, from, until, zone, now, roles: CARERS };
  return presentWorkload(await workload(tx, scope), { from, until, cutOffAt: now, zone });
}
