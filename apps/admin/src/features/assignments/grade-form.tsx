import { rubricTotal } from '@acquaint/core/assignments/rubric';
import { assignmentPhrases, competencyWords } from '@acquaint/core/phrases/assignments';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { type SeenSubmission, type StudentWork, workQuery } from './assignment-queries.ts';
import { begunWith, draftOf, type GradeDraft, newsOf } from './grade-draft.ts';
import { GradeNews } from './grade-news.tsx';

interface GradeFormProps {
  assignment: StudentWork['assignment'];
  submission: SeenSubmission;
}

/**
 * A level for each criterion, a comment, and what it comes to; the student is told when it is back.
 * What was typed stays when another grade or a newer version comes in meanwhile, and the form says so.
 */
export function GradeForm({ assignment, submission }: GradeFormProps) {
  const { t } = useLingui();
  const { rubric } = assignment.terms;
  const last = submission.grades.at(-1);
  const [form, setForm] = useState(() => beginWith(submission));
  const { marks, comment, reopenedUntil } = form.typed;
  const type = (change: Partial<GradeDraft>) =>
    setForm((old) => ({ ...old, typed: { ...old.typed, ...change } }));
  useUnsaved(form.typed, form.start);
  const news = newsOf(submission, form);
  if (news === 'take') setForm(beginWith(submission));
  const sum = rubricTotal(rubric, marks, submission.lateness.deduction);
  const { points, deduction, total, of, missing } = sum;
  const give = useWrite({
    write: ({ begun, typed }: Pick<typeof form, 'begun' | 'typed'>, idempotencyKey) =>
      client.assignments.grade.mutate({
        submissionId: begun.submissionId,
        gradedBefore: begun.grades,
        marks: { ...typed.marks },
        comment: typed.comment,
        reopenedUntil: typed.reopenedUntil || null,
        idempotencyKey,
      }),
    onFail: (error) => {
      if (publicErrorOf(error)?.code !== 'conflict') return;
      const { queryKey } = workQuery(assignment.id, submission.studentId);
      void queryClient.invalidateQueries({ queryKey });
    },
    onDone: async (_, { typed }) => {
      setForm((old) => ({ ...old, start: typed }));
      showToast({ tone: 'success', title: t`Returned to the student` });
      await queryClient.invalidateQueries(trpc.assignments.pathFilter());
    },
  });
  const problems = problemsOf(give.error);
  const marked = rubric.map(({ key }) => `marks.${key}`);
  const isNews = news === 'graded' || news === 'handed_in';
  const incomplete = missing.length > 0 ? assignmentPhrases.marks_missing : undefined;
  const reason = isNews ? t`Please choose first what holds.` : incomplete;
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ begun: form.begun, typed: form.typed });
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
          onChange={(level) => type({ marks: { ...marks, [key]: Number(level) } })}
        />
      ))}
      <TextArea
        label={t`Comment to the student`}
        value={comment}
        error={problems['comment']}
        onChange={({ target }) => type({ comment: target.value })}
      />
      <TextField
        type="date"
        label={t`Take it once more until`}
        description={t`Empty leaves it at this, unless the terms allow another one.`}
        value={reopenedUntil}
        error={problems['reopenedUntil']}
        onChange={({ target }) => type({ reopenedUntil: target.value })}
      />
      <p className="tabular" aria-live="polite">
        <strong>{t`${total} of ${of} points`}</strong>
        {deduction > 0 && (
          <span className="text-muted"> {t`(${points} less ${deduction} for being late)`}</span>
        )}
      </p>
      {!isNews && <FormError error={give.error} fields={[...marked, 'comment', 'reopenedUntil']} />}
      {isNews && (
        <GradeNews
          kind={news}
          onKeepMine={() => {
            give.reset();
            setForm(({ typed }) => ({ ...beginWith(submission), typed }));
          }}
          onTakeNew={() => {
            give.reset();
            setForm(beginWith(submission));
          }}
        />
      )}
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={give.isPending}
        pendingLabel={t`Returning…`}
        disabledReason={reason}
      >
        {last === undefined ? <Trans>Return the grade</Trans> : <Trans>Return a new grade</Trans>}
      </Button>
    </form>
  );
}

function beginWith(submission: SeenSubmission) {
  const start = draftOf(submission);
  return { begun: begunWith(submission), start, typed: start };
}
