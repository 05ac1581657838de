import { cx } from './internal/cx.ts';

const bar = 'block animate-pulse rounded-control bg-sunken motion-reduce:animate-none';
// Uneven ends read as text; the order repeats.
const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-10/12', 'w-3/5'];

/** Lines of text to come. `label` is told once, for example “Loading your contacts”. */
export function SkeletonLines({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className={cx(bar, 'h-4', widths[index % widths.length])}
        />
      ))}
    </div>
  );
}

/** Cards or rows to come. */
export function SkeletonCards({ label, cards = 3 }: { label: string; cards?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: cards }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className="flex flex-col gap-3 rounded-control border border-line bg-surface p-4 sm:p-6"
        >
          <span className={cx(bar, 'h-5 w-2/5')} />
          <span className={cx(bar, 'h-4', widths[index % widths.length])} />
        </span>
      ))}
    </div>
  );
}
