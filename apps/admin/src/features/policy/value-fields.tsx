import {
  policyChoicePhrases,
  policyUnitPhrases,
  sendWindowPhrases,
} from '@acquaint/core/phrases/policy';
import { policyDefinitions } from '@acquaint/core/policy/definitions';
import type { PolicyKey } from '@acquaint/core/policy/policy';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { hourParts, type Typed } from './typed-value.ts';

interface ValueFieldsProps {
  id: PolicyKey;
  name: string;
  typed: Typed;
  error: string | undefined;
  onChange: (typed: Typed) => void;
}

/** The boxes in which one number of the policy is typed, by its kind. */
export function ValueFields({ id, name, typed, error, onChange }: ValueFieldsProps) {
  const { t } = useLingui();
  const { form, unit } = policyDefinitions[id];
  const put = (at: number) => (text: string) =>
    onChange((typed ?? []).map((old, index) => (index === at ? text : old)));
  const box = (at: number, label: string, size = 'w-20') => (
    <Box
      key={label}
      label={label}
      size={size}
      value={typed?.[at] ?? ''}
      put={put(at)}
      bad={error}
    />
  );
  switch (form.kind) {
    case 'choice':
      return (
        <NativeSelect
          label={name}
          isLabelHidden
          className="max-w-72"
          error={error}
          options={form.options.map((option) => ({
            value: option,
            label: policyChoicePhrases[`${id}.${option}`] ?? option,
          }))}
          value={typed?.[0] ?? ''}
          onChange={(event) => onChange([event.target.value])}
        />
      );
    case 'hours':
      return (
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {hourParts.map((part, at) => (
            <TextField
              key={part}
              label={sendWindowPhrases[part]}
              inputMode="decimal"
              aria-invalid={error ? true : undefined}
              value={typed?.[at] ?? ''}
              onChange={(event) => put(at)(event.target.value)}
            />
          ))}
        </div>
      );
    case 'list':
      return <Row unit={policyUnitPhrases[unit]}>{box(0, name, 'w-32')}</Row>;
    case 'share':
      return <Row unit="%">{box(0, name)}</Row>;
    case 'number':
      return <Row unit={policyUnitPhrases[unit]}>{box(0, name)}</Row>;
    case 'span':
      return (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {typed !== null && (
            <Row unit={policyUnitPhrases[unit]}>
              {box(0, t`${name}: from`)}
              <span aria-hidden>–</span>
              {box(1, t`${name}: to`)}
            </Row>
          )}
          {form.mayBeOff && (
            <Checkbox
              label={t`Off`}
              aria-label={t`${name}: off`}
              checked={typed === null}
              onChange={(event) =>
                onChange(event.target.checked ? null : [String(form.min), String(form.max)])
              }
            />
          )}
        </div>
      );
  }
}

const Row = ({ unit, children }: { unit: string; children: React.ReactNode }) => (
  <div className="flex items-center gap-2">
    {children}
    <span className="text-sm text-muted">{unit}</span>
  </div>
);

interface BoxProps {
  label: string;
  size: string;
  value: string;
  put: (text: string) => void;
  bad: string | undefined;
}

function Box({ label, size, value, put, bad }: BoxProps) {
  return (
    <TextField
      label={label}
      isLabelHidden
      className={size}
      inputMode="decimal"
      autoComplete="off"
      aria-invalid={bad ? true : undefined}
      value={value}
      onChange={(event) => put(event.target.value)}
    />
  );
}
