import { EQUITY_GROUPS, GROUP_ANSWERS } from '@acquaint/core/equity/groups';
import { answerPhrases, equityPhrases, groupPhrases, whoSees } from '@acquaint/core/phrases/equity';
import { Button } from '@acquaint/ui/button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Section } from '@acquaint/ui/section';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { FormError } from '../../lib/form-error.tsx';
import { type MyGroups, myGroupsQuery } from './groups-queries.ts';
import { useGroupsForm } from './use-groups-form.ts';

/** Stands only where the school asks, or where something is stored that can be taken back. */
export function GroupsSection() {
  const { data, error } = useQuery(myGroupsQuery);
  if (data === undefined) return <FormError error={error} />;
  if (!data.isAsked && data.declaration === null) return null;
  return <Groups mine={data} />;
}

function Groups({ mine }: { mine: MyGroups }) {
  const { t } = useLingui();
  const form = useGroupsForm(mine, {
    onSaved: () => showToast({ title: t`Saved`, tone: 'success' }),
    onGone: () => showToast({ title: t`Your answers are deleted`, tone: 'success' }),
  });
  const { isAsked, declaration, least } = mine;
  return (
    <Section title={t`About you, for figures only`}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        {isAsked ? (
          <>
            <div className="flex max-w-prose flex-col gap-2 text-muted">
              <p>{equityPhrases.why}</p>
              <p>{whoSees(least)}</p>
              <p>{equityPhrases.voluntary}</p>
            </div>
            {EQUITY_GROUPS.map((group) => (
              <RadioGroup
                key={group}
                label={groupPhrases[group].question}
                description={groupPhrases[group].about}
                options={GROUP_ANSWERS.map((value) => ({ value, label: answerPhrases[value] }))}
                value={form.answers[group]}
                onChange={(answer) => form.set({ [group]: answer })}
              />
            ))}
          </>
        ) : (
          <p className="max-w-prose text-muted">{equityPhrases.no_longer_asked}</p>
        )}
        {form.conflict && <ConflictCallout {...form.conflict} />}
        <FormError error={form.error} />
        <div className="flex flex-wrap gap-3">
          {isAsked && (
            <Button
              type="submit"
              variant="primary"
              isPending={form.isSaving}
              pendingLabel={t`Saving…`}
            >
              <Trans>Save answers</Trans>
            </Button>
          )}
          {declaration !== null && (
            <Button
              isPending={form.isWithdrawing}
              pendingLabel={t`Deleting…`}
              onClick={form.withdraw}
            >
              <Trans>Delete my answers</Trans>
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
