import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  level?: 2 | 3;
  children?: ReactNode;
  actions?: ReactNode;
}

/** What to do when there is nothing yet: it teaches, and offers the first step. */
export function EmptyState({ icon, title, level = 2, children, actions }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-start gap-3 rounded-control border border-dashed border-line-strong px-4 py-8 sm:px-8">
      {icon && (
        <span aria-hidden="true" className="text-accent [&_svg]:size-7">
          {icon}
        </span>
      )}
      <Heading className="text-lg">{title}</Heading>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
