import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { Profile } from './profile-queries.ts';

type Resume = Profile['resume'];

interface ResumeFieldsProps {
  value: Resume;
  onChange: (value: Resume) => void;
  problems: Readonly<Record<string, string>>;
}

/** Which résumé, and how fresh: it is carried along, never sent unasked. */
export function ResumeFields({ value, onChange, problems }: ResumeFieldsProps) {
  const { t } = useLingui();
  const typed = value ?? { version: '', updatedAt: '' };

  function change(changes: Partial<typeof typed>) {
    const next = { ...typed, ...changes };
    onChange(next.version === '' && next.updatedAt === '' ? null : next);
  }

  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <TextField
        label={t`Your résumé`}
        description={t`A name for the present one. You carry it in case they ask; it is never sent unasked.`}
        optionalLabel={t`optional`}
        value={typed.version}
        error={problems['resume.version']}
        onChange={(event) => change({ version: event.target.value })}
      />
      <TextField
        label={t`Last brought up to date`}
        description={t`After some months you are reminded to look it over.`}
        type="date"
        value={typed.updatedAt}
        error={problems['resume.updatedAt']}
        onChange={(event) => change({ updatedAt: event.target.value })}
      />
    </div>
  );
}
