import { useCommandKey } from '@acquaint/ui/command-key';
import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';

const Palette = lazy(() => import('./palette.tsx'));

/** The way to everything by name; the palette itself comes with its first use. */
export function Commands() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);

  function open() {
    setWanted(true);
    setOpen(true);
  }

  useCommandKey(open);
  const label = t`Search and commands`;

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={open}
        className="inline-flex min-h-10 min-w-10 items-center justify-center gap-2 rounded-control px-2 text-sm text-muted touch hover:bg-sunken hover:text-ink md:border md:border-line md:bg-surface md:px-3"
      >
        <Search aria-hidden="true" className="size-5 md:size-4" />
        <span className="sr-only md:hidden">{label}</span>
        <span className="hidden md:inline">{t`Search`}</span>
        <kbd className="hidden text-xs text-muted md:inline">{t`Ctrl K`}</kbd>
      </button>
      {isWanted && (
        <Suspense fallback={null}>
          <Palette label={label} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
