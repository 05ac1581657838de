import { Button } from '@acquaint/ui/button';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** People who were named and are not in the address book yet: one press adds each (R3, G12). */
export function AddNamed({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const router = useRouter();
  const cache = useQueryClient();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const { interview: state } = interview.view.dossier;
  const named = state.referrals.filter(({ contactId }) => contactId === null);

  async function add(referralId: string) {
    setBusy(referralId);
    setError(null);
    try {
      const contact = await client.interviews.contactFromReferral.mutate({
        interviewId: interview.id,
        version: state.version,
        referralId,
        contactId: newId(),
        idempotencyKey: newId(),
      });
      await cache.invalidateQueries(trpc.interviews.pathFilter());
      await cache.invalidateQueries(trpc.contacts.pathFilter());
      await router.navigate({ href: paths.contact(contact.id) });
    } catch (failure) {
      setError(sentenceOf(failure));
    } finally {
      setBusy(null);
    }
  }

  if (named.length === 0) return null;
  return (
    <div className="mt-3 flex flex-col items-start gap-2">
      {named.map(({ id, name }) => (
        <Button key={id} isPending={busy === id} onClick={() => void add(id)}>
          {t`Add ${name} to your contacts`}
        </Button>
      ))}
      {error && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
