import { Anchor } from '@acquaint/ui/link';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';

/** Heading of the two lists: what was told, and what is planned. */
export function NoticesTabs({ current }: { current: 'told' | 'planned' }) {
  const { t } = useLingui();
  const parts = [
    { id: 'told', href: paths.notices, label: t`Told` },
    { id: 'planned', href: paths.planned, label: t`Planned` },
  ];
  return (
    <>
      <PageHeader title={t`Notices`} />
      <nav aria-label={t`Parts of Notices`} className="mb-6 border-b border-line">
        <ul className="-mb-px flex flex-wrap items-center gap-x-1">
          {parts.map(({ id, href, label }) => (
            <li key={id}>
              <Anchor
                href={href}
                aria-current={id === current ? 'page' : undefined}
                className={
                  'flex min-h-11 items-center border-b-2 px-3 whitespace-nowrap ' +
                  (id === current
                    ? 'border-accent font-semibold text-accent-strong'
                    : 'border-transparent text-muted hover:text-ink')
                }
              >
                {label}
              </Anchor>
            </li>
          ))}
          <li className="ms-auto">
            <Anchor
              href={paths.noticeSettings}
              className="flex min-h-11 items-center px-3 text-muted hover:text-ink"
            >
              <Trans>How you are told</Trans>
            </Anchor>
          </li>
        </ul>
      </nav>
    </>
  );
}
