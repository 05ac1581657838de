import { windowsOf } from '@acquaint/core/assignments/windows';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import { dayOf, formatDay } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Facts } from '@acquaint/ui/facts';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

interface WhomItAsksProps {
  students: number;
  sizes: readonly number[];
  terms: AssignmentTerms;
}

/** How many students an assignment would affect, and when each group begins, before it is saved. */
export function WhomItAsks({ students, sizes, terms }: WhomItAsksProps) {
  const { t } = useLingui();
  const today = dayOf(useNow(), terms.due.zone);
  return (
    <Section
      level={3}
      title={t`Whom it asks`}
      description={t`${plural(students, {
        one: '# student is in this cohort today.',
        other: '# students are in this cohort today.',
      })}`}
    >
      <Facts
        isDense
        facts={windowsOf(terms).map(({ index, startsOn }) => {
          const size = sizes[index] ?? 0;
          const day = formatDay(startsOn, today);
          return {
            term: day,
            value: t`${plural(size, { one: '# student begins', other: '# students begin' })}`,
          };
        })}
      />
      <p className="mt-2 text-sm text-muted">
        <Trans>Who joins the cohort later comes into the smallest group.</Trans>
      </p>
    </Section>
  );
}
