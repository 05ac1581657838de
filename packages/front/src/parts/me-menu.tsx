import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { CircleUser } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { MePanelProps } from './me-panel.tsx';

const MePanel = lazy(() => import('./me-panel.tsx'));

/** Who I am, how it looks, and the way out. The platform's own popover, so it costs no kit. */
export function MeMenu(props: MePanelProps) {
  const { t } = useLingui();
  const panel = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // Whoever follows an entry has done with the menu.
  useEffect(() => panel.current?.hidePopover(), [pathname]);
  const want = () => setWanted(true);

  return (
    <>
      <button
        type="button"
        popoverTarget="me"
        aria-label={t`You: ${props.me.name}`}
        className="inline-flex size-10 items-center justify-center rounded-control text-muted touch hover:bg-sunken hover:text-ink"
        onPointerEnter={want}
        onFocus={want}
        onClick={want}
      >
        <CircleUser aria-hidden="true" className="size-5" />
      </button>
      <div
        id="me"
        ref={panel}
        popover="auto"
        role="group"
        aria-label={t`You`}
        className="fixed inset-auto end-2 top-14 m-0 w-80 max-w-[calc(100vw-1rem)] rounded-control border border-line bg-surface p-4 text-ink shadow-overlay sm:end-4"
      >
        {isWanted && (
          <Suspense fallback={<SkeletonLines label={t`Opening`} />}>
            <MePanel {...props} />
          </Suspense>
        )}
      </div>
    </>
  );
}
