import { fillQuestion } from '@acquaint/core/library/fill-question';
import { questionCategories } from '@acquaint/core/library/kinds';
import { categoryPhrases } from '@acquaint/core/phrases/library';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { CopyButton } from '@acquaint/ui/copy-button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { newId } from '../../lib/new-id.ts';

const ownQuery = trpc.library.ownSuggestions.queryOptions();
const themes = questionCategories.filter((category) => category !== 'CLOSE');

/** The school's own questions, and a way to suggest one for everybody. Loads after the bank. */
export function SchoolQuestions() {
  const { t } = useLingui();
  const { data: packs = [] } = useQuery(trpc.library.packs.queryOptions());
  return (
    <div className="mt-10 flex flex-col gap-8">
      {packs.map(({ id, name, published }) => (
        <Section
          key={id}
          title={<bdi>{name}</bdi>}
          count={published?.length ?? 0}
          description={t`From your school`}
        >
          <ul className="divide-y divide-line rounded-control border border-line bg-surface">
            {(published ?? []).map((question) => {
              const text = fillQuestion(question, {});
              return (
                <li key={question.id} className="flex items-start gap-3 px-4 py-3 sm:px-5">
                  <div className="min-w-0 flex-1">
                    <p dir="auto">{text}</p>
                    <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
                      <span>{categoryPhrases[question.category]}</span>
                      <span>
                        {plural(question.minutes, { one: '# minute', other: '# minutes' })}
                      </span>
                    </p>
                  </div>
                  <CopyButton
                    size="small"
                    variant="plain"
                    text={text}
                    label={t`Copy`}
                    copiedLabel={t`Copied`}
                    failedLabel={t`Copy it by hand`}
                  />
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
      <Disclosure look="framed" summary={t`Suggest a question for others`}>
        <SuggestForm />
        <OwnSuggestions />
      </Disclosure>
    </div>
  );
}

function SuggestForm() {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [category, setCategory] = useState<(typeof themes)[number]>('PATH');
  // One id for one suggestion: a second click is the same one.
  const [id, setId] = useState(newId);
  const suggest = useMutation({
    mutationFn: () =>
      client.library.suggestQuestion.mutate({ id, category, text, idempotencyKey: id }),
    onSuccess: (own) => {
      cache.setQueryData(ownQuery.queryKey, own);
      setText('');
      setId(newId());
      showToast({ tone: 'success', title: t`Thank you. Somebody at your school will read it.` });
    },
    onError: () => setId(newId()),
  });
  const problems = problemsOf(suggest.error);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        suggest.mutate();
      }}
    >
      <p className="max-w-prose">
        <Trans>
          A question that went well in a talk may help others. Whoever keeps the library reads the
          words, not whose they are.
        </Trans>
      </p>
      <TextArea
        label={t`Your question`}
        rows={2}
        maxLength={500}
        value={text}
        error={problems['text']}
        onChange={({ target }) => setText(target.value)}
      />
      <NativeSelect
        className="max-w-80"
        label={t`Theme`}
        options={themes.map((value) => ({ value, label: categoryPhrases[value] }))}
        value={category}
        onChange={({ target }) => {
          const found = themes.find((one) => one === target.value);
          if (found) setCategory(found);
        }}
      />
      <FormError error={suggest.error} fields={['text']} />
      <Button
        type="submit"
        className="self-start"
        isPending={suggest.isPending}
        pendingLabel={t`Sending…`}
        disabledReason={text.trim() === '' ? t`Write the question first.` : undefined}
      >
        <Trans>Suggest it</Trans>
      </Button>
    </form>
  );
}

function OwnSuggestions() {
  const { t } = useLingui();
  const { data: own = [] } = useQuery(ownQuery);
  if (own.length === 0) return null;
  return (
    <ul
      className="mt-6 flex flex-col gap-3 border-t border-line pt-4"
      aria-label={t`What you suggested`}
    >
      {own.map(({ id, text, status, word }) => (
        <li key={id}>
          <p dir="auto">{text}</p>
          <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
            {status === 'waiting' && (
              <Badge>
                <Trans>Waits for an answer</Trans>
              </Badge>
            )}
            {status === 'accepted' && (
              <Badge tone="success">
                <Trans>Taken into the library</Trans>
              </Badge>
            )}
            {status === 'declined' && (
              <>
                <Badge tone="warning">
                  <Trans>Not taken</Trans>
                </Badge>
                <span dir="auto">{word}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
