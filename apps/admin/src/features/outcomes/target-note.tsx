import { locale } from '@acquaint/front/locale';
import { Trans } from '@lingui/react/macro';
import type { OutcomeRates } from './outcomes-queries.ts';

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** What the survey asks for, and whether the class is there; nothing of it where the rate is hidden. */
export function TargetNote({ report }: { report: NonNullable<OutcomeRates['report']> }) {
  const target = percent.format(report.knowledgeTarget);
  return (
    <p className="mt-6 max-w-prose">
      {report.meetsTarget === null && (
        <Trans>The survey asks that the outcomes of at least {target} of a class are known.</Trans>
      )}
      {report.meetsTarget === true && (
        <Trans>
          The outcomes of at least {target} of this class are known, as the survey asks.
        </Trans>
      )}
      {report.meetsTarget === false && (
        <Trans>
          The survey asks that the outcomes of at least {target} of a class are known. This class is
          not there yet.
        </Trans>
      )}
    </p>
  );
}
