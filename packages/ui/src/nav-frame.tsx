import type { ReactNode } from 'react';
import { cx } from './internal/cx.ts';
import { Anchor } from './link.tsx';
import { SkipLink } from './skip-link.tsx';

export interface NavItem {
  href: string;
  label: string;
  icon: ReactNode;
  isCurrent?: boolean;
  /** A number that asks for attention, with its words for screen readers. */
  count?: { value: number; label: string };
}

export interface NavFrameProps {
  skipLabel: string;
  navLabel: string;
  items: readonly NavItem[];
  /** Organisation or product name at the top. */
  brand: ReactNode;
  /** Search, marks and the person's menu, at the end of the top line. */
  tools?: ReactNode;
  /** Under the rail's items on wide screens, for example interviews in progress. */
  pinned?: ReactNode;
  /** A line across the page, for example “No connection”. */
  notice?: ReactNode;
  /** Dense pages use the whole width. */
  width?: 'reading' | 'wide';
  children: ReactNode;
}

const mainId = 'main';

/**
 * The page that is open stands in the middle of the bar, wherever the bar was left. The bar alone is
 * moved: after `scrollIntoView` some browsers let Tab begin at the item, past the skip link.
 */
function show(item: HTMLElement | null): void {
  const bar = item?.parentElement;
  if (!item || !bar) return;
  const [inner, outer] = [item.getBoundingClientRect(), bar.getBoundingClientRect()];
  bar.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}

/** The frame of an app: a rail on wide screens, a bar at the bottom on phones. */
export function NavFrame({
  skipLabel,
  navLabel,
  items,
  brand,
  tools,
  pinned,
  notice,
  width = 'reading',
  children,
}: NavFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink targetId={mainId} label={skipLabel} />
      <header
        data-print="hide"
        className="sticky top-0 z-20 flex min-h-14 items-center justify-between gap-3 border-b border-line bg-canvas px-4 py-2 lg:px-6"
      >
        <div className="brand">{brand}</div>
        {tools && <div className="flex shrink-0 items-center gap-1">{tools}</div>}
      </header>
      {notice}
      <div className="flex flex-1">
        <nav
          aria-label={navLabel}
          data-print="hide"
          className={cx(
            'fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]',
            'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:w-60 lg:shrink-0 lg:overflow-y-auto lg:border-t-0 lg:border-e lg:bg-transparent lg:p-3',
          )}
        >
          {/* More pages than a phone is wide: the bar moves under the thumb. */}
          <ul className="flex overflow-x-auto [scrollbar-width:none] lg:flex-col lg:gap-0.5">
            {items.map((item) => (
              <li
                key={item.href}
                className={cx('flex-1 lg:flex-none', items.length > 5 ? 'min-w-18' : 'min-w-0')}
                ref={item.isCurrent ? show : null}
              >
                <NavLink item={item} />
              </li>
            ))}
          </ul>
          {pinned && <div className="mt-6 hidden lg:block">{pinned}</div>}
        </nav>
        {/* The bar covers the end of the page on phones: leave room for it. */}
        <main
          id={mainId}
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-6 pb-28 outline-none sm:px-8 lg:pb-16"
        >
          <div className={cx('mx-auto', width === 'reading' ? 'max-w-5xl' : 'max-w-none')}>
            {children}
          </div>
        </main>
      </div>
    </div>
  );
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <Anchor
      href={item.href}
      aria-current={item.isCurrent ? 'page' : undefined}
      className={cx(
        'relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control text-xs max-[23rem]:text-[0.6875rem]',
        'lg:min-h-10 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-base [&_svg]:size-5 [&_svg]:shrink-0',
        item.isCurrent
          ? 'font-semibold text-accent lg:bg-accent-soft lg:text-accent-strong'
          : 'text-muted hover:text-ink lg:hover:bg-sunken',
      )}
    >
      <span aria-hidden="true" className="flex">
        {item.icon}
      </span>
      <span className="max-w-full truncate">{item.label}</span>
      {item.count && item.count.value > 0 && (
        <>
          <span
            aria-hidden="true"
            className="absolute top-1 start-1/2 ms-2 rounded-full bg-accent px-1.5 text-xs leading-5 font-semibold text-accent-ink tabular lg:static lg:ms-auto"
          >
            {item.count.value}
          </span>
          <span className="sr-only">{item.count.label}</span>
        </>
      )}
    </Anchor>
  );
}
