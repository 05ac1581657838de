import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';

/** What stands where there is nothing. */
export function NotFoundWords() {
  const { t } = useLingui();
  useTitle(t`Nothing here`);
  return (
    <div className="flex flex-col items-start gap-4 py-8">
      <h1 className="text-2xl">
        <Trans>There is nothing at this address</Trans>
      </h1>
      <p className="max-w-prose text-muted">
        <Trans>
          It may have been mistyped, or what stood here belongs to somebody else. Nothing of yours
          is lost.
        </Trans>
      </p>
      <LinkButton variant="primary" href={paths.today}>
        <Trans>Go to Today</Trans>
      </LinkButton>
    </div>
  );
}
