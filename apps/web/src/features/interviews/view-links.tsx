import { Anchor } from '@acquaint/ui/link';
import { useLingui } from '@lingui/react/macro';
import { interviewsHref } from './interviews-href.ts';
import type { Show } from './interview-rows.ts';

/** Which interviews, and drawn how: both stand in the address, so both can be shared. */
export function ViewLinks({ view, show }: { view: 'list' | 'board'; show: Show }) {
  const { t } = useLingui();
  const shows: readonly (readonly [Show, string])[] = [
    ['open', t`In progress`],
    ['past', t`Past`],
    ['stopped', t`Stopped`],
  ];
  const views = [
    ['list', t`List`],
    ['board', t`Board`],
  ] as const;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line">
      <nav aria-label={t`Which interviews`}>
        <ul className="-mb-px flex gap-1">
          {shows.map(([id, label]) => (
            <li key={id}>
              <Anchor
                href={interviewsHref({ view, show: id })}
                aria-current={id === show ? 'page' : undefined}
                className={
                  'inline-flex min-h-10 items-center border-b-2 px-3 touch ' +
                  (id === show
                    ? 'border-accent font-medium text-ink'
                    : 'border-transparent text-muted hover:text-ink')
                }
              >
                {label}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      {show === 'open' && (
        <nav aria-label={t`How to show them`}>
          <ul className="mb-1 flex rounded-control border border-line bg-surface p-0.5">
            {views.map(([id, label]) => (
              <li key={id}>
                <Anchor
                  href={interviewsHref({ view: id, show })}
                  aria-current={id === view ? 'true' : undefined}
                  className={
                    'inline-flex min-h-8 items-center rounded-sm px-3 text-sm touch ' +
                    (id === view
                      ? 'bg-accent-soft font-medium text-accent-strong'
                      : 'text-muted hover:text-ink')
                  }
                >
                  {label}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
