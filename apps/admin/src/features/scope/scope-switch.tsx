import { Popover } from '@acquaint/ui/popover';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Filter } from 'lucide-react';
import { scopeName } from './options.ts';
import { isWhole, scopeOf } from './scope.ts';
import { scopeChoicesQuery } from './scope-query.ts';
import { ScopeSelects } from './scope-selects.tsx';
import { useWide } from './use-wide.ts';

/** Whom these pages are about: a cohort and a term, in the header, kept in the address. */
export function ScopeSwitch() {
  const { t } = useLingui();
  const isWide = useWide();
  const { data: choices } = useQuery(scopeChoicesQuery);
  const search = useRouterState({ select: (state) => state.location.search });
  const scope = scopeOf(search);
  if (!choices) return null;
  if (choices.cohorts.length + choices.terms.length === 0 && isWhole(scope)) return null;
  const name = scopeName(choices, scope);
  if (isWide) {
    // As high as the header's buttons: a little more room above and below would move the rail.
    return (
      <div
        role="group"
        aria-label={t`Cohort and term`}
        className="-my-1 me-2 flex items-center gap-2"
      >
        <ScopeSelects choices={choices} search={search} />
      </div>
    );
  }
  return (
    <Popover
      isIconOnly
      triggerLabel={name === null ? t`Cohort and term` : t`Cohort and term: ${name}`}
      triggerIcon={
        <span className="relative">
          <Filter aria-hidden="true" className="size-5" />
          {!isWhole(scope) && (
            <span className="absolute -end-1 -top-1 size-2.5 rounded-full bg-accent" />
          )}
        </span>
      }
      label={t`Cohort and term`}
      placement="bottom end"
    >
      <div className="flex flex-col gap-4">
        <ScopeSelects isTall choices={choices} search={search} />
      </div>
    </Popover>
  );
}
