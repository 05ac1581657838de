import { careerFields } from '@acquaint/core/library/fields';
import { ComboBox } from '@acquaint/ui/combo-box';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Own fields first, then the starter list; any other words may stand too (R2). */
export function FieldPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { student, interview: state } = interview.view.dossier;
  const [text, setText] = useState(state.field ?? '');
  const own = student.fields.map((name) => ({
    id: name,
    label: name,
    description: t`One of the fields you consider`,
  }));
  const listed = careerFields
    .filter(({ name }) => !student.fields.includes(name))
    .map(({ name, about }) => ({ id: name, label: name, description: about }));
  const all = [...own, ...listed];
  const wanted = folded(text.trim());
  const isChosen = all.some(({ id }) => id === text);
  const options =
    isChosen || wanted === ''
      ? all
      : all.filter(({ label, description }) => folded(`${label} ${description}`).includes(wanted));

  function save(field: string) {
    const next = field.trim();
    if (next !== '' && next !== state.field) {
      void interview.act({ type: 'chooseField', data: { field: next } });
    }
  }

  return (
    <StepPart id="field" title={t`The field`}>
      <ComboBox
        label={t`Career field`}
        description={t`As it reads in a sentence, such as “water engineering”.`}
        options={options}
        value={isChosen ? text : null}
        inputValue={text}
        onInputChange={setText}
        onChange={(id) => {
          if (id === null) return;
          setText(id);
          save(id);
        }}
        allowsCustomValue
        emptyText={t`Not in our list. Your own words are fine.`}
        onBlur={() => save(text)}
      />
      <FailureNote interview={interview} command="chooseField" />
    </StepPart>
  );
}
