import { useTitle } from '@acquaint/front/use-title';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';

/** The words alone, for inside the frame. */
export function NotFound() {
  const { t } = useLingui();
  useTitle(t`Nothing here`);
  return (
    <div className="flex flex-col items-start gap-4 py-8">
      <h1 className="text-2xl">
        <Trans>There is nothing at this address</Trans>
      </h1>
      <p className="max-w-prose text-muted">
        <Trans>It may have been mistyped. Nothing is lost.</Trans>
      </p>
      <LinkButton variant="primary" href={paths.overview}>
        <Trans>Go to the overview</Trans>
      </LinkButton>
    </div>
  );
}

export function NotFoundPage() {
  return (
    <main tabIndex={-1} className="mx-auto max-w-5xl px-4 outline-none sm:px-8">
      <NotFound />
    </main>
  );
}
