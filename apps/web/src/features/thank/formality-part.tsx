import { preparePhrases } from '@acquaint/core/phrases/rules-prepare';
import { fill } from '@acquaint/core/phrases/say';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** "They signed as Amara. Would you like to use first names?" Only they can offer it (R74). */
export function FormalityPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const { contact } = interview.view.dossier;
  const [idempotencyKey] = useState(newId);
  const answer = useMutation(
    trpc.contacts.answerAddressForm.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.contacts.pathFilter());
        await cache.invalidateQueries(trpc.interviews.get.pathFilter());
      },
    }),
  );
  const suggestion = contact.addressFormSuggestion;
  if (suggestion === null) return null;
  const say = (accept: boolean) =>
    answer.mutate({ id: contact.id, version: contact.version, idempotencyKey, accept });
  return (
    <Callout
      tone="accent"
      title={fill(preparePhrases.R74.says.switch, {
        name: interview.name,
        given: suggestion.givenName,
      })}
      actions={
        <>
          <Button size="small" isPending={answer.isPending} onClick={() => say(true)}>
            {t`Yes, ${suggestion.givenName}`}
          </Button>
          <Button size="small" variant="plain" onClick={() => say(false)}>
            <Trans>Stay formal</Trans>
          </Button>
        </>
      }
    >
      <p>{preparePhrases.R74.why}</p>
      {answer.error && (
        <p role="alert" className="text-danger">
          {sentenceOf(answer.error)}
        </p>
      )}
    </Callout>
  );
}
