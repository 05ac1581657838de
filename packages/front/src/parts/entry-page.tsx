import { ThemeSwitch } from '@acquaint/ui/theme-switch';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useTitle } from '../use-title.ts';

interface EntryPageProps {
  title: string;
  lead?: ReactNode;
  /** Wider for forms with more than a few fields. */
  isWide?: boolean;
  children: ReactNode;
  /** Other ways, under the form. */
  footer?: ReactNode;
}

/** One quiet column for the pages before the frame: sign in, sign up, join, welcome. */
export function EntryPage({ title, lead, isWide = false, children, footer }: EntryPageProps) {
  const { t } = useLingui();
  useTitle(title);
  return (
    <div className="flex min-h-dvh flex-col px-4 sm:px-8">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 py-4">
        <p className="flex items-center gap-2.5 font-semibold">
          <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={24} height={24} />
          Acquaint
        </p>
        <div className="max-[26rem]:hidden">
          <ThemeSwitch
            label={t`Appearance`}
            labels={{ system: t`Device`, light: t`Light`, dark: t`Dark` }}
          />
        </div>
      </header>
      <main
        tabIndex={-1}
        className={
          'mx-auto w-full flex-1 pt-8 pb-16 outline-none sm:pt-14 ' +
          (isWide ? 'max-w-2xl' : 'max-w-md')
        }
      >
        <h1 className="text-2xl tracking-tight">{title}</h1>
        {lead && <div className="mt-2 max-w-prose text-muted">{lead}</div>}
        <div className="mt-8">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-6">{footer}</div>}
      </main>
      <footer className="mx-auto w-full max-w-5xl pb-6 text-sm text-muted">
        <Trans>Informational interviews, from the first idea to the thank-you.</Trans>
      </footer>
    </div>
  );
}
