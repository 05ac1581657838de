import { useRouter } from '@tanstack/react-router';
import { queryClient } from '../../lib/api.ts';
import { paths, safeBack } from '../../lib/paths.ts';
import { forgetEverything, sessionQuery } from '../../lib/session.ts';
import { setSessionLost } from '@acquaint/front/session-lost';

interface Way {
  back?: string | undefined;
  /** Invitation that is carried from sign-up to joining. */
  code?: string | undefined;
}

/** Goes on after a proof of identity: to the school's door, or to where one wanted to be. */
export function useEnter({ back, code }: Way): () => Promise<void> {
  const router = useRouter();
  return async () => {
    await forgetEverything();
    setSessionLost(false);
    const { signedIn } = await queryClient.fetchQuery(sessionQuery);
    const isMember = Boolean(signedIn?.membership);
    await router.navigate({
      href: isMember && !code ? safeBack(back) : paths.join({ code }),
      replace: true,
    });
  };
}
