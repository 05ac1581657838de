import { PageError as SharedPageError } from '@acquaint/front/parts/page-error';
import { paths } from '../../lib/paths.ts';
import { NotFound } from './not-found-page.tsx';

/** What stands in place of a page for staff that could not be shown. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <SharedPageError
      error={error}
      reset={reset}
      notFound={<NotFound />}
      signInHref={(back) => paths.signIn({ back })}
    />
  );
}
