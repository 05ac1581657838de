import { startSession } from '@acquaint/front/session';
import { useRouter } from '@tanstack/react-router';
import { safeBack } from '../../lib/paths.ts';

/** Goes on after a proof of identity; the guard of the page shows students their own door. */
export function useEnter(back?: string): () => Promise<void> {
  const router = useRouter();
  return async () => {
    await startSession();
    await router.navigate({ href: safeBack(back), replace: true });
  };
}
