import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { StudentsSearch } from './students-search.ts';

interface WriteToStudentsProps {
  search: StudentsSearch;
  picked: ReadonlySet<string>;
  /** The students on the screen, ticked or not. */
  listed: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** An address takes so many ids; for more there are filters. */
export const MOST_PICKED = 50;

/** Leads to a nudge: to the students who are ticked, or to all who fit the filters. */
export function WriteToStudents({ search, picked, listed, onPick }: WriteToStudentsProps) {
  const { t } = useLingui();
  const { cohort, term, step, at, stuck, find } = search;
  const filter: Record<string, string> = {
    ...(cohort !== undefined && { cohort }),
    ...(term !== undefined && { term }),
    ...(step !== undefined && { step }),
    ...(at !== undefined && { at }),
    ...(stuck !== undefined && { stuck }),
    ...(find !== undefined && find !== '' && { find }),
  };
  const count = picked.size;
  const inSight = [...picked].filter((id) => listed.has(id));
  const outOfSight = count - inSight.length;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {count === 0 ? (
        <LinkButton size="small" href={paths.newNudge(filter)}>
          {Object.keys(filter).length === 0 ? (
            <Trans>Write to all of them…</Trans>
          ) : (
            <Trans>Write to all who fit…</Trans>
          )}
        </LinkButton>
      ) : (
        <>
          <LinkButton size="small" href={paths.newNudge({ students: [...picked].join(',') })}>
            {t`${plural(count, { one: 'Write to # student…', other: 'Write to # students…' })}`}
          </LinkButton>
          <Button size="small" variant="plain" onClick={() => onPick(new Set())}>
            <Trans>Untick all</Trans>
          </Button>
          <span role="status" className="text-sm text-warning">
            {outOfSight > 0 &&
              t`${plural(outOfSight, {
                one: '# of them is not in the list below.',
                other: '# of them are not in the list below.',
              })}`}
          </span>
          {outOfSight > 0 && inSight.length > 0 && (
            <Button size="small" variant="plain" onClick={() => onPick(new Set(inSight))}>
              <Trans>Untick those</Trans>
            </Button>
          )}
          {count >= MOST_PICKED && (
            <span className="text-sm text-muted">
              <Trans>More than these are reached by a filter.</Trans>
            </span>
          )}
        </>
      )}
    </div>
  );
}
