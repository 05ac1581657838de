import { Suspense, lazy, useSyncExternalStore } from 'react';
import { enqueue, hasStarted, subscribe } from './internal/toast-queue.ts';
import type { ToastMessage } from './internal/toast-queue.ts';

export type { ToastMessage };

const ToastHost = lazy(() => import('./internal/toast-host.tsx'));

/** Says in passing what was done, with a way back where there is one. Never the only place of an error. */
export function showToast(message: ToastMessage): void {
  enqueue(message);
}

export interface ToastRegionProps {
  /** Name of the region, for example “Messages”. */
  label: string;
  closeLabel: string;
}

/** Put once at the root. It loads its library when the first message comes. */
export function ToastRegion(props: ToastRegionProps) {
  const isStarted = useSyncExternalStore(subscribe, hasStarted, () => false);
  if (!isStarted) return null;
  return (
    <Suspense fallback={null}>
      <ToastHost {...props} />
    </Suspense>
  );
}
