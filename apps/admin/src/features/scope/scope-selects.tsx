import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { scopeOptions, withCohort } from './options.ts';
import { inScope, pathOf, type Scope, scopeOf } from './scope.ts';
import type { ScopeChoices } from './scope-query.ts';

interface ScopeSelectsProps {
  choices: ScopeChoices;
  search: Record<string, unknown>;
  /** One under the other, with their labels in sight. */
  isTall?: boolean;
}

/** The two lists of the switch, as far as the page that is open narrows by them. */
export function ScopeSelects({ choices, search, isTall = false }: ScopeSelectsProps) {
  const { t } = useLingui();
  const router = useRouter();
  const path = useRouterState({ select: (state) => pathOf(state.location.pathname) });
  const scope = scopeOf(search);
  const shown = scopeOptions(choices, scope, path);
  const { cohorts, terms, cohort, term, isTermIdle } = shown;
  // Each choice is an address of its own, so that Back takes it back.
  const go = (next: Scope): void =>
    void router.navigate({ href: inScope(path, search, next), resetScroll: false });
  const unknown = t`Not among yours`;
  const look = { isLabelHidden: !isTall, className: isTall ? '' : 'w-44' };
  return (
    <>
      {(cohorts.length > 0 || cohort !== undefined) && (
        <NativeSelect
          {...look}
          label={t`Cohort`}
          options={optionsOf(cohorts, cohort, { all: t`Everybody`, unknown })}
          value={cohort ?? ''}
          onChange={({ target }) => go(withCohort(scope, shown, target.value || undefined))}
        />
      )}
      {(terms.length > 0 || term !== undefined) && (
        <NativeSelect
          {...look}
          label={t`Term`}
          options={optionsOf(terms, term, { all: t`Any term`, unknown })}
          value={term ?? ''}
          onChange={({ target }) => go({ ...scope, term: target.value || undefined })}
        />
      )}
      {isTermIdle && (
        <p className={isTall ? 'text-sm text-muted' : 'w-60 text-sm leading-tight text-muted'}>
          <Trans>The term does not narrow reports: choose their days instead.</Trans>
        </p>
      )}
    </>
  );
}

function optionsOf(
  list: readonly { id: string; name: string }[],
  chosen: string | undefined,
  words: { all: string; unknown: string },
) {
  const isThere = chosen === undefined || list.some(({ id }) => id === chosen);
  return [
    { value: '', label: words.all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
    ...(isThere ? [] : [{ value: chosen, label: words.unknown }]),
  ];
}
