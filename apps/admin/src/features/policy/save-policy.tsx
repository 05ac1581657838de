import { client, queryClient } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { policyPhrases } from '@acquaint/core/phrases/policy';
import { policyEffects } from '@acquaint/core/phrases/policy-effects';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { policyQuery } from './policy-query.ts';
import type { PolicyView } from './policy-view.ts';
import type { PolicyDraft } from './use-policy-draft.ts';

interface SavePolicyProps {
  cohortId: string | null;
  view: PolicyView;
  draft: PolicyDraft;
}

/** Stays in view while something is changed: first whom it affects, then the saving. */
export function SavePolicy({ cohortId, view, draft }: SavePolicyProps) {
  const { t } = useLingui();
  const [key, setKey] = useState(newId);
  const { changes, change } = draft;
  const preview = useMutation({
    mutationFn: () => client.policy.preview.query({ cohortId, changes }),
  });
  const save = useMutation({
    mutationFn: () =>
      client.policy.save.mutate({
        cohortId,
        changes,
        before: view.cohort ?? view.school,
        idempotencyKey: key,
      }),
    onSuccess: (saved) => {
      queryClient.setQueryData(policyQuery(cohortId).queryKey, saved);
      void queryClient.invalidateQueries();
      draft.clear();
      preview.reset();
      setKey(newId());
      showToast({ title: t`The policy is saved. It holds from now on.` });
    },
    onError: () => {
      setKey(newId());
      void queryClient.invalidateQueries({ queryKey: policyQuery(cohortId).queryKey });
    },
  });
  const count = change.ok ? change.changed.length : 0;
  if (!draft.isTouched) return null;
  return (
    <div className="sticky bottom-14 z-10 lg:bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-4 py-3 sm:mx-0">
      <Button
        variant="primary"
        isPending={preview.isPending}
        pendingLabel={t`Looking whom it affects…`}
        disabledReason={reason()}
        onClick={() => preview.mutate()}
      >
        {change.ok
          ? t`${plural(count, { one: 'Save # change…', other: 'Save # changes…' })}`
          : t`Save the changes…`}
      </Button>
      <Button variant="plain" onClick={draft.clear}>
        <Trans>Discard</Trans>
      </Button>
      <FormError error={preview.error} />
      {preview.data && (
        <ConfirmDialog
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) preview.reset();
          }}
          title={t`Save these numbers?`}
          closeLabel={t`Close`}
          cancelLabel={t`Go on editing`}
          confirmLabel={t`Save the policy`}
          pendingLabel={t`Saving…`}
          isPending={save.isPending}
          onConfirm={() => save.mutate()}
        >
          <p>
            {t`${plural(preview.data.affected.students, {
              one: 'This affects # student.',
              other: 'This affects # students.',
            })}`}{' '}
            {t`${plural(preview.data.affected.interviews, {
              one: '# interview under way follows the new numbers from its next step on.',
              other: '# interviews under way follow the new numbers from their next step on.',
            })}`}
          </p>
          {preview.data.affected.kept > 0 && (
            <p className="mt-2 text-sm text-muted">
              {t`${plural(preview.data.affected.kept, {
                one: '# other student keeps the numbers of a cohort.',
                other: '# other students keep the numbers of a cohort.',
              })}`}
            </p>
          )}
          <ul className="mt-3 list-disc ps-5">
            {preview.data.changed.map((one) => (
              <li key={one}>
                {policyPhrases[one]}
                <span className="block text-sm text-muted">{policyEffects[one]}</span>
              </li>
            ))}
          </ul>
          <FormError error={save.error} />
        </ConfirmDialog>
      )}
    </div>
  );

  function reason(): string | undefined {
    if (!change.ok) return t`Mend the marked numbers first.`;
    return count === 0 ? t`Nothing is different yet.` : undefined;
  }
}
