import { publicErrorOf } from '@acquaint/front/errors';
import { useTitle } from '@acquaint/front/use-title';
import { ErrorState } from '@acquaint/ui/error-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, useRouterState } from '@tanstack/react-router';
import { FramedPageError } from '../frame/page-error.tsx';
import { inScope, isWhole, pathOf, scopeOf } from './scope.ts';

/** In place of a page that was asked for a cohort or a term that is not theirs, or not any more. */
export function ScopedPageError(props: ErrorComponentProps) {
  const { pathname, search } = useRouterState({ select: (state) => state.location });
  const isUnknown = publicErrorOf(props.error)?.code === 'not_found' && !isWhole(scopeOf(search));
  if (!isUnknown) return <FramedPageError {...props} />;
  return <NotTheirs href={inScope(pathOf(pathname), search, {})} />;
}

function NotTheirs({ href }: { href: string }) {
  const { t } = useLingui();
  useTitle(t`Not among your cohorts`);
  return (
    <ErrorState
      level={1}
      title={t`This cohort or term is not among yours`}
      actions={
        <LinkButton variant="primary" href={href}>
          <Trans>Show everybody</Trans>
        </LinkButton>
      }
    >
      <Trans>
        It may be in the care of a colleague, or the address comes from somebody who sees more.
        Choose another one at the top, or look at everybody.
      </Trans>
    </ErrorState>
  );
}
