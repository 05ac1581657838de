import { NativeSelect } from '@acquaint/ui/native-select';
import { useLingui } from '@lingui/react/macro';

/** Columns, counted from nought, by what they hold. */
export type Mapping<Field extends string> = Partial<Record<Field, number>>;

interface ColumnChoiceProps<Field extends string> {
  fields: readonly Field[];
  names: Readonly<Record<Field, string>>;
  headers: readonly string[];
  /** Of each column the first cells that hold something. */
  samples: readonly (readonly string[])[];
  value: Mapping<Field>;
  /** By `mapping.<field>`, as the server names them. */
  problems: Readonly<Record<string, string>>;
  onChange: (next: Mapping<Field>, field: Field) => void;
}

/** Which column of a file is what, with samples. */
export function ColumnChoice<Field extends string>({
  fields,
  names,
  headers,
  samples,
  value,
  problems,
  onChange,
}: ColumnChoiceProps<Field>) {
  const { t } = useLingui();
  const options = headers.map((header, column) => {
    const place = column + 1;
    return { value: String(column), label: header || t`Column ${place}` };
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {fields.map((field) => {
        const column = value[field];
        const shown = column === undefined ? [] : (samples[column] ?? []);
        return (
          <NativeSelect
            key={field}
            label={names[field]}
            description={
              column === undefined ? undefined : shown.join(' · ') || t`This column is empty.`
            }
            error={problems[`mapping.${field}`]}
            options={[{ value: '', label: t`Not in the file` }, ...options]}
            value={column === undefined ? '' : String(column)}
            onChange={({ target }) => {
              const next = { ...value };
              if (target.value === '') delete next[field];
              else next[field] = Number(target.value);
              onChange(next, field);
            }}
          />
        );
      })}
    </div>
  );
}
