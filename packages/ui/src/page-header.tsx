import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Anchor } from './link.tsx';

export interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Where this page hangs in the tree. */
  back?: { href: string; label: string };
  /** Badges and facts beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1. */
export function PageHeader({ title, lead, back, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pb-6">
      <div className="min-w-0">
        {back && (
          <Anchor
            href={back.href}
            data-print="hide"
            className="mb-2 inline-flex min-h-6 items-center gap-1 rounded-xs text-sm text-muted hover:text-ink hover:underline"
          >
            <ArrowLeft aria-hidden="true" className="size-4 shrink-0 rtl:rotate-180" />
            {back.label}
          </Anchor>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-2xl tracking-tight">{title}</h1>
          {meta}
        </div>
        {lead && <p className="mt-2 max-w-prose text-muted">{lead}</p>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}
