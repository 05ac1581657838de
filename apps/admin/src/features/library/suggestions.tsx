import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { categoryPhrases } from '@acquaint/core/phrases/library';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  packsQuery,
  type QuestionPack,
  type Suggestion,
  suggestionsQuery,
} from './pack-queries.ts';

/** What students suggest, the oldest first; whose it is stays with them. */
export function Suggestions({ packs }: { packs: readonly QuestionPack[] }) {
  const { t } = useLingui();
  const { data, error } = useQuery(suggestionsQuery);
  // What goes into a retired pack reaches nobody.
  const open = packs.filter(({ state }) => state !== 'retired');
  if (!data)
    return error ? <FormError error={error} /> : <SkeletonLines label={t`Loading`} lines={3} />;
  return (
    <Section
      title={t`Suggested by students`}
      count={data.length}
      description={t`You see the words, not whose they are.`}
    >
      {data.length === 0 && (
        <p className="text-muted">
          <Trans>Nothing waits for an answer.</Trans>
        </p>
      )}
      <ul className="flex flex-col gap-4">
        {data.map((suggestion) => (
          <li key={suggestion.id}>
            <OneSuggestion suggestion={suggestion} packs={open} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneSuggestion({
  suggestion,
  packs,
}: {
  suggestion: Suggestion;
  packs: readonly QuestionPack[];
}) {
  const { t } = useLingui();
  const { id, category, text } = suggestion;
  const [packId, setPackId] = useState(packs[0]?.id ?? '');
  const [word, setWord] = useState('');
  const settle = useWrite({
    write: (input: { packId: string | null; word: string | null }, idempotencyKey) =>
      client.library.settleSuggestion.mutate({
        id,
        ...input,
        question:
          input.packId === null ? null : { category, text, stage: 'EX', depth: 2, minutes: 2 },
        idempotencyKey,
      }),
    onDone: ({ status }) => {
      showToast({
        tone: 'success',
        title: status === 'accepted' ? t`In the pack’s draft` : t`Declined with your word`,
      });
      void queryClient.invalidateQueries({ queryKey: packsQuery.queryKey });
      return queryClient.invalidateQueries({ queryKey: suggestionsQuery.queryKey });
    },
  });
  const problems = problemsOf(settle.error);
  return (
    <div className="flex flex-col gap-3 rounded-control border border-line bg-surface p-4">
      <p>
        <span className="block text-sm text-muted">{categoryPhrases[category]}</span>
        <span dir="auto" className="wrap-anywhere">
          {text}
        </span>
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <NativeSelect
          className="min-w-0 flex-1 basis-48"
          label={t`Pack`}
          error={problems['packId']}
          options={packs.map((pack) => ({ value: pack.id, label: pack.name }))}
          placeholder={packs.length === 0 ? t`Make a pack first` : t`Choose…`}
          value={packId}
          onChange={({ target }) => setPackId(target.value)}
        />
        <Button
          isPending={settle.isPending}
          disabledReason={packId === '' ? t`Choose the pack that it goes into.` : undefined}
          onClick={() => settle.mutate({ packId, word: null })}
        >
          <Trans>Take it into the pack</Trans>
        </Button>
      </div>
      <TextField
        label={t`A word to the student`}
        description={t`When you decline: the student reads it.`}
        maxLength={500}
        error={problems['word']}
        value={word}
        onChange={({ target }) => setWord(target.value)}
      />
      <Button
        variant="plain"
        className="self-start"
        isPending={settle.isPending}
        disabledReason={word.trim() === '' ? t`Say in a word why not.` : undefined}
        onClick={() => settle.mutate({ packId: null, word })}
      >
        <Trans>Decline</Trans>
      </Button>
      <FormError error={settle.error} fields={['packId', 'word']} />
    </div>
  );
}
