import { stagePhrases } from '@acquaint/core/phrases/library';
import { stages } from '@acquaint/core/library/kinds';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { useLingui } from '@lingui/react/macro';
import type { Profile } from './profile-queries.ts';

interface StageFieldProps {
  value: Profile['stage'];
  onChange: (stage: Profile['stage']) => void;
}

export function StageField({ value, onChange }: StageFieldProps) {
  const { t } = useLingui();
  return (
    <RadioGroup
      label={t`How far you are`}
      description={t`It decides which questions are offered to you first. No answer is better than another.`}
      look="cards"
      options={stages.map((stage) => ({
        value: stage,
        label: stagePhrases[stage].name,
        description: stagePhrases[stage].about,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
