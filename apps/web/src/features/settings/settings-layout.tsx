import { Anchor } from '@acquaint/ui/link';
import { PageHeader } from '@acquaint/ui/page-header';
import { useLingui } from '@lingui/react/macro';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';

/** The parts of Settings, each with its own address. */
export function SettingsLayout() {
  const { t } = useLingui();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const parts = [
    { href: paths.settings, label: t`Profile` },
    { href: paths.internships, label: t`Internships` },
    { href: paths.times, label: t`Free times` },
    { href: paths.calendars, label: t`Calendars` },
    { href: paths.noticeSettings, label: t`Notices` },
    { href: paths.advisors, label: t`Advisors` },
    { href: paths.account, label: t`Account` },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t`Settings`} />
      <nav aria-label={t`Parts of Settings`} className="mb-8 border-b border-line">
        <ul className="-mb-px flex flex-wrap gap-x-1">
          {parts.map(({ href, label }) => {
            const isCurrent = pathname === href;
            return (
              <li key={href}>
                <Anchor
                  href={href}
                  aria-current={isCurrent ? 'page' : undefined}
                  className={
                    'flex min-h-11 items-center border-b-2 px-3 whitespace-nowrap ' +
                    (isCurrent
                      ? 'border-accent font-semibold text-accent-strong'
                      : 'border-transparent text-muted hover:text-ink')
                  }
                >
                  {label}
                </Anchor>
              </li>
            );
          })}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
