import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';

export interface SideReason {
  by: 'student' | 'contact';
  reason: string;
}

export const noReason: SideReason = { by: 'contact', reason: '' };

/** Whose wish it was, and why: kept as history. */
export function SideFields({
  label,
  name,
  value,
  onChange,
}: {
  label: string;
  name: string;
  value: SideReason;
  onChange: (value: SideReason) => void;
}) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={label}
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
        options={[
          { value: 'contact', label: name },
          { value: 'student', label: t`I did` },
        ]}
      />
      <TextField
        label={t`Reason`}
        optionalLabel={t`optional`}
        description={t`Short and true. Nobody owes a private detail.`}
        value={value.reason}
        maxLength={500}
        onChange={(event) => onChange({ ...value, reason: event.target.value })}
      />
    </div>
  );
}

export const sideData = ({ by, reason }: SideReason) => ({ by, reason: reason.trim() || null });
