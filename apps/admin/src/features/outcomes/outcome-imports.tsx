import { formatDate } from '@acquaint/front/format';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { outcomeImportsQuery } from './outcomes-queries.ts';

/** Which files made the classes what they are. */
export function OutcomeImports({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const { data: imports } = useSuspenseQuery(outcomeImportsQuery);
  return (
    <div data-print="hide">
      <Section title={t`Files so far`} count={imports.length} className="mt-10">
        <RowList label={t`Files so far`}>
          {imports.map(({ id, classYear, fileName, counts, createdAt }) => {
            const { created, updated, removed, failed, unlisted } = counts;
            const day = formatDate(createdAt, timeZone);
            const said = [
              ...(created + updated + removed === 0 ? [t`No change`] : []),
              ...(created > 0 ? [t`${created} new`] : []),
              ...(updated > 0 ? [t`${updated} changed`] : []),
              ...(removed > 0 ? [t`${removed} removed`] : []),
              ...(unlisted > 0 ? [t`${unlisted} not on the list of students`] : []),
              ...(failed > 0 ? [t`${failed} not taken`] : []),
            ];
            return (
              <ListRow
                key={id}
                title={<bdi>{fileName}</bdi>}
                subtitle={said.join(' · ')}
                meta={t`Class of ${classYear}, brought on ${day}`}
              />
            );
          })}
        </RowList>
      </Section>
    </div>
  );
}
