import { useCommandKey } from '@acquaint/ui/command-key';
import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { type ComponentType, Suspense, useState } from 'react';

export interface PaletteProps {
  label: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

interface CommandsProps {
  /** What this front end finds; lazy, since it comes with its first use. */
  palette: ComponentType<PaletteProps>;
  /** What stands on the button where it is not Ctrl K. */
  keys?: string | undefined;
}

/** The way to everything by name. */
export function Commands({ palette: Palette, keys }: CommandsProps) {
  const { t } = useLingui();
  /** Null before its first use, so that the palette is not loaded. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const open = () => setOpen(true);
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
        <kbd className="hidden text-xs text-muted md:inline">{keys ?? t`Ctrl K`}</kbd>
      </button>
      {isOpen !== null && (
        <Suspense fallback={null}>
          <Palette label={label} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
