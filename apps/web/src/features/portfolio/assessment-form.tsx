import type { AssessmentChoice, AssessmentEntry } from '@acquaint/core/portfolio/assessment';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { publicErrorOf } from '../../lib/errors.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useWrite } from '../../lib/use-write.ts';
import { LevelList } from './level-list.tsx';
import { portfolioQuery } from './portfolio-query.ts';
import { dayWords } from './portfolio-words.ts';

/** Whether an assignment stands in the portfolio, and whether its points do. */
export function AssessmentForm({ entry }: { entry: AssessmentEntry }) {
  const { t } = useLingui();
  const { title, choice, current } = entry;
  return (
    <Disclosure
      summary={
        <>
          <OwnText text={title} className="wrap-anywhere" />
          <span className="font-normal text-muted">
            {' · '}
            {current ? dayWords(current.assessedOn) : t`waits for its grade`}
            {current && ` · ${choice.isIncluded ? t`shown` : t`left out`}`}
          </span>
        </>
      }
    >
      {current ? (
        <Choice choice={choice} current={current} />
      ) : (
        <p>
          <Trans>
            You handed in a newer version, so the grade before it does not count any more. Once the
            new one is graded, you can show it here. See{' '}
            <Link href={paths.assignment(choice.assignmentId)}>the assignment</Link>.
          </Trans>
        </p>
      )}
    </Disclosure>
  );
}

interface ChoiceProps {
  choice: AssessmentChoice;
  current: NonNullable<AssessmentEntry['current']>;
}

function Choice({ choice, current }: ChoiceProps) {
  const { t } = useLingui();
  const { values, set, setValues, problems, setProblems } = useFields(choice);
  const [newer, setNewer] = useState<AssessmentChoice | null>(null);
  const { isIncluded, showsGrade } = values;
  const save = useWrite({
    write: (version: number, idempotencyKey) =>
      client.portfolio.chooseAssessment.mutate({ ...values, version, idempotencyKey }),
    onDone: (view) => {
      queryClient.setQueryData(portfolioQuery.queryKey, view);
      const kept = view.assessments.find((one) => one.choice.assignmentId === choice.assignmentId);
      if (kept) setValues(kept.choice);
    },
    onFail: (error) => {
      setProblems(problemsOf(error));
      setNewer((publicErrorOf(error)?.present as AssessmentChoice | undefined) ?? null);
    },
  });
  const isChanged = JSON.stringify(values) !== JSON.stringify(choice);
  const { grade, levels } = current;

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setNewer(null);
        save.mutate(values.version);
      }}
    >
      <div>
        <Checkbox
          label={t`This assignment stands in my portfolio`}
          description={t`With its name, the day it was assessed, and these levels. No comment is shown.`}
          error={problems['assignmentId']}
          checked={isIncluded}
          onChange={(event) => set('isIncluded', event.target.checked)}
        />
        <div className="ps-8">
          {levels.length > 0 ? (
            <LevelList levels={levels} />
          ) : (
            <p className="mt-2 text-sm text-muted">
              {t`Nothing in this assignment was assessed by competency, so it stands there by name and day alone.`}
            </p>
          )}
        </div>
      </div>
      {isIncluded && (
        <Checkbox
          label={t`Show the points too: ${grade.total} of ${grade.outOf}`}
          checked={showsGrade}
          onChange={(event) => set('showsGrade', event.target.checked)}
        />
      )}
      {newer && (
        <ConflictCallout
          onKeepMine={() => {
            setNewer(null);
            save.mutate(newer.version);
          }}
          onShowNewer={() => {
            setValues(newer);
            setNewer(null);
            save.reset();
            void queryClient.invalidateQueries({ queryKey: portfolioQuery.queryKey });
          }}
        />
      )}
      {!newer && <FormError error={save.error} fields={['assignmentId']} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isPending={save.isPending} pendingLabel={t`Saving…`}>
          <Trans>Save</Trans>
        </Button>
        <span role="status" className="text-sm text-muted">
          {save.isSuccess && !isChanged && t`Saved. The page below shows it.`}
        </span>
      </div>
    </form>
  );
}
