import { countWords } from '@acquaint/core/draft/word-count';
import type { TemplateField } from '@acquaint/core/draft/fields';
import { TextArea } from '@acquaint/ui/text-area';
import { useLingui } from '@lingui/react/macro';
import type { Written } from './draft-model.ts';

/** The places that only the student can write, each with its hint and its count. */
export function SlotFields({
  fields,
  written,
  fallback,
  onChange,
  idOf,
}: {
  fields: readonly TemplateField[];
  written: Written;
  /** What stands in a slot until something else is written, such as the goal on record. */
  fallback: Readonly<Record<string, string | null | undefined>>;
  onChange: (name: string, text: string) => void;
  idOf: (name: string) => string;
}) {
  const { t } = useLingui();
  const slots = fields.filter(({ variable }) => variable.kind === 'slot');
  return (
    <div className="flex flex-col gap-5">
      {slots.map(({ name, required, variable }) => {
        const text = written.slots[name] ?? fallback[name] ?? '';
        const count = countWords(text);
        const { min, max } = variable.words ?? { min: 1, max: 100 };
        const isOff = count > 0 && (count < min || count > max);
        return (
          <TextArea
            key={name}
            id={idOf(name)}
            label={variable.label}
            description={variable.hint}
            {...(required ? {} : { optionalLabel: t`optional` })}
            required={required}
            rows={variable.form === 'sentence' ? 3 : 2}
            value={text}
            counter={
              isOff
                ? t`${count} words, ${min} to ${max} read best`
                : t`${count} of ${min} to ${max} words`
            }
            onChange={(event) => onChange(name, event.currentTarget.value)}
          />
        );
      })}
    </div>
  );
}
