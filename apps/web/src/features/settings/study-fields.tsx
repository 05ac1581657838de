import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { ProfileForm } from './use-profile-form.ts';

/** What the sentence "I am a third-year student of … at …" needs. */
export function StudyFields({ form }: { form: ProfileForm }) {
  const { t } = useLingui();
  const { values, set, problems } = form;
  const optional = t`optional`;
  return (
    <>
      <TextField
        label={t`Your programme`}
        description={t`As it reads after “student of”: environmental engineering.`}
        required
        value={values.program}
        error={problems['program']}
        onChange={(event) => set('program', event.target.value)}
      />
      <TextField
        label={t`Your programme, short`}
        description={t`For notes of 200 characters. Leave it empty when the name is short already.`}
        optionalLabel={optional}
        value={values.programShort ?? ''}
        error={problems['programShort']}
        onChange={(event) => set('programShort', event.target.value || null)}
      />
      <TextField
        label={t`Your year`}
        description={t`As it reads before “student”: third-year, first-year master’s.`}
        required
        value={values.year}
        error={problems['year']}
        onChange={(event) => set('year', event.target.value)}
      />
      <TextField
        label={t`Your school, short`}
        description={t`As people outside call ${values.school}.`}
        optionalLabel={optional}
        value={values.schoolShort ?? ''}
        error={problems['schoolShort']}
        onChange={(event) => set('schoolShort', event.target.value || null)}
      />
    </>
  );
}
