import type { AgendaContext } from '@acquaint/core/agenda/context';
import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { purposes, stages } from '@acquaint/core/library/kinds';
import { agendaPhrases } from '@acquaint/core/phrases/agenda';
import {
  categoryPhrases,
  depthPhrases,
  purposePhrases,
  riskPhrases,
  stagePhrases,
} from '@acquaint/core/phrases/library';
import { schoolQuestions } from '@acquaint/core/library/school-questions';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { OwnText } from '@acquaint/ui/person-name';
import { SearchField } from '@acquaint/ui/search-field';
import { Switch } from '@acquaint/ui/switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { trpc } from '../../lib/api.ts';
import { holds, itemFor } from './agenda-ops.ts';
import type { BankFilter, BankRow } from './bank-filter.ts';
import { bankRows } from './bank-filter.ts';

interface QuestionBankProps {
  agenda: Agenda;
  context: AgendaContext;
  notes: readonly ResearchNote[];
  onAdd: (item: AgendaItem, place: 'core' | 'reserve') => void;
}

const shownAtOnce = 30;

/** The bank of questions, ours and the school's, filtered by what the student wants to find out. */
export function QuestionBank({ agenda, context, notes, onAdd }: QuestionBankProps) {
  const { t } = useLingui();
  const [filter, setFilter] = useState<BankFilter>({
    search: '',
    purpose: context.purposes[0] ?? '',
    stage: '',
    depth: '',
    onlyResearched: false,
    source: '',
  });
  const packs = useQuery(trpc.library.packs.queryOptions());
  const ofSchool = schoolQuestions(packs.data ?? []);
  const sources = [...new Set(ofSchool.map(({ source }) => source))];
  const [shown, setShown] = useState(shownAtOnce);
  const rows = bankRows(useDeferredValue(filter), context, ofSchool);
  const change = (changes: Partial<BankFilter>) => {
    setFilter((old) => ({ ...old, ...changes }));
    setShown(shownAtOnce);
  };
  const depths = ['1', '2', '3'] as const;

  return (
    <div className="flex flex-col gap-4">
      <SearchField
        label={t`Search the questions`}
        clearLabel={t`Clear the search`}
        value={filter.search}
        onChange={(search) => change({ search })}
        resultText={t`${rows.length} questions`}
      />
      <NativeSelect
        label={t`What I want to find out`}
        value={filter.purpose}
        placeholder={t`Anything`}
        options={purposes.map((purpose) => ({ value: purpose, label: purposePhrases[purpose] }))}
        onChange={({ target: { value } }) =>
          change({ purpose: purposes.find((each) => each === value) ?? '' })
        }
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NativeSelect
          label={t`Where I stand`}
          value={filter.stage}
          placeholder={t`Any stage`}
          options={stages.map((stage) => ({ value: stage, label: stagePhrases[stage].name }))}
          onChange={({ target: { value } }) =>
            change({ stage: stages.find((each) => each === value) ?? '' })
          }
        />
        <NativeSelect
          label={t`How deep`}
          value={filter.depth}
          placeholder={t`Any depth`}
          options={depths.map((depth) => ({ value: depth, label: depthPhrases[depth] }))}
          onChange={({ target: { value } }) =>
            change({ depth: depths.find((each) => each === value) ?? '' })
          }
        />
      </div>
      {sources.length > 0 && (
        <NativeSelect
          label={t`Whose questions`}
          value={filter.source}
          placeholder={t`All, your school’s first`}
          options={sources.map((source) => ({ value: source, label: source }))}
          onChange={({ target: { value } }) => change({ source: value })}
        />
      )}
      {packs.isError && (
        <p className="text-sm text-muted">
          <Trans>The questions of your school did not load. Ours are all here.</Trans>
        </p>
      )}
      <Switch
        label={t`Only questions that lean on research`}
        checked={filter.onlyResearched}
        onChange={(event) => change({ onlyResearched: event.target.checked })}
      />
      <p className="text-sm text-muted tabular">{t`${rows.length} questions`}</p>
      <ul className="divide-y divide-line">
        {rows.slice(0, shown).map((row) => (
          <BankLine
            key={row.question.id}
            row={row}
            note={notes.find(({ id }) => id === row.answeredByNote)}
            isIn={holds(agenda, row.question.id)}
            onAdd={(place) => onAdd(itemFor(row.question, context), place)}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>{t`Show more`}</Button>
      )}
    </div>
  );
}

function BankLine({
  row,
  note,
  isIn,
  onAdd,
}: {
  row: BankRow;
  note: ResearchNote | undefined;
  isIn: boolean;
  onAdd: (place: 'core' | 'reserve') => void;
}) {
  const { t } = useLingui();
  const { question, text, source } = row;
  const isGrey = row.misfit !== null || note !== undefined;
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className={isGrey ? 'text-muted' : undefined}>
        <OwnText text={text} />
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        {source !== null && (
          <span className="min-w-0 break-words text-ink">
            <Trans>
              Your school: <bdi>{source}</bdi>
            </Trans>
          </span>
        )}
        <span>{categoryPhrases[question.category]}</span>
        <span>{depthPhrases[question.depth]}</span>
        <span className="tabular">{t`${question.minutes} min`}</span>
        {question.risk > 0 && <span className="text-warning">{riskPhrases[question.risk]}</span>}
      </p>
      {row.misfit && <p className="text-sm">{agendaPhrases[row.misfit]}</p>}
      {note && (
        <div className="text-sm">
          <p>{agendaPhrases.answered}</p>
          <p className="border-s-2 border-line ps-2 text-muted">
            <OwnText text={note.text} />
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-label={t`Add to the list: ${text}`}
          disabledReason={isIn ? t`It is in your list.` : undefined}
          onClick={() => onAdd('core')}
        >
          {t`Add`}
        </Button>
        {!isIn && (
          <Button
            size="small"
            variant="plain"
            aria-label={t`Add to the reserve: ${text}`}
            onClick={() => onAdd('reserve')}
          >
            {t`Reserve`}
          </Button>
        )}
      </div>
    </li>
  );
}
