import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface CardProps {
  title?: ReactNode;
  /** Level of the title in the page's outline. */
  level?: 2 | 3 | 4;
  /** Small words above the title: what kind of thing this is. */
  kicker?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** A sheet on the canvas. With a title it is a region named after it. */
export function Card({
  title,
  level = 2,
  kicker,
  actions,
  footer,
  children,
  className,
}: CardProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      data-print="keep"
      className={cx('min-w-0 rounded-control border border-line bg-surface', className)}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-6 sm:pt-5">
          <div className="min-w-0">
            {kicker && <p className="text-sm text-muted">{kicker}</p>}
            {title && (
              <Heading id={titleId} className="text-lg">
                {title}
              </Heading>
            )}
          </div>
          {actions && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children && <div className="px-4 py-4 sm:px-6 sm:py-5">{children}</div>}
      {footer && (
        <div className="flex flex-wrap items-start gap-3 border-t border-line px-4 py-3 sm:px-6">
          {footer}
        </div>
      )}
    </section>
  );
}
