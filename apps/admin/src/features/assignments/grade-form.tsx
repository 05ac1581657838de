import { type Marks, rubricTotal } from '@acquaint/core/assignments/rubric';
import { assignmentPhrases, competencyWords } from '@acquaint/core/phrases/assignments';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SeenSubmission, StudentWork } from './assignment-queries.ts';

interface GradeFormProps {
  assignment: StudentWork['assignment'];
  submission: SeenSubmission;
}

/** A level for each criterion, a comment, and what it comes to; the student is told when it is back. */
export function GradeForm({ assignment, submission }: GradeFormProps) {
  const { t } = useLingui();
  const { rubric } = assignment.terms;
  const last = submission.grades.at(-1);
  const [marks, setMarks] = useState<Marks>(last?.marks ?? {});
  const [comment, setComment] = useState(last?.comment ?? '');
  const [reopenedUntil, setReopened] = useState('');
  const sum = rubricTotal(rubric, marks, submission.lateness.deduction);
  const { points, deduction, total, of, missing } = sum;
  const give = useWrite({
    write: (
      input: { marks: Marks; comment: string; reopenedUntil: string | null },
      idempotencyKey,
    ) =>
      client.assignments.grade.mutate({
        submissionId: submission.id,
        gradedBefore: submission.grades.length,
        ...input,
        marks: { ...input.marks },
        idempotencyKey,
      }),
    onDone: async () => {
      showToast({ tone: 'success', title: t`Returned to the student` });
      await queryClient.invalidateQueries(trpc.assignments.pathFilter());
    },
  });
  const problems = problemsOf(give.error);
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ marks, comment, reopenedUntil: reopenedUntil || null });
      }}
    >
      {rubric.map(({ key, title, competency, levels }) => (
        <RadioGroup
          key={key}
          label={<bdi>{title}</bdi>}
          description={competency === null ? undefined : competencyWords[competency].name}
          error={problems[`marks.${key}`]}
          value={marks[key] === undefined ? null : String(marks[key])}
          options={levels.map(({ name, points: worth }, at) => ({
            value: String(at),
            label: (
              <>
                <bdi>{name}</bdi> <span className="text-muted tabular">({worth})</span>
              </>
            ),
          }))}
          onChange={(level) => setMarks((old) => ({ ...old, [key]: Number(level) }))}
        />
      ))}
      <TextArea
        label={t`Comment to the student`}
        value={comment}
        error={problems['comment']}
        onChange={({ target }) => setComment(target.value)}
      />
      <TextField
        type="date"
        label={t`Take it once more until`}
        description={t`Empty leaves it at this, unless the terms allow another one.`}
        value={reopenedUntil}
        error={problems['reopenedUntil']}
        onChange={({ target }) => setReopened(target.value)}
      />
      <p className="tabular" aria-live="polite">
        <strong>{t`${total} of ${of} points`}</strong>
        {deduction > 0 && (
          <span className="text-muted"> {t`(${points} less ${deduction} for being late)`}</span>
        )}
      </p>
      {Object.keys(problems).length === 0 && <FormError error={give.error} />}
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={give.isPending}
        pendingLabel={t`Returning…`}
        disabledReason={missing.length > 0 ? assignmentPhrases.marks_missing : undefined}
      >
        {last === undefined ? <Trans>Return the grade</Trans> : <Trans>Return a new grade</Trans>}
      </Button>
    </form>
  );
}
