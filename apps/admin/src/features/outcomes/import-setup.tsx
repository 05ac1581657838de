import { OUTCOME_FIELDS, type OutcomeMapping } from '@acquaint/core/outcomes/columns';
import type { OutcomeStatus } from '@acquaint/core/outcomes/status';
import { outcomeFieldNames } from '@acquaint/core/phrases/outcomes';
import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ColumnChoice } from '../file-import/column-choice.tsx';
import { CheckResult } from './check-result.tsx';
import {
  allRates,
  type OutcomeImportResult,
  outcomeImportsQuery,
  type OutcomePreview,
} from './outcomes-queries.ts';
import { WordsForm } from './words-form.tsx';

export interface ChosenFile {
  id: string;
  name: string;
  /** In base64; it stays in the page until it is brought. */
  file: string;
  preview: OutcomePreview;
}

interface ImportSetupProps {
  chosen: ChosenFile;
  classYear: number;
  onDone: (result: OutcomeImportResult) => void;
}

interface Choice {
  mapping: OutcomeMapping;
  words: Record<string, OutcomeStatus>;
  confirmedRemovals: number | null;
}

/** Which column is what, what words stand for, and then what the file would do. */
export function ImportSetup({ chosen, classYear, onDone }: ImportSetupProps) {
  const { t } = useLingui();
  const { file, name: fileName } = chosen;
  const { headers, samples } = chosen.preview.columns;
  const [mapping, setMapping] = useState<OutcomeMapping>(chosen.preview.mapping);
  const [words, setWords] = useState<Record<string, OutcomeStatus>>({});
  const [check, setCheck] = useState(chosen.preview.check);
  // Words stay on the page once they were not known, so that a choice can be changed.
  const [asked, setAsked] = useState(chosen.preview.check?.unknownWords ?? []);
  const preview = useMutation({
    mutationFn: () => client.outcomes.preview.query({ file, classYear, words, mapping }),
    onSuccess: (next) => {
      setCheck(next.check);
      const known = new Set(asked.map(({ word }) => word));
      const more = next.check?.unknownWords.filter(({ word }) => !known.has(word)) ?? [];
      setAsked([...asked, ...more]);
    },
  });
  const bring = useWrite({
    // The key is the id as well: the same choice twice is one import.
    write: (choice: Choice, key) =>
      client.outcomes.import.mutate({
        ...choice,
        id: key,
        file,
        fileName,
        classYear,
        idempotencyKey: key,
      }),
    onDone: (result) => {
      void queryClient.invalidateQueries(allRates);
      void queryClient.invalidateQueries({ queryKey: outcomeImportsQuery.queryKey });
      onDone(result);
    },
  });
  const changed = (): void => {
    setCheck(null);
    preview.reset();
    bring.reset();
  };
  const problems = problemsOf(preview.error);

  return (
    <>
      <form
        noValidate
        className="flex flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          bring.reset();
          preview.mutate();
        }}
      >
        <Section
          title={t`What the columns are`}
          description={t`Guessed by their headings. The samples are from the first rows that hold something.`}
        >
          <ColumnChoice
            fields={OUTCOME_FIELDS}
            names={outcomeFieldNames}
            headers={headers}
            samples={samples}
            value={mapping}
            problems={problems}
            onChange={(next, field) => {
              setMapping(next);
              // Another column has other words.
              if (field === 'status') {
                setWords({});
                setAsked([]);
              }
              changed();
            }}
          />
        </Section>
        {asked.length > 0 && (
          <WordsForm
            asked={asked}
            words={words}
            onChange={(next) => {
              setWords(next);
              changed();
            }}
          />
        )}
        <FormError
          error={preview.error}
          fields={OUTCOME_FIELDS.map((field) => `mapping.${field}`)}
        />
        <Button
          type="submit"
          variant={check ? 'quiet' : 'primary'}
          className="self-start"
          isPending={preview.isPending}
          pendingLabel={t`Comparing…`}
        >
          <Trans>Show what would change</Trans>
        </Button>
      </form>
      {check && (
        <CheckResult
          check={check}
          isStarting={bring.isPending}
          error={bring.error}
          onStart={(confirmedRemovals) => bring.mutate({ mapping, words, confirmedRemovals })}
        />
      )}
    </>
  );
}
