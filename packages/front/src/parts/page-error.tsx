import { ErrorState } from '@acquaint/ui/error-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { publicErrorOf, sentenceOf } from '../errors.ts';
import { useTitle } from '../use-title.ts';

interface PageErrorProps {
  error: unknown;
  reset: () => void;
  /** What is shown when there is nothing at the address. */
  notFound: ReactNode;
  signInHref: (back: string) => string;
}

/** The same as a page of its own, for routes outside the frame. */
export function WholePageError(props: PageErrorProps) {
  return (
    <main tabIndex={-1} className="mx-auto max-w-5xl px-4 py-8 outline-none sm:px-8">
      <PageError {...props} />
    </main>
  );
}

/** What stands, inside the frame, in place of a page that could not be shown. */
export function PageError({ error, reset, notFound, signInHref }: PageErrorProps) {
  const { t } = useLingui();
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const code = publicErrorOf(error)?.code;
  useTitle(t`This page could not be opened`);

  // An address with an id that nobody has, or that is none.
  if (code === 'not_found' || code === 'bad_input') return notFound;

  if (code === 'not_signed_in') {
    const back = router.state.location.publicHref;
    return (
      <ErrorState
        level={1}
        title={t`You are signed out`}
        kept={t`What was saved is safe. You come back to this page.`}
        actions={
          <LinkButton variant="primary" href={signInHref(back)}>
            <Trans>Sign in</Trans>
          </LinkButton>
        }
      >
        <Trans>Your time here ran out, or you were signed out from another device.</Trans>
      </ErrorState>
    );
  }

  return (
    <ErrorState
      level={1}
      title={t`This page could not be opened`}
      kept={t`What was saved is safe.`}
      retry={{
        label: t`Try again`,
        onRetry: () => {
          resetQueries();
          reset();
          void router.invalidate();
        },
      }}
    >
      {sentenceOf(error)}
    </ErrorState>
  );
}
