import { questionCategories, stages } from '@acquaint/core/library/kinds';
import type { PackFinding, PackQuestion } from '@acquaint/core/library/question-pack';
import { categoryPhrases, depthPhrases, stagePhrases } from '@acquaint/core/phrases/library';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';

const categories = questionCategories.filter((category) => category !== 'CLOSE');
const minutes = [1, 2, 3, 4, 5];
const depths = [1, 2, 3] as const;

interface QuestionFieldsProps {
  question: PackQuestion;
  number: number;
  mayWrite: boolean;
  error: string | undefined;
  findings: readonly PackFinding[];
  onChange: (question: PackQuestion) => void;
  onRemove: () => void;
}

/** One question with its theme, and what speaks against its words. */
export function QuestionFields({
  question,
  number,
  mayWrite,
  error,
  findings,
  onChange,
  onRemove,
}: QuestionFieldsProps) {
  const { t } = useLingui();
  const wrong = findings.find(({ severity }) => severity === 'error')?.sentence;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-control border border-line p-4">
      <legend className="px-1 font-semibold">{t`Question ${number}`}</legend>
      <TextArea
        label={t`Words of question ${number}`}
        isLabelHidden
        rows={2}
        readOnly={!mayWrite}
        value={question.text}
        error={error ?? wrong}
        onChange={({ target }) => onChange({ ...question, text: target.value })}
      />
      {findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ sentence }) => (
          <p key={sentence} className="text-sm text-warning">
            {sentence}
          </p>
        ))}
      <div className="grid gap-3 sm:grid-cols-2">
        <NativeSelect
          label={t`Theme`}
          disabled={!mayWrite}
          options={categories.map((value) => ({ value, label: categoryPhrases[value] }))}
          value={question.category}
          onChange={({ target }) => {
            const category = categories.find((one) => one === target.value);
            if (category) onChange({ ...question, category });
          }}
        />
        <NativeSelect
          label={t`For students who are`}
          disabled={!mayWrite}
          options={stages.map((value) => ({ value, label: stagePhrases[value].name }))}
          value={question.stage}
          onChange={({ target }) => {
            const stage = stages.find((one) => one === target.value);
            if (stage) onChange({ ...question, stage });
          }}
        />
        <NativeSelect
          label={t`How deep`}
          disabled={!mayWrite}
          options={depths.map((value) => ({ value: String(value), label: depthPhrases[value] }))}
          value={String(question.depth)}
          onChange={({ target }) => {
            const depth = depths.find((one) => String(one) === target.value);
            if (depth) onChange({ ...question, depth });
          }}
        />
        <NativeSelect
          label={t`Minutes`}
          disabled={!mayWrite}
          options={minutes.map((value) => ({ value: String(value), label: String(value) }))}
          value={String(question.minutes)}
          onChange={({ target }) => onChange({ ...question, minutes: Number(target.value) })}
        />
      </div>
      {mayWrite && (
        <Button
          size="small"
          variant="plain"
          className="self-start"
          aria-label={t`Remove question ${number}`}
          onClick={onRemove}
        >
          <Trans>Remove</Trans>
        </Button>
      )}
    </fieldset>
  );
}
