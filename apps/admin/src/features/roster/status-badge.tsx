import { Badge } from '@acquaint/ui/badge';
import { useLingui } from '@lingui/react/macro';
import type { ImportSummary } from './roster-queries.ts';

/** How far an import is, in a word or two. */
export function StatusBadge({ status, stoppedAt }: Pick<ImportSummary, 'status' | 'stoppedAt'>) {
  const { t } = useLingui();
  if (status === 'uploaded') return <Badge tone="warning">{t`Not started`}</Badge>;
  if (status === 'running') return <Badge tone="accent">{t`Running`}</Badge>;
  if (status === 'undoing') return <Badge tone="accent">{t`Being undone`}</Badge>;
  if (status === 'undone') return <Badge>{t`Undone`}</Badge>;
  return stoppedAt === null ? (
    <Badge tone="success">{t`Done`}</Badge>
  ) : (
    <Badge tone="warning">{t`Done, nobody deactivated`}</Badge>
  );
}
