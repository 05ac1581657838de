import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** Turns somebody who was named into a contact that knows who led to them (R3, G12). */
export function useReferralContact(interview: UseInterview) {
  const cache = useQueryClient();
  const [pendingId, setPendingId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function makeContact(referralId: string) {
    setPendingId(referralId);
    setFailure(null);
    try {
      await client.interviews.contactFromReferral.mutate({
        interviewId: interview.id,
        version: interview.view.dossier.interview.version,
        referralId,
        contactId: newId(),
        idempotencyKey: newId(),
      });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    await cache.invalidateQueries(trpc.contacts.pathFilter());
    await cache.invalidateQueries(trpc.interviews.get.pathFilter());
    setPendingId(null);
  }

  return { pendingId, failure, makeContact };
}
