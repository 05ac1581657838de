import type { ChangeKind } from '@acquaint/core/overview/changes';
import { sayChange } from '@acquaint/core/phrases/overview';
import { Link } from '@acquaint/ui/link';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../../lib/paths.ts';
import { type Scope, withScope } from '../../scope/scope.ts';
import { sinceYesterdayQuery } from './overview-queries.ts';

/** Where the list behind a figure is. Of the others there is none: they are figures. */
const LISTS: Readonly<Partial<Record<ChangeKind, string>>> = {
  drafts_to_review: paths.reviews,
  work_handed_in: paths.assignments,
  matters_new: paths.attention,
};

/** What happened since yesterday with the students in one's care, as figures. */
export function SinceYesterday({ scope }: { scope: Scope }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(sinceYesterdayQuery(scope));
  return (
    <Section title={t`Since yesterday`}>
      {data.changes.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing new since yesterday.</Trans>
        </p>
      ) : (
        <ul>
          {data.changes.map(({ kind, count }) => {
            const list = LISTS[kind];
            const words = sayChange(kind, count);
            return (
              <li key={kind} className="flex gap-4 border-t border-line py-2">
                <span className="w-8 shrink-0 text-end font-semibold tabular">{count}</span>
                <span>
                  {list === undefined ? (
                    words
                  ) : (
                    <Link href={kind === 'matters_new' ? withScope(list, scope) : list}>
                      {words}
                    </Link>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
