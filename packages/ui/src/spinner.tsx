import { cx } from './internal/cx.ts';

/** A turning ring, decorative: the words beside it say what is going on. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block size-4 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent',
        'motion-reduce:animate-none',
        className,
      )}
    />
  );
}
