import { startSession } from '@acquaint/front/session';
import { useRouter } from '@tanstack/react-router';
import { paths, safeBack } from '../../lib/paths.ts';

interface Way {
  back?: string | undefined;
  /** Invitation that is carried from sign-up to joining. */
  code?: string | undefined;
}

/** Goes on after a proof of identity: to the school's door, or to where one wanted to be. */
export function useEnter({ back, code }: Way): () => Promise<void> {
  const router = useRouter();
  return async () => {
    const signedIn = await startSession();
    const isMember = Boolean(signedIn?.membership);
    await router.navigate({
      href: isMember && !code ? safeBack(back) : paths.join({ code }),
      replace: true,
    });
  };
}
