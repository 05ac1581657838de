import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface SectionProps {
  /** What an address names after its hash. */
  id?: string;
  title: ReactNode;
  description?: ReactNode;
  level?: 2 | 3;
  /** How many things follow, told after the title. */
  count?: number;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled part of a page without a frame. */
export function Section({
  id,
  title,
  description,
  level = 2,
  count,
  actions,
  children,
  className,
}: SectionProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={titleId} className={cx('min-w-0 scroll-mt-20', className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading id={titleId} className={level === 2 ? 'text-lg' : 'text-base'}>
            {title}
            {count !== undefined && (
              <span className="ms-2 font-normal text-muted tabular">{count}</span>
            )}
          </Heading>
          {description && <p className="mt-0.5 max-w-prose text-sm text-muted">{description}</p>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
