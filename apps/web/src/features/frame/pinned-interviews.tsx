import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import { Anchor } from '@acquaint/ui/link';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';

const shown = 8;

/** Interviews in progress, each with the number of its step. */
export const pinnedQuery = trpc.interviews.list.queryOptions({ status: 'active', limit: shown });

export function PinnedInterviews({ pathname }: { pathname: string }) {
  const { t } = useLingui();
  const { data } = useQuery(pinnedQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-labelledby="pinned">
      <h2 id="pinned" className="px-3 pb-1 text-sm font-normal text-muted">
        <Trans>In progress</Trans>
      </h2>
      <ul className="flex flex-col gap-0.5">
        {data.rows.map((row) => {
          const href = paths.interview(row.id);
          const number = STEPS.indexOf(row.step) + 1;
          const step = stepWords[row.step].name;
          const isCurrent = pathname.startsWith(`${href}/`);
          return (
            <li key={row.id}>
              <Anchor
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={
                  'flex min-h-9 items-center gap-3 rounded-control px-3 text-sm ' +
                  (isCurrent ? 'bg-accent-soft text-accent-strong' : 'hover:bg-sunken')
                }
              >
                <span
                  title={step}
                  className="w-5 shrink-0 text-center text-muted tabular"
                  aria-hidden="true"
                >
                  {number}
                </span>
                <span className="min-w-0 truncate">
                  <PersonName name={row.contactName} />
                </span>
                <span className="sr-only">{t`Step ${number}, ${step}`}</span>
              </Anchor>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
