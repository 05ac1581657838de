import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { dayOf, formatRelativeDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import type { Today } from './types.ts';

export function KeepInTouch({ people, now }: { people: Today['keepInTouch']; now: string }) {
  const { t } = useLingui();
  if (people.length === 0) return null;
  const today = dayOf(now, deviceZone);
  return (
    <Section
      title={t`Keeping in touch`}
      description={t`A few lines when there is news. Nobody expects more.`}
    >
      <RowList>
        {people.map((person) => (
          <ListRow
            key={person.contactId}
            href={paths.contact(person.contactId)}
            title={<PersonName name={person.name} />}
            meta={
              person.nextOn <= today
                ? t`any day now`
                : t`around ${formatRelativeDay(person.nextOn, today)}`
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
