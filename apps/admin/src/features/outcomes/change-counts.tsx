import { useLingui } from '@lingui/react/macro';
import type { OutcomeCheck } from './outcomes-queries.ts';

/** How many rows do what. */
export function ChangeCounts({ counts }: { counts: OutcomeCheck['counts'] }) {
  const { t } = useLingui();
  const named = [
    [t`New`, counts.created],
    [t`Changed`, counts.updated],
    [t`Unchanged`, counts.unchanged],
    [t`Removed`, counts.removed],
    [t`Not on the list of students`, counts.unlisted],
    [t`Not taken`, counts.failed],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3 lg:grid-cols-6">
        {named.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="tabular text-2xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {counts.unlisted > 0 && (
        <p className="max-w-prose text-sm text-muted">
          {t`Graduates who are not on the list of students here are counted by status; neither their key nor their name is kept.`}
        </p>
      )}
    </>
  );
}
