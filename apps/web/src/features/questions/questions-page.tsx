import { fillQuestion } from '@acquaint/core/library/fill-question';
import { questionCategories, stages } from '@acquaint/core/library/kinds';
import { questions } from '@acquaint/core/library/questions';
import {
  categoryPhrases,
  depthPhrases,
  questionKindPhrases,
  riskPhrases,
  stagePhrases,
} from '@acquaint/core/phrases/library';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { CopyButton } from '@acquaint/ui/copy-button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { useTitle } from '../../lib/use-title.ts';
import type { QuestionFilter } from './filter-questions.ts';
import { byCategory, filterQuestions } from './filter-questions.ts';

const SchoolQuestions = lazy(async () => ({
  default: (await import('./school-questions.tsx')).SchoolQuestions,
}));

interface QuestionsPageProps {
  filter: QuestionFilter;
  onFilter: (changes: {
    search?: string;
    purpose?: string;
    stage?: string;
    depth?: string;
  }) => void;
}

const depths = [1, 2, 3] as const;

/** The question bank, by what one wants to find out. */
export function QuestionsPage({ filter, onFilter }: QuestionsPageProps) {
  const { t } = useLingui();
  useTitle(t`Questions`);
  const found = filterQuestions(questions, filter);
  const isNarrowed =
    filter.search !== '' || [filter.category, filter.stage, filter.depth].some(Boolean);
  const count = plural(found.length, { one: '# question', other: '# questions' });

  function clear() {
    onFilter({ search: '', purpose: '', stage: '', depth: '' });
  }

  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t`Questions`}
        lead={t`Good questions ask what no page can tell. Look around here; you choose and order them in the step Prepare of an interview.`}
      />
      <div className="mb-8 flex flex-col gap-4">
        <SearchField
          label={t`Search the questions`}
          clearLabel={t`Empty the search`}
          value={filter.search}
          onChange={(search) => onFilter({ search })}
          resultText={filter.search === '' ? '' : count}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <NativeSelect
            label={t`What I want to find out`}
            placeholder={t`Anything`}
            options={questionCategories.map((value) => ({ value, label: categoryPhrases[value] }))}
            value={filter.category ?? ''}
            onChange={(event) => onFilter({ purpose: event.target.value })}
          />
          <NativeSelect
            label={t`Where I am`}
            placeholder={t`Anywhere`}
            options={stages.map((value) => ({ value, label: stagePhrases[value].name }))}
            value={filter.stage ?? ''}
            onChange={(event) => onFilter({ stage: event.target.value })}
          />
          <NativeSelect
            label={t`How deep`}
            placeholder={t`Any depth`}
            options={depths.map((value) => ({ value: String(value), label: depthPhrases[value] }))}
            value={filter.depth === undefined ? '' : String(filter.depth)}
            onChange={(event) => onFilter({ depth: event.target.value })}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
          <span>{count}</span>
          {isNarrowed && (
            <Button size="small" variant="plain" onClick={clear}>
              <Trans>Show all</Trans>
            </Button>
          )}
        </div>
      </div>
      {found.length === 0 && (
        <EmptyState title={t`No question like that`}>
          <Trans>
            Try one word less, or another depth. You can also write your own in Prepare.
          </Trans>
        </EmptyState>
      )}
      <div className="flex flex-col gap-8">
        {byCategory(found).map((group) => (
          <Section
            key={group.category}
            title={categoryPhrases[group.category]}
            count={group.questions.length}
          >
            <ul className="divide-y divide-line rounded-control border border-line bg-surface">
              {group.questions.map((question) => {
                const text = fillQuestion(question, {});
                return (
                  <li key={question.id} className="flex items-start gap-3 px-4 py-3 sm:px-5">
                    <div className="min-w-0 flex-1">
                      <p>{text}</p>
                      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                        <span>
                          {plural(question.minutes, { one: '# minute', other: '# minutes' })}
                        </span>
                        <span>{depthPhrases[question.depth]}</span>
                        {question.kind !== 'N' && <span>{questionKindPhrases[question.kind]}</span>}
                        {question.risk > 0 && (
                          <Badge tone="warning">{riskPhrases[question.risk]}</Badge>
                        )}
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
      </div>
      <Suspense fallback={null}>
        <SchoolQuestions />
      </Suspense>
    </div>
  );
}
