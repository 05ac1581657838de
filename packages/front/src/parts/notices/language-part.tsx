import {
  MEMBER_LANGUAGES,
  memberLanguage,
  memberLanguages,
} from '@acquaint/core/phrases/member/languages';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import type { PartProps } from './groups-part.tsx';

/** In which language mail of ours comes. Each language is called by its own name. */
export function LanguagePart({ value, onChange }: PartProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Language`}>
      <NativeSelect
        className="max-w-80"
        label={t`Language of the mail that you get`}
        description={t`News, reminders and the daily mail. The app itself stays in English.`}
        value={value.language}
        onChange={(event) => onChange({ language: memberLanguage(event.target.value) })}
        options={memberLanguages.map((code) => ({
          value: code,
          label: MEMBER_LANGUAGES[code].name,
        }))}
      />
    </Section>
  );
}
