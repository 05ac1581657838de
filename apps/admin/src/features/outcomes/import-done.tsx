import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { ProblemList } from '../file-import/problem-list.tsx';
import { ChangeCounts } from './change-counts.tsx';
import type { OutcomeImportResult } from './outcomes-queries.ts';

interface ImportDoneProps {
  result: OutcomeImportResult;
  classYear: number;
  onAgain: () => void;
}

/** What the file did, and what it did not. */
export function ImportDone({ result, classYear, onAgain }: ImportDoneProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-8">
      <Callout tone="accent" isLive title={t`The outcomes of the class of ${classYear} are in`}>
        <Trans>A later file of the same class takes its place.</Trans>
      </Callout>
      <ChangeCounts counts={result.counts} />
      {result.problems.length > 0 && (
        <Section title={t`Rows that were not taken`} count={result.counts.failed}>
          <ProblemList problems={result.problems} />
        </Section>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton variant="primary" href={paths.outcomesOf(classYear)}>
          <Trans>See the rates</Trans>
        </LinkButton>
        <Button onClick={onAgain}>
          <Trans>Bring another file</Trans>
        </Button>
      </div>
    </div>
  );
}
