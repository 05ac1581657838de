import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import { Anchor } from './link.tsx';

/** A list of rows on one sheet. */
export function RowList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="min-w-0 divide-y divide-line rounded-control border border-line bg-surface"
    >
      {children}
    </ul>
  );
}

export interface ListRowProps {
  title: ReactNode;
  /** Where the row leads; the whole row is the target, the title is the link. */
  href?: string | undefined;
  subtitle?: ReactNode;
  /** State, time or count at the end of the row. */
  meta?: ReactNode;
  leading?: ReactNode;
  /** Buttons that act on the row; they stay above the row's link. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One thing in a list: name first, no pictures. */
export function ListRow({ title, href, subtitle, meta, leading, actions, children }: ListRowProps) {
  const subtitleId = useId();
  return (
    <li
      className={cx(
        'relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 first:rounded-t-control last:rounded-b-control sm:px-5',
        href && 'hover:bg-sunken has-[[data-row-link]:focus-visible]:ring-focus',
      )}
    >
      {leading && <span className="shrink-0 self-start pt-0.5">{leading}</span>}
      <div className="min-w-0 flex-1 basis-40">
        {href ? (
          <Anchor
            href={href}
            data-row-link=""
            aria-describedby={subtitle ? subtitleId : undefined}
            className="font-medium outline-none after:absolute after:inset-0"
          >
            {title}
          </Anchor>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        {subtitle && (
          <div id={subtitleId} className="text-sm text-muted">
            {subtitle}
          </div>
        )}
        {children}
      </div>
      {meta && <div className="max-w-full text-sm text-muted">{meta}</div>}
      {actions && (
        <div data-print="hide" className="relative z-10 flex flex-wrap gap-2">
          {actions}
        </div>
      )}
    </li>
  );
}
