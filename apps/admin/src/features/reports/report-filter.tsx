import type { Problems } from '@acquaint/front/errors';
import { formatDay } from '@acquaint/front/format';
import { DatePicker } from '@acquaint/ui/date-picker';
import { NativeSelect } from '@acquaint/ui/native-select';
import { useLingui } from '@lingui/react/macro';
import type { ReportSearch } from './asked-of.ts';
import type { ReportAsked, ReportChoices } from './reports-query.ts';

export interface ReportFilterProps {
  asked: ReportAsked;
  choices: ReportChoices;
  today: string;
  /** What is wrong with the days, by field. */
  problems: Problems;
  onChange: (changes: ReportSearch) => void;
}

/** Of which days, and whether as they stand now or stood one night. */
export function ReportFilter({ asked, choices, today, problems, onChange }: ReportFilterProps) {
  const { t } = useLingui();
  const { from, until, night } = asked;
  return (
    <div data-print="hide" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      <NativeSelect
        label={t`As of`}
        value={night ?? ''}
        options={[
          { value: '', label: t`Now` },
          ...choices.nights.map((each) => ({ value: each, label: formatDay(each, today) })),
        ]}
        onChange={({ target }) => onChange({ night: target.value || undefined })}
      />
      {night === null && (
        <>
          <DatePicker
            label={t`From`}
            value={from}
            max={until}
            error={problems['from']}
            onChange={(day) => onChange({ from: day ?? undefined })}
          />
          <DatePicker
            label={t`Until`}
            value={until}
            min={from}
            error={problems['until']}
            onChange={(day) => onChange({ until: day ?? undefined })}
          />
        </>
      )}
    </div>
  );
}
