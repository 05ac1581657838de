import { ownerClient } from './person.ts';

interface AuditPage {
  items: { action: string }[];
}

/** How often somebody looked at a student, a note or a work, as the audit log tells it. */
export async function looksOnRecord(url: string): Promise<Record<string, number>> {
  const owner = await ownerClient(url);
  const asked = { personId: null, kind: 'saw', subjectId: null, from: null, until: null };
  const { items } = await owner.call<AuditPage>('audit.list', asked);
  const counts: Record<string, number> = {};
  for (const { action } of items) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
