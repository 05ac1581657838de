import { EVERYBODY, isSameFilter } from '@acquaint/core/saved-views/saved-view';
import { client, queryClient } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { ToggleChip } from '@acquaint/ui/chip';
import { Menu } from '@acquaint/ui/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Ellipsis, Star } from 'lucide-react';
import { useState } from 'react';
import { filterOf, type SavedView, savedViewsQuery, searchOf } from './saved-views-query.ts';
import type { StudentsSearch } from './students-search.ts';
import { ViewForm } from './view-form.tsx';

interface SavedViewsProps {
  search: StudentsSearch;
  onGo: (search: StudentsSearch) => void;
}

const keep = (views: SavedView[]): SavedView[] | undefined =>
  queryClient.setQueryData(savedViewsQuery.queryKey, views);

/** One's own views of the list, and what can be done with the one that is open. */
export function SavedViews({ search, onGo }: SavedViewsProps) {
  const { t } = useLingui();
  const { data: views } = useSuspenseQuery(savedViewsQuery);
  const [renaming, setRenaming] = useState<string | null>(null);
  const filter = filterOf(search);
  const current = views.find((view) => isSameFilter(view.filter, filter));
  const isEverybody = isSameFilter(EVERYBODY, filter);
  const change = useWrite({
    write: (view: SavedView, idempotencyKey) =>
      client.savedViews.save.mutate({ ...view, idempotencyKey }),
    onDone: keep,
  });
  const remove = useWrite({
    write: (id: string) => client.savedViews.remove.mutate({ id }),
    onDone: keep,
  });
  const act = (view: SavedView, what: 'rename' | 'default' | 'delete'): void => {
    if (what === 'rename') setRenaming(view.id);
    if (what === 'default') change.mutate({ ...view, isDefault: !view.isDefault });
    if (what === 'delete') remove.mutate(view.id);
  };
  if (views.length === 0 && isEverybody) return null;
  const name = current?.name ?? '';
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div role="group" aria-label={t`Your views`} className="flex flex-wrap items-center gap-2">
        {views.length > 0 && (
          <ToggleChip isOn={isEverybody && current === undefined} onToggle={() => onGo({})}>
            <Trans>Everybody</Trans>
          </ToggleChip>
        )}
        {views.map((view) => (
          <ToggleChip
            key={view.id}
            isOn={view.id === current?.id}
            onToggle={() => onGo(searchOf(view.filter))}
          >
            <span className="inline-flex items-center gap-1.5 wrap-anywhere" dir="auto">
              {view.isDefault && (
                <Star
                  role="img"
                  aria-label={t`The list opens with it:`}
                  className="size-3.5 shrink-0"
                />
              )}
              {view.name}
            </span>
          </ToggleChip>
        ))}
        {current && (
          <Menu
            isIconOnly
            size="small"
            variant="plain"
            triggerLabel={t`Change the view “${name}”`}
            triggerIcon={<Ellipsis />}
            entries={[
              { id: 'rename', label: t`Rename` },
              {
                id: 'default',
                label: current.isDefault ? t`Do not open with it` : t`Open the list with it`,
              },
              { id: 'delete', label: t`Delete`, isDangerous: true },
            ]}
            onAction={(what) => act(current, what)}
          />
        )}
        {!current && !isEverybody && <ViewForm key="new" filter={filter} onDone={keep} />}
      </div>
      {current && renaming === current.id && (
        <ViewForm
          key={current.id}
          filter={filter}
          view={current}
          onDone={(next) => {
            keep(next);
            setRenaming(null);
          }}
          onCancel={() => setRenaming(null)}
        />
      )}
      <FormError error={change.error ?? remove.error} />
    </div>
  );
}
