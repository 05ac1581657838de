import { OUTCOME_STATUSES, type OutcomeStatus } from '@acquaint/core/outcomes/status';
import { outcomeStatusNames } from '@acquaint/core/phrases/outcomes';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { OutcomeCheck } from './outcomes-queries.ts';

interface WordsFormProps {
  asked: OutcomeCheck['unknownWords'];
  words: Record<string, OutcomeStatus>;
  onChange: (words: Record<string, OutcomeStatus>) => void;
}

/** Words of the school's own: each gets the status that it stands for. */
export function WordsForm({ asked, words, onChange }: WordsFormProps) {
  const { t } = useLingui();
  const statuses = OUTCOME_STATUSES.map((status) => ({
    value: status,
    label: outcomeStatusNames[status],
  }));
  return (
    <Section
      title={t`What your words stand for`}
      description={t`We do not know these words. Rows with them are taken once you say what they stand for.`}
    >
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {asked.map(({ word, rows }) => (
          <NativeSelect
            key={word}
            label={`“${word}”`}
            description={t`In ${plural(rows, { one: '# row', other: '# rows' })}`}
            options={[{ value: '', label: t`Do not take these rows` }, ...statuses]}
            value={words[word] ?? ''}
            onChange={({ target }) => {
              const { [word]: _, ...rest } = words;
              const status = OUTCOME_STATUSES.find((one) => one === target.value);
              onChange(status === undefined ? rest : { ...rest, [word]: status });
            }}
          />
        ))}
      </div>
    </Section>
  );
}
