import { policyPhrases, sayPolicyValue } from '@acquaint/core/phrases/policy';
import { policyEffects } from '@acquaint/core/phrases/policy-effects';
import { policySources } from '@acquaint/core/phrases/policy-sources';
import { isForCohorts } from '@acquaint/core/policy/change-policy';
import { policyDefinitions } from '@acquaint/core/policy/definitions';
import type { PolicyKey } from '@acquaint/core/policy/policy';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { VisuallyHidden } from '@acquaint/ui/visually-hidden';
import { Trans } from '@lingui/react/macro';
import type { PolicyDraft } from './use-policy-draft.ts';
import { ValueFields } from './value-fields.tsx';

interface PolicyRowProps {
  id: PolicyKey;
  draft: PolicyDraft;
  ofCohort: boolean;
}

/** One number: what it decides and changes, its boxes, what is allowed, and what its source says. */
export function PolicyRow({ id, draft, ofCohort }: PolicyRowProps) {
  const { changeable, range, basis } = policyDefinitions[id];
  const name = policyPhrases[id];
  const source = policySources[id];
  const below = sayPolicyValue(id, draft.below(id));
  const error = draft.errorOf(id);
  const isFixed = !changeable || (ofCohort && !isForCohorts(id));
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <span className="font-medium">{name}</span>
          {draft.isChanged(id) ? (
            <Badge tone="warning">
              <Trans>Not saved</Trans>
            </Badge>
          ) : (
            draft.isOwn(id) && (
              <Badge tone="accent">
                <Trans>Changed</Trans>
              </Badge>
            )
          )}
        </p>
        <p className="mt-0.5 text-sm">{policyEffects[id]}</p>
        <p className="mt-1 text-sm text-muted">
          {isFixed && changeable && <Trans>Set for the whole school. </Trans>}
          {!changeable && <Trans>Fixed. </Trans>}
          {!isFixed && (
            <>
              <Trans>Allowed: {range}.</Trans>{' '}
            </>
          )}
          {ofCohort ? <Trans>School: {below}.</Trans> : <Trans>Default: {below}.</Trans>}{' '}
          <Trans>
            Source: {source} <span className="whitespace-nowrap">({basis})</span>
          </Trans>
        </p>
      </div>
      <div className="flex min-w-0 flex-col items-start gap-1">
        {isFixed ? (
          <p className="tabular">{sayPolicyValue(id, draft.below(id))}</p>
        ) : (
          <ValueFields
            id={id}
            name={name}
            typed={draft.typed(id)}
            error={error}
            onChange={(typed) => draft.type(id, typed)}
          />
        )}
        {error && (
          <p role="alert" className="text-sm text-danger">
            {error}
          </p>
        )}
        {!isFixed && draft.isOwn(id) && (
          <Button size="small" variant="plain" onClick={() => draft.reset(id)}>
            {ofCohort ? <Trans>Take the school’s</Trans> : <Trans>Take the default</Trans>}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}
