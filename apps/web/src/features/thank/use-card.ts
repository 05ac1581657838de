import type { CardDifference, CardText } from '@acquaint/core/rules/card';
import type { Contact } from '@acquaint/core/workflow/records';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** The record with what the card says in its place. */
function changesFrom(contact: Contact, differences: readonly CardDifference[]) {
  const taken = Object.fromEntries(differences.map(({ field, onCard }) => [field, onCard]));
  const { fullName, jobTitle, employer, email, phone } = taken;
  const { channels } = contact;
  return {
    ...(fullName ? { fullName } : {}),
    ...(jobTitle ? { jobTitle } : {}),
    ...(employer ? { employer } : {}),
    ...(email || phone
      ? {
          channels: {
            ...channels,
            workEmail: email ?? channels.workEmail,
            workPhone: phone ?? channels.workPhone,
          },
        }
      : {}),
  };
}

/** What the card proves: fields that are printed on it and now stand on the record (R11, R83). */
const provable = ['fullName', 'jobTitle', 'employer'] as const;

/** Takes over what the student chose from the card, marks it as checked by it, and settles it. */
export function useCard(interview: UseInterview) {
  const cache = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function settle(card: CardText, taken: readonly CardDifference[], kept: readonly string[]) {
    setSaving(true);
    setFailure(null);
    try {
      const { contact } = interview.view.dossier;
      const { id } = contact;
      let { version } = contact;
      if (taken.length > 0) {
        const changes = changesFrom(contact, taken);
        ({ version } = await client.contacts.update.mutate({
          id,
          version,
          changes,
          idempotencyKey: newId(),
        }));
      }
      for (const field of provable) {
        if (card[field].trim() === '' || kept.includes(field)) continue;
        ({ version } = await client.contacts.verify.mutate({
          id,
          version,
          field,
          source: 'business_card',
          idempotencyKey: newId(),
        }));
      }
      await cache.invalidateQueries(trpc.contacts.pathFilter());
      await interview.act({ type: 'settleCardDifferences', data: {} });
    } catch (error) {
      setFailure(sentenceOf(error));
      await cache.invalidateQueries(trpc.interviews.get.pathFilter());
    } finally {
      setSaving(false);
    }
  }

  return { isSaving, failure, settle };
}
