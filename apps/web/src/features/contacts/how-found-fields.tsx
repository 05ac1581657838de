import { howFoundLabels } from '@acquaint/core/phrases/people';
import { HOW_FOUND_KINDS } from '@acquaint/core/workflow/records';
import type { HowFoundKind } from '@acquaint/core/workflow/records';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { ContactFields } from './contact-queries.ts';

type HowFound = ContactFields['howFound'];

interface HowFoundFieldsProps {
  value: HowFound;
  onChange: (value: HowFound) => void;
  problems: Readonly<Record<string, string>>;
}

const kindOf = (text: string): HowFoundKind | undefined =>
  HOW_FOUND_KINDS.find((kind) => kind === text);

/** They will want to know, and your message will say it. */
export function HowFoundFields({ value, onChange, problems }: HowFoundFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <NativeSelect
        label={t`How you found them`}
        description={t`It is the first thing they wonder about, so your message says it.`}
        placeholder={t`Choose`}
        options={HOW_FOUND_KINDS.map((kind) => ({ value: kind, label: howFoundLabels[kind] }))}
        value={value?.kind ?? ''}
        error={problems['howFound'] ?? problems['howFound.kind']}
        onChange={(event) => {
          const kind = kindOf(event.target.value);
          onChange(kind ? { kind, detail: value?.detail ?? null } : null);
        }}
      />
      {value && (
        <TextField
          label={t`Which one, or who`}
          description={t`The event, the title, the person: “the careers fair in May”.`}
          value={value.detail ?? ''}
          error={problems['howFound.detail']}
          onChange={(event) => onChange({ ...value, detail: event.target.value || null })}
        />
      )}
    </>
  );
}
