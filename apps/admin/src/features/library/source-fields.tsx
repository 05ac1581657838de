import { fieldGroups } from '@acquaint/core/library/define-field';
import { careerFields } from '@acquaint/core/library/fields';
import { fieldGroupPhrases } from '@acquaint/core/phrases/sources';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { Chip } from '@acquaint/ui/chip';
import { ComboBox } from '@acquaint/ui/combo-box';
import { useLingui } from '@lingui/react/macro';
import type { Source } from './source-queries.ts';

interface SourceFieldsProps {
  groups: Source['groups'];
  fieldIds: Source['fieldIds'];
  error: string | undefined;
  onGroups: (groups: Source['groups']) => void;
  onFields: (fieldIds: Source['fieldIds']) => void;
}

/** For which fields a source is: whole groups, single fields, or without any for all. */
export function SourceFields({ groups, fieldIds, error, onGroups, onFields }: SourceFieldsProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-4">
      <CheckboxGroup
        label={t`Good for`}
        description={t`Without any it is shown for every field.`}
        options={fieldGroups.map((group) => ({ value: group, label: fieldGroupPhrases[group] }))}
        value={[...groups]}
        onChange={(chosen) => onGroups(fieldGroups.filter((group) => chosen.includes(group)))}
      />
      <ComboBox
        label={t`Single fields`}
        description={t`Shown before all else to students of that field.`}
        optionalLabel={t`optional`}
        error={error}
        options={careerFields
          .filter(({ id }) => !fieldIds.includes(id))
          .map(({ id, name, about }) => ({ id, label: name, description: about }))}
        value={null}
        onChange={(id) => {
          if (id !== null) onFields([...fieldIds, id]);
        }}
        emptyText={t`No field by that name. Try a part of it.`}
      />
      {fieldIds.length > 0 && (
        <ul aria-label={t`Chosen fields`} className="flex flex-wrap gap-2">
          {careerFields
            .filter(({ id }) => fieldIds.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <Chip
                  removeLabel={t`Remove ${name}`}
                  onRemove={() => onFields(fieldIds.filter((one) => one !== id))}
                >
                  {name}
                </Chip>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
