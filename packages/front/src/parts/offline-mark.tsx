import { Trans } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import { useOnline } from '../use-online.ts';

/** Tells that nothing can be sent now. What is typed stays on the page. */
export function OfflineMark() {
  const isOnline = useOnline();
  return (
    <div role="status" className="min-w-0">
      {!isOnline && (
        <span className="flex items-center gap-1.5 rounded-control bg-warning-soft px-2 py-1 text-sm text-warning">
          <CloudOff aria-hidden="true" className="size-4 shrink-0" />
          <span className="max-sm:sr-only">
            <Trans>Waiting for network</Trans>
          </span>
        </span>
      )}
    </div>
  );
}
