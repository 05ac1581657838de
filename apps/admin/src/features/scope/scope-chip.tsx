import { Chip } from '@acquaint/ui/chip';
import { useQuery } from '@tanstack/react-query';
import { scopeName } from './options.ts';
import { isWhole, type Scope } from './scope.ts';
import { scopeChoicesQuery } from './scope-query.ts';

/** Beside the title: whom the page is about, where that is not everybody. */
export function ScopeChip({ scope }: { scope: Scope }) {
  const { data } = useQuery({ ...scopeChoicesQuery, enabled: !isWhole(scope) });
  const name = scopeName(data, scope);
  if (name === null) return null;
  return (
    <Chip tone="accent">
      <span dir="auto" className="wrap-anywhere">
        {name}
      </span>
    </Chip>
  );
}
