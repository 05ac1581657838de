import type { ReactNode } from 'react';

/** A wide table scrolls sideways inside itself, by keys as well, and the page stays. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      className="relative overflow-x-auto"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that keys can scroll it
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      {children}
    </div>
  );
}
