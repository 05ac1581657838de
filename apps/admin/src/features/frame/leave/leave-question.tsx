import { useBlocker } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { LeaveDialog } from '../../../lib/leave-dialog.tsx';
import { hasUnsaved, losesUnsaved, onUnsaved } from '../../../lib/unsaved.ts';

/** Holds whoever leaves a page while a form on it is unsaved; closing the tab asks too. */
export function LeaveQuestion() {
  const isUnsaved = useSyncExternalStore(onUnsaved, hasUnsaved);
  const way = useBlocker({
    shouldBlockFn: losesUnsaved,
    enableBeforeUnload: hasUnsaved,
    withResolver: true,
  });
  const { status, proceed } = way;
  // A save that was under way came through: nothing is left to ask.
  useEffect(() => {
    if (status === 'blocked' && !isUnsaved) proceed();
  }, [status, proceed, isUnsaved]);
  return (
    <LeaveDialog
      isOpen={status === 'blocked'}
      onKeep={() => way.reset?.()}
      onLeave={() => way.proceed?.()}
    />
  );
}
