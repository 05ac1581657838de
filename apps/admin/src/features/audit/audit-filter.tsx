import type { Problems } from '@acquaint/front/errors';
import { Chip } from '@acquaint/ui/chip';
import { DatePicker } from '@acquaint/ui/date-picker';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AuditSearch } from './asked-of.ts';
import type { AuditAsked } from './audit-query.ts';
import { useKindWords } from './use-kind-words.ts';

export interface AuditFilterProps {
  asked: AuditAsked;
  /** The name of the person that is looked at, once a row of theirs is there. */
  personName: string | null;
  /** What is wrong with the days, by field. */
  problems: Problems;
  onChange: (changes: AuditSearch) => void;
}

/** Kind and days in fields; a person or record that was picked from a row as a chip. */
export function AuditFilter({ asked, personName, problems, onChange }: AuditFilterProps) {
  const { t } = useLingui();
  const kinds = useKindWords();
  const { personId, kind, subjectId, from, until } = asked;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <NativeSelect
          label={t`What`}
          value={kind ?? ''}
          options={[{ value: '', label: t`Everything` }, ...kinds]}
          onChange={({ target }) => onChange({ kind: target.value || undefined })}
        />
        <DatePicker
          label={t`From`}
          value={from}
          error={problems['from']}
          {...(until === null ? {} : { max: until })}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
        <DatePicker
          label={t`Until`}
          value={until}
          error={problems['until']}
          {...(from === null ? {} : { min: from })}
          onChange={(day) => onChange({ until: day ?? undefined })}
        />
      </div>
      {(personId !== null || subjectId !== null) && (
        <div className="flex flex-wrap gap-2">
          {personId !== null && (
            <Chip
              removeLabel={t`Show everybody again`}
              onRemove={() => onChange({ person: undefined })}
            >
              {personName ?? <Trans>One person</Trans>}
            </Chip>
          )}
          {subjectId !== null && (
            <Chip
              removeLabel={t`Show all records again`}
              onRemove={() => onChange({ subject: undefined })}
            >
              <Trans>One record</Trans>
            </Chip>
          )}
        </div>
      )}
    </div>
  );
}
