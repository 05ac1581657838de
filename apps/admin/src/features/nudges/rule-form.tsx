import {
  NUDGE_REPEAT_DAYS,
  NUDGE_RULE_DAYS,
  NUDGE_RULE_REASONS,
  nudgeRuleProblem,
} from '@acquaint/core/nudge/nudge-rule';
import {
  nudgeReasonNames,
  nudgeTemplates,
  sayNudgeRuleProblem,
} from '@acquaint/core/phrases/nudges';
import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { useHeldUp } from './held-up.ts';
import { type Rule, type Rules, rulesQuery } from './nudge-queries.ts';
import { WordsPart } from './words-part.tsx';

interface RuleFormProps {
  rule: Rule | null;
  cohorts: Rules['cohorts'];
  onDone: () => void;
}

/** A rule: what it looks for, in which cohort, how often, and its words. */
export function RuleForm({ rule, cohorts, onDone }: RuleFormProps) {
  const { t } = useLingui();
  const [id] = useState(() => rule?.id ?? newId());
  const first = rule?.reason ?? 'no_contact';
  const { values, set, setValues, problems, setProblems } = useFields({
    reason: first,
    days: rule?.days ?? NUDGE_RULE_DAYS[first].byDefault,
    cohortId: rule?.cohortId ?? cohorts[0]?.id ?? '',
    repeatDays: rule?.repeatDays ?? NUDGE_REPEAT_DAYS.byDefault,
    workingDaysOnly: rule?.workingDaysOnly ?? true,
    subject: rule?.subject ?? nudgeTemplates[first].subject,
    text: rule?.text ?? nudgeTemplates[first].text,
  });
  const { reason, days, repeatDays } = values;
  const wrong = nudgeRuleProblem(reason, days, repeatDays);
  const heldUp = useHeldUp(values);
  useUnsaved(values);
  const save = useWrite({
    write: (fields: typeof values, idempotencyKey) =>
      client.nudges.saveRule.mutate({
        id,
        version: rule?.version ?? null,
        fields,
        idempotencyKey,
      }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey });
      onDone();
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });

  function choose(value: string) {
    const next = NUDGE_RULE_REASONS.find((one) => one === value);
    if (next === undefined) return;
    // Words of ours follow the reason; own words stay.
    const isOurs = values.text === nudgeTemplates[reason].text;
    setValues({
      ...values,
      reason: next,
      days: NUDGE_RULE_DAYS[next].byDefault,
      ...(isOurs && nudgeTemplates[next]),
    });
  }

  const problemOf = (field: 'days' | 'repeatDays'): string | undefined =>
    wrong === field ? sayNudgeRuleProblem(field, reason) : problems[`fields.${field}`];

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <NativeSelect
        label={t`What it looks for`}
        options={NUDGE_RULE_REASONS.map((one) => ({ value: one, label: nudgeReasonNames[one] }))}
        value={reason}
        onChange={({ target }) => choose(target.value)}
      />
      <NumberField
        label={t`After so many days`}
        decreaseLabel={t`One day less`}
        increaseLabel={t`One day more`}
        min={NUDGE_RULE_DAYS[reason].min}
        max={NUDGE_RULE_DAYS[reason].max}
        unit={t`days`}
        value={days}
        error={problemOf('days')}
        onChange={(value) => set('days', value ?? 0)}
      />
      <NativeSelect
        label={t`Cohort`}
        options={cohorts.map(({ id: value, name }) => ({ value, label: name }))}
        value={values.cohortId}
        error={problems['fields.cohortId']}
        onChange={({ target }) => set('cohortId', target.value)}
      />
      <NumberField
        label={t`Each student at most once in`}
        decreaseLabel={t`One day less`}
        increaseLabel={t`One day more`}
        min={NUDGE_REPEAT_DAYS.min}
        max={NUDGE_REPEAT_DAYS.max}
        unit={t`days`}
        value={repeatDays}
        error={problemOf('repeatDays')}
        onChange={(value) => set('repeatDays', value ?? 0)}
      />
      <Checkbox
        label={t`On working days only`}
        checked={values.workingDaysOnly}
        onChange={({ target }) => set('workingDaysOnly', target.checked)}
      />
      <WordsPart
        value={values}
        onChange={({ subject, text }) => {
          set('subject', subject);
          set('text', text);
        }}
        errors={{ subject: problems['fields.subject'], text: problems['fields.text'] }}
      />
      <FormError
        error={save.error}
        fields={[
          'fields.days',
          'fields.repeatDays',
          'fields.cohortId',
          'fields.subject',
          'fields.text',
        ]}
      />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={save.isPending}
        pendingLabel={t`Saving…`}
        disabledReason={wrong === null ? heldUp : sayNudgeRuleProblem(wrong, reason)}
      >
        <Trans>Save the rule</Trans>
      </Button>
    </form>
  );
}
