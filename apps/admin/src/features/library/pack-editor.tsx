import { client, queryClient } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import {
  checkPack,
  isPackPublishable,
  MOST_QUESTIONS,
  type PackQuestion,
} from '@acquaint/core/library/question-pack';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { cohortsQuery } from '../people/people-queries.ts';
import { languageOptions } from './languages.ts';
import { PackActions } from './pack-actions.tsx';
import { PackHistory } from './pack-history.tsx';
import { packsQuery, packVersionsQuery, questionsOf, type QuestionPack } from './pack-queries.ts';
import { QuestionFields } from './question-fields.tsx';

const valuesOf = (pack: QuestionPack | null) => ({
  name: pack?.name ?? '',
  language: pack?.language ?? 'en',
  cohortId: pack?.cohortId ?? '',
  questions: pack ? questionsOf(pack) : [blankQuestion()],
});

const refresh = () => queryClient.invalidateQueries({ queryKey: packsQuery.queryKey });

const blankQuestion = (): PackQuestion => ({
  id: newId(),
  category: 'PATH',
  stage: 'EX',
  depth: 2,
  minutes: 2,
  text: '',
});

/** One pack: its name, for whom it is, and its questions, each read as it is written. */
export function PackEditor({
  pack: opened,
  mayWrite,
  timeZone,
  onGone,
}: {
  pack: QuestionPack | null;
  mayWrite: boolean;
  timeZone: string;
  /** Nothing of it is left. */
  onGone: () => void;
}) {
  const { t } = useLingui();
  const { data: cohorts } = useSuspenseQuery(cohortsQuery);
  const [id] = useState(() => opened?.id ?? newId());
  const [pack, setPack] = useState(opened);
  const [base, setBase] = useState(() => valuesOf(opened));
  const { values, set, setValues, problems, setProblems } = useFields(base);
  const isChanged = pack === null || JSON.stringify(values) !== JSON.stringify(base);
  useUnsaved(values, base);
  const findings = checkPack(values.questions);
  const texts = values.questions.map((_, n) => `questions.${n}.text`);
  const shown = ['name', 'language', 'cohortId', ...texts];

  function adopt(saved: QuestionPack) {
    void refresh();
    void queryClient.invalidateQueries({ queryKey: packVersionsQuery(saved.id).queryKey });
    setPack(saved);
    setBase(valuesOf(saved));
    setValues(valuesOf(saved));
  }
  const save = useWrite({
    write: (input: typeof values & { version: number | null }, idempotencyKey) =>
      client.library.savePack.mutate({
        ...input,
        id,
        cohortId: input.cohortId === '' ? null : input.cohortId,
        questions: [...input.questions],
        idempotencyKey,
      }),
    onDone: (saved) => {
      adopt(saved);
      showToast({ title: t`Saved as a draft. Students see it once it is published.` });
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const failure = publicErrorOf(save.error);
  const present = failure?.code === 'conflict' ? presentOf(failure.present) : null;
  const put = (n: number, question: PackQuestion) =>
    set(
      'questions',
      values.questions.map((old, at) => (at === n ? question : old)),
    );

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...values, version: pack?.version ?? null });
      }}
    >
      <TextField
        label={t`Name`}
        required
        readOnly={!mayWrite}
        value={values.name}
        error={problems['name']}
        onChange={({ target }) => set('name', target.value)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NativeSelect
          label={t`Language`}
          disabled={!mayWrite}
          options={languageOptions}
          value={values.language}
          error={problems['language']}
          onChange={({ target }) => set('language', target.value)}
        />
        <NativeSelect
          label={t`For whom`}
          disabled={!mayWrite}
          options={[
            { value: '', label: t`The whole school` },
            ...cohorts
              .filter(({ archived, id: cohort }) => !archived || cohort === values.cohortId)
              .map((cohort) => ({ value: cohort.id, label: cohort.name })),
          ]}
          value={values.cohortId}
          error={problems['cohortId']}
          onChange={({ target }) => set('cohortId', target.value)}
        />
      </div>
      <ol className="flex flex-col gap-5">
        {values.questions.map((question, n) => (
          <li key={question.id}>
            <QuestionFields
              question={question}
              number={n + 1}
              mayWrite={mayWrite}
              error={problems[`questions.${n}.text`]}
              findings={findings.filter(
                ({ questionId }) => questionId === question.id && question.text !== '',
              )}
              onChange={(changed) => put(n, changed)}
              onRemove={() =>
                set(
                  'questions',
                  values.questions.filter((_, at) => at !== n),
                )
              }
            />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button
          className="self-start"
          disabledReason={
            values.questions.length >= MOST_QUESTIONS
              ? t`A pack holds at most ${MOST_QUESTIONS} questions.`
              : undefined
          }
          onClick={() => set('questions', [...values.questions, blankQuestion()])}
        >
          <Trans>Add a question</Trans>
        </Button>
      )}
      {present && (
        <ConflictCallout
          onKeepMine={() => save.mutate({ ...values, version: present.version })}
          onShowNewer={() => {
            save.reset();
            adopt(present);
          }}
        />
      )}
      {!present && <FormError error={save.error} fields={shown} />}
      {mayWrite && (
        <div className="flex flex-wrap items-start gap-3">
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t`Saving…`}
            disabledReason={isChanged ? undefined : t`Nothing is different yet.`}
          >
            <Trans>Save draft</Trans>
          </Button>
          {pack && (
            <PackActions
              pack={pack}
              reason={
                isChanged
                  ? t`Save your changes first.`
                  : isPackPublishable(values.questions)
                    ? undefined
                    : t`Mend what is marked as an error first.`
              }
              onDone={adopt}
              onGone={() => {
                void refresh();
                onGone();
              }}
            />
          )}
        </div>
      )}
      {pack && (
        <PackHistory
          pack={pack}
          timeZone={timeZone}
          mayWrite={mayWrite}
          isChanged={isChanged}
          onRedrafted={(saved) => {
            adopt(saved);
            showToast({
              title: t`Here is a draft with those questions. Publish it when it is ready.`,
            });
          }}
        />
      )}
    </form>
  );
}

/** A conflict carries the present pack as unknown data. */
const presentOf = (value: unknown): QuestionPack | null =>
  typeof value === 'object' && value !== null && 'draft' in value ? (value as QuestionPack) : null;
