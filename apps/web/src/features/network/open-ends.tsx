import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { StateIcon } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { NetworkNode } from './network-query.ts';

/** Loops that are still open: each names who waits to hear from the student. */
export function OpenEnds({ people }: { people: readonly NetworkNode[] }) {
  const { t } = useLingui();
  const nameOf = new Map(people.map(({ contactId, name }) => [contactId, name]));
  const open = people.flatMap((person) => {
    if (!person.owedReport) return [];
    const { interviewId, referralId } = person.owedReport;
    const by = person.introducedById && nameOf.get(person.introducedById);
    const introducer = by ?? person.introducedByName ?? t`whoever named ${person.name}`;
    return [{ interviewId, referralId, introducer, name: person.name }];
  });
  if (open.length === 0) return null;
  return (
    <Section
      title={t`Open ends`}
      count={open.length}
      description={t`Whoever opened a door likes to hear what was behind it.`}
    >
      <RowList>
        {open.map(({ interviewId, referralId, introducer, name }) => (
          <ListRow
            key={referralId}
            href={paths.step(interviewId, 'thank')}
            leading={<StateIcon state="ready" className="mt-1" />}
            title={t`Tell ${introducer} how it went with ${name}`}
          />
        ))}
      </RowList>
    </Section>
  );
}
