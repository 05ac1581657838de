import type { AgendaContext } from '@acquaint/core/agenda/context';
import { detect, isBlocked } from '@acquaint/core/agenda/detect';
import { ownItem, purposeServedBy } from '@acquaint/core/agenda/item';
import type { AgendaItem } from '@acquaint/core/agenda/types';
import type { QuestionCategory } from '@acquaint/core/library/kinds';
import { questionCategories } from '@acquaint/core/library/kinds';
import { categoryPhrases } from '@acquaint/core/phrases/library';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { TypingHints } from './question-remarks.tsx';

const isCategory = (value: string): value is QuestionCategory =>
  questionCategories.some((each) => each === value);

/** A question in the student's own words, read along as it is typed (C.3, C.4 rule 12). */
export function OwnQuestion({
  context,
  onAdd,
}: {
  context: AgendaContext;
  onAdd: (item: AgendaItem) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [category, setCategory] = useState<QuestionCategory>('DAY');
  const organization = context.words.org ?? null;
  const isRefused = isBlocked(detect(text, { organization }));
  const categories = questionCategories.filter(
    (each) =>
      !['CLOSE', 'OBS', 'INT', 'PAY'].includes(each) || (each === 'PAY' && context.payQuestions),
  );

  function add(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '' || isRefused) return;
    const purpose = purposeServedBy(category, context.purposes);
    onAdd(ownItem(newId(), text, { category, purpose }));
    setText('');
  }

  return (
    <form noValidate onSubmit={add} className="flex flex-col gap-3">
      <TextArea
        label={t`A question of your own`}
        rows={2}
        value={text}
        maxLength={600}
        onChange={(event) => setText(event.target.value)}
      />
      <TypingHints text={text} organization={organization} />
      <div className="flex flex-wrap items-end gap-3">
        <NativeSelect
          label={t`What it is about`}
          value={category}
          options={categories.map((value) => ({ value, label: categoryPhrases[value] }))}
          onChange={({ target: { value } }) => isCategory(value) && setCategory(value)}
        />
        <Button
          type="submit"
          disabledReason={
            isRefused
              ? t`Ask it in another way first: the line above says why.`
              : text.trim() === ''
                ? t`Write the question first.`
                : undefined
          }
          reasonPlacement="tooltip"
        >
          <Trans>Add my question</Trans>
        </Button>
      </div>
    </form>
  );
}
