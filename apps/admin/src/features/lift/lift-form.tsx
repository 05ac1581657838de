import { MIN_OVERRIDE_REASON } from '@acquaint/core/workflow/limits';
import { client } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';

interface LiftFormProps {
  interviewId: string;
  ruleId: string;
  onLifted?: () => unknown;
}

/** Lifts one rule for one talk; the student reads the reason in the talk's history. */
export function LiftForm({ interviewId, ruleId, onLifted }: LiftFormProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [key] = useState(newId);
  const lift = useMutation({
    mutationFn: () =>
      client.interviews.override.mutate({ interviewId, ruleId, reason, idempotencyKey: key }),
    onSuccess: () => onLifted?.(),
  });
  useUnsaved(lift.isSuccess ? '' : reason, '');
  if (lift.isSuccess) {
    return (
      <p role="status">
        <Trans>Lifted for this talk. It stands in its history with your reason.</Trans>
      </p>
    );
  }
  const isShort = reason.trim().length < MIN_OVERRIDE_REASON;
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShort) lift.mutate();
      }}
    >
      <TextArea
        className="w-full"
        label={t`Reason, which the student reads`}
        description={t`At least ${MIN_OVERRIDE_REASON} letters.`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormError error={lift.error} />
      <Button
        type="submit"
        isPending={lift.isPending}
        disabledReason={isShort ? t`Write a reason that the student can follow.` : undefined}
      >
        <Trans>Lift the rule for this talk</Trans>
      </Button>
    </form>
  );
}
