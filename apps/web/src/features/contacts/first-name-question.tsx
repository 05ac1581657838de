import { peoplePhrases } from '@acquaint/core/phrases/people';
import { fill } from '@acquaint/core/phrases/say';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans } from '@lingui/react/macro';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { useWrite } from '../../lib/use-write.ts';
import type { Contact } from './contact-queries.ts';
import { takeContact } from './use-contact-section.ts';

/** They signed with their first name: to follow is the student's choice (R74). */
export function FirstNameQuestion({ contact }: { contact: Contact }) {
  const answer = useWrite({
    write: (accept: boolean, idempotencyKey) =>
      client.contacts.answerAddressForm.mutate({
        id: contact.id,
        version: contact.version,
        accept,
        idempotencyKey,
      }),
    onDone: takeContact,
  });
  const suggestion = contact.addressFormSuggestion;
  if (!suggestion) return null;
  const { givenName } = suggestion;
  return (
    <Callout
      tone="accent"
      actions={
        <>
          <Button size="small" isPending={answer.isPending} onClick={() => answer.mutate(true)}>
            <Trans>Yes, first names</Trans>
          </Button>
          <Button size="small" variant="plain" onClick={() => answer.mutate(false)}>
            <Trans>Stay formal</Trans>
          </Button>
        </>
      }
    >
      {fill(peoplePhrases['addressForm.suggest'], { givenName })}
      <FormError error={answer.error} />
    </Callout>
  );
}
