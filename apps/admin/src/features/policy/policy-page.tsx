import { policyGroupPhrases } from '@acquaint/core/phrases/policy';
import { policyGroups } from '@acquaint/core/policy/groups';
import { useTitle } from '@acquaint/front/use-title';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { policyQuery } from './policy-query.ts';
import { PolicyRow } from './policy-row.tsx';
import { SavePolicy } from './save-policy.tsx';
import { usePolicyDraft } from './use-policy-draft.ts';

/** Every number of the rules, for the school or for one cohort. */
export function PolicyPage({ cohortId }: { cohortId: string | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: view } = useSuspenseQuery(policyQuery(cohortId));
  const draft = usePolicyDraft(view);
  useUnsaved(draft.isTouched, false);
  useTitle(t`Policy`, t`Staff`);

  return (
    <>
      <PageHeader
        title={<Trans>Policy</Trans>}
        lead={
          <Trans>
            The numbers that guide students, each within the range that its source allows. A cohort
            may have its own.
          </Trans>
        }
      />
      <NativeSelect
        label={t`For whom`}
        className="mb-6 max-w-80"
        disabled={draft.isTouched}
        description={draft.isTouched ? t`Save or discard your changes first.` : undefined}
        options={[
          { value: '', label: t`The whole school` },
          ...view.cohorts.map(({ id, name, policy }) => ({
            value: id,
            label: withCount(name, Object.keys(policy).length),
          })),
        ]}
        value={cohortId ?? ''}
        onChange={(event) => {
          const cohort = event.target.value;
          void navigate({
            to: '/settings/policy',
            search: cohort === '' ? {} : { cohort },
          });
        }}
      />
      <div className="flex flex-col gap-8">
        {policyGroups.map(({ id, keys }) => (
          <Section key={id} title={policyGroupPhrases[id]}>
            <ul>
              {keys.map((key) => (
                <PolicyRow key={key} id={key} draft={draft} ofCohort={cohortId !== null} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <SavePolicy cohortId={cohortId} view={view} draft={draft} />
    </>
  );

  function withCount(name: string, count: number): string {
    if (count === 0) return name;
    return t`${name} (${plural(count, { one: '# number of its own', other: '# numbers of its own' })})`;
  }
}
