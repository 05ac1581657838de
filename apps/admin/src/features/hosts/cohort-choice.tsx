import { Checkbox } from '@acquaint/ui/checkbox';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { cohortsQuery } from '../people/people-queries.ts';
import type { Offering } from './host-queries.ts';

interface CohortChoiceProps {
  value: Offering;
  onChange: (offering: Offering) => void;
  error?: string | undefined;
}

/** To whom a host is offered: every student, or chosen cohorts. */
export function CohortChoice({ value, onChange, error }: CohortChoiceProps) {
  const { t } = useLingui();
  const { data } = useQuery(cohortsQuery);
  const cohorts = (data ?? []).filter(
    ({ archived, id }) => !archived || value.cohortIds.includes(id),
  );
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t`Offer to every student`}
        checked={value.everyone}
        onChange={({ target }) => onChange({ ...value, everyone: target.checked })}
      />
      {!value.everyone && cohorts.length > 0 && (
        <CheckboxGroup
          label={t`Cohorts`}
          description={t`Students of these see them; without any, nobody does.`}
          error={error}
          options={cohorts.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          value={value.cohortIds}
          onChange={(cohortIds) => onChange({ ...value, cohortIds })}
        />
      )}
    </div>
  );
}
