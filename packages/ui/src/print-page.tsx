import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { cx } from './internal/cx.ts';

/** Opens the print dialog of the browser. */
export function PrintButton({ label, ...rest }: Omit<ButtonProps, 'children'> & { label: string }) {
  return (
    <Button
      {...rest}
      data-print="hide"
      icon={<Printer aria-hidden="true" className="size-4 shrink-0" />}
      onClick={() => window.print()}
    >
      {label}
    </Button>
  );
}

export interface PrintSheetProps {
  children: ReactNode;
  /** Starts on a new sheet of paper when it is not the first. */
  startsPage?: boolean;
}

/** What belongs on one sheet of paper, framed as one on the screen. */
export function PrintSheet({ children, startsPage = false }: PrintSheetProps) {
  return (
    <article
      className={cx(
        'mx-auto max-w-[44rem] rounded-control border border-line bg-surface px-4 py-6 sm:px-12 sm:py-10',
        'print:max-w-none print:border-0 print:p-0',
        startsPage && 'print:break-before-page',
      )}
    >
      {children}
    </article>
  );
}
