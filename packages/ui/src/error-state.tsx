import { CircleAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface ErrorStateProps {
  title: string;
  /** Level of the title in the page's outline; without one it is plain text. */
  level?: 1 | 2;
  /** What happened, in one sentence. */
  children?: ReactNode;
  /** What is safe, for example “What you wrote is kept on this device.” */
  kept?: string;
  /** A reference to give to somebody who helps. */
  reference?: string;
  retry?: { label: string; onRetry: () => void; isPending?: boolean };
  actions?: ReactNode;
}

/** Says what failed, what was kept, and how to go on. */
export function ErrorState({
  title,
  level,
  children,
  kept,
  reference,
  retry,
  actions,
}: ErrorStateProps) {
  const Title = level === undefined ? 'p' : (`h${level}` as const);
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-control border border-line bg-surface px-4 py-6 sm:px-6"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-danger" />
      <div className="min-w-0">
        <Title className="text-lg font-semibold">{title}</Title>
        {children && <div className="mt-1 max-w-prose">{children}</div>}
        {kept && (
          <p className="mt-3 flex max-w-prose items-start gap-2">
            <ShieldCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success" />
            <span className="min-w-0">{kept}</span>
          </p>
        )}
        {(retry || actions) && (
          <div className="mt-4 flex flex-wrap gap-2">
            {retry && (
              <Button variant="primary" isPending={retry.isPending} onClick={retry.onRetry}>
                {retry.label}
              </Button>
            )}
            {actions}
          </div>
        )}
        {reference && <p className="mt-4 text-sm break-all text-muted">{reference}</p>}
      </div>
    </div>
  );
}
