import type { KnownPersonFields as Known } from '@acquaint/core/courtesy/known-person';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';

interface KnownPersonFieldsProps {
  values: Known;
  problems: Partial<Record<keyof Known, string | undefined>>;
  onChange: (field: keyof Known, value: string) => void;
}

/** By what the office knows somebody of whom no record need be here. */
export function KnownPersonFields({ values, problems, onChange }: KnownPersonFieldsProps) {
  const { t } = useLingui();
  const field = (name: keyof Known, label: string) => (
    <TextField
      label={label}
      type={name === 'email' ? 'email' : 'text'}
      value={values[name]}
      error={problems[name]}
      onChange={({ target }) => onChange(name, target.value)}
    />
  );
  return (
    <>
      {field('email', t`E-mail`)}
      {field('fullName', t`Name`)}
      {field('employer', t`Employer`)}
    </>
  );
}
