import { COMPETENCIES, type Criterion, rubricMaximum } from '@acquaint/core/assignments/rubric';
import { competencyWords } from '@acquaint/core/phrases/assignments';
import { newId } from '@acquaint/front/new-id';
import type { Problems } from '@acquaint/front/errors';
import { Button } from '@acquaint/ui/button';
import { IconButton } from '@acquaint/ui/icon-button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';

interface RubricFieldsProps {
  rubric: readonly Criterion[];
  onChange: (rubric: Criterion[]) => void;
  problems: Problems;
  /** Points stand still once work is in. */
  isLocked: boolean;
}

const MOST_CRITERIA = 8;
const MOST_LEVELS = 6;

/** What work is judged by: criteria, each with levels that are worth points. */
export function RubricFields({ rubric, onChange, problems, isLocked }: RubricFieldsProps) {
  const { t } = useLingui();
  const replace = (at: number, criterion: Criterion) => onChange(rubric.with(at, criterion));
  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-4">
        {rubric.map((criterion, at) => (
          <li key={criterion.key}>
            <CriterionFields
              criterion={criterion}
              number={at + 1}
              stem={`rubric.${at}`}
              problems={problems}
              isLocked={isLocked}
              onChange={(next) => replace(at, next)}
              onRemove={
                rubric.length > 1 && !isLocked
                  ? () => onChange(rubric.filter(({ key }) => key !== criterion.key))
                  : null
              }
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {!isLocked && rubric.length < MOST_CRITERIA && (
          <Button onClick={() => onChange([...rubric, aCriterion(t`Not yet`, t`As it should be`)])}>
            <Trans>Add a criterion</Trans>
          </Button>
        )}
        <p className="text-muted tabular">{t`Points in all: ${rubricMaximum(rubric)}`}</p>
      </div>
    </div>
  );
}

const aCriterion = (least: string, most: string): Criterion => ({
  key: newId(),
  competency: null,
  title: '',
  levels: [
    { name: least, points: 0 },
    { name: most, points: 10 },
  ],
});

interface CriterionFieldsProps {
  criterion: Criterion;
  number: number;
  stem: string;
  problems: Problems;
  isLocked: boolean;
  onChange: (criterion: Criterion) => void;
  onRemove: (() => void) | null;
}

function CriterionFields(props: CriterionFieldsProps) {
  const { criterion, number, stem, problems, isLocked, onChange, onRemove } = props;
  const { t } = useLingui();
  const { title, competency, levels } = criterion;
  const last = levels.at(-1);
  return (
    <fieldset className="min-w-0 rounded-control border border-line bg-surface p-4">
      <legend className="px-1 font-medium">{t`Criterion ${number}`}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`What is judged`}
          value={title}
          error={problems[`${stem}.title`]}
          onChange={({ target }) => onChange({ ...criterion, title: target.value })}
        />
        <NativeSelect
          label={t`Competency (NACE)`}
          options={[
            { value: '', label: t`None` },
            ...COMPETENCIES.map((one) => ({ value: one, label: competencyWords[one].name })),
          ]}
          value={competency ?? ''}
          onChange={({ target }) =>
            onChange({
              ...criterion,
              competency: COMPETENCIES.find((one) => one === target.value) ?? null,
            })
          }
        />
      </div>
      <ol className="mt-4 flex flex-col gap-3">
        {levels.map((level, at) => {
          const place = at + 1;
          return (
            <li key={at} className="flex flex-wrap items-end gap-3">
              <TextField
                label={t`Level ${place}`}
                className="min-w-0 grow basis-48"
                value={level.name}
                error={problems[`${stem}.levels.${at}.name`]}
                onChange={({ target }) =>
                  onChange({
                    ...criterion,
                    levels: levels.with(at, { ...level, name: target.value }),
                  })
                }
              />
              <TextField
                label={t`Points`}
                type="number"
                inputMode="numeric"
                className="w-24"
                value={level.points}
                readOnly={isLocked}
                error={problems[`${stem}.levels.${at}.points`]}
                onChange={({ target }) => {
                  const points = Number.isNaN(target.valueAsNumber) ? 0 : target.valueAsNumber;
                  onChange({ ...criterion, levels: levels.with(at, { ...level, points }) });
                }}
              />
              {!isLocked && levels.length > 2 && (
                <IconButton
                  aria-label={t`Remove level ${place} of criterion ${number}`}
                  icon={<Trash2 />}
                  onClick={() =>
                    onChange({ ...criterion, levels: levels.filter((_, other) => other !== at) })
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
      {!isLocked && (
        <div className="mt-4 flex flex-wrap gap-3">
          {levels.length < MOST_LEVELS && (
            <Button
              size="small"
              onClick={() =>
                onChange({
                  ...criterion,
                  levels: [...levels, { name: '', points: (last?.points ?? 0) + 1 }],
                })
              }
            >
              <Trans>Add a level</Trans>
            </Button>
          )}
          {onRemove && (
            <Button
              size="small"
              variant="plain"
              aria-label={t`Remove criterion ${number}`}
              onClick={onRemove}
            >
              <Trans>Remove</Trans>
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
