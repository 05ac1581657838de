import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf, formatInstantDay, formatRelativeDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import type { Today } from '../today/types.ts';
import { useTouch } from './use-touch.ts';

type Item = Today['keepInTouch'][number];

/** Those to write a few lines to: who is losing touch first, one tap to put off or to end it. */
export function TouchRows({
  people,
  now,
  label,
}: {
  people: readonly Item[];
  now: string;
  label: string;
}) {
  return (
    <RowList label={label}>
      {people.map((person) => (
        <TouchRow key={person.contactId} person={person} now={now} />
      ))}
    </RowList>
  );
}

function TouchRow({ person, now }: { person: Item; now: string }) {
  const { t } = useLingui();
  const touch = useTouch(person);
  const { name, state, idealOn, lastAt } = person;
  const today = dayOf(now, deviceZone);
  const last = lastAt && formatInstantDay(lastAt, deviceZone, now);
  return (
    <ListRow
      href={`${paths.contact(person.contactId)}#touch`}
      title={<PersonName name={name} />}
      subtitle={last ? t`last word: ${last}` : t`no word yet`}
      meta={
        state === 'losing' ? (
          <StateMark state="warning">{t`you are losing touch`}</StateMark>
        ) : state === 'due' ? (
          t`any day now`
        ) : (
          t`around ${formatRelativeDay(idealOn, today)}`
        )
      }
      actions={
        state !== 'fresh' && (
          <>
            <Button
              size="small"
              isPending={touch.isPending}
              aria-label={t`Later: ${name}`}
              onClick={() => touch.mutate({ kind: 'later' })}
            >
              <Trans>Later</Trans>
            </Button>
            <Button
              size="small"
              variant="plain"
              isPending={touch.isPending}
              aria-label={t`Not any more: ${name}`}
              onClick={() => touch.mutate({ kind: 'stop' })}
            >
              <Trans>Not any more</Trans>
            </Button>
            <FormError error={touch.error} />
          </>
        )
      }
    />
  );
}
