import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  /** Quiet ones look like a small link; framed ones like a card. */
  look?: 'quiet' | 'framed';
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
}

/** The browser's own disclosure: works with scripts off, is found by search in the page. */
export function Disclosure({
  summary,
  children,
  look = 'framed',
  isOpen,
  onToggle,
}: DisclosureProps) {
  const isQuiet = look === 'quiet';
  return (
    <details
      open={isOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      className={cx('group min-w-0', !isQuiet && 'rounded-control border border-line bg-surface')}
    >
      <summary
        className={cx(
          'flex list-none items-center gap-2 rounded-control',
          isQuiet
            ? 'min-h-6 w-fit text-sm text-muted hover:text-ink'
            : 'min-h-11 px-4 py-2 font-medium hover:bg-sunken',
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className={isQuiet ? 'ps-6 pt-1 text-sm text-muted' : 'border-t border-line px-4 py-4'}>
        {children}
      </div>
    </details>
  );
}
