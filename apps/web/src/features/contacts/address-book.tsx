import { Badge } from '@acquaint/ui/badge';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatInstantDay } from '../../lib/format.ts';
import { deviceZone, locale } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import type { ContactRow } from './contact-queries.ts';
import { useStateWords } from './use-state-words.ts';

interface Group {
  letter: string;
  rows: ContactRow[];
}

/** The first letter without its accents: "Ávila" stands under A. */
function letterOf(name: string): string {
  const first = name.normalize('NFD').match(/\p{L}/u)?.[0] ?? '#';
  return first.toLocaleUpperCase(locale);
}

/** Rows by first letter, in the order in which they came. */
export function grouped(rows: readonly ContactRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const letter = letterOf(row.fullName);
    const last = groups.at(-1);
    if (last?.letter === letter) last.rows.push(row);
    else groups.push({ letter, rows: [row] });
  }
  return groups;
}

export function AddressBook({ rows }: { rows: readonly ContactRow[] }) {
  return (
    <div className="flex flex-col gap-6">
      {grouped(rows).map((group) => (
        <section key={`${group.letter}-${group.rows[0]?.id}`} aria-label={group.letter}>
          <h2 className="mb-1 px-1 text-sm text-muted" aria-hidden="true">
            {group.letter}
          </h2>
          <RowList>
            {group.rows.map((row) => (
              <BookRow key={row.id} row={row} />
            ))}
          </RowList>
        </section>
      ))}
    </div>
  );
}

function BookRow({ row }: { row: ContactRow }) {
  const { t } = useLingui();
  const now = useNow();
  const stateWords = useStateWords();
  const missing = Object.values(row.proven).filter((isProven) => !isProven).length;
  const work = [row.jobTitle, row.employer].filter(Boolean).join(', ');

  function rest(): string {
    if (row.lastTouchAt && row.interviewCount > 0) {
      return formatInstantDay(row.lastTouchAt, deviceZone, now);
    }
    return missing === 0
      ? ''
      : t`${plural(missing, { one: '# thing', other: '# things' })} to check`;
  }

  return (
    <ListRow
      href={paths.contact(row.id)}
      title={
        <>
          <PersonName name={row.fullName} />
          {row.respelling && (
            <span className="ms-2 text-sm font-normal text-muted">{row.respelling}</span>
          )}
        </>
      }
      subtitle={work && <OwnText text={work} />}
      meta={
        row.state === 'active' ? (
          rest()
        ) : (
          <Badge tone={row.state === 'do_not_contact' ? 'danger' : 'neutral'}>
            {stateWords[row.state]}
          </Badge>
        )
      }
    />
  );
}
