import { useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { Contact, ContactFields } from './contact-queries.ts';
import { contactQuery } from './contact-queries.ts';

export const isContact = (value: unknown): value is Contact =>
  typeof value === 'object' && value !== null && 'fullName' in value && 'channels' in value;

/** Puts a stored contact in place of the one on the page, and lets lists and interviews catch up. */
export async function takeContact(contact: Contact): Promise<void> {
  queryClient.setQueryData(contactQuery(contact.id).queryKey, (old) => old && { ...old, contact });
  await queryClient.invalidateQueries(trpc.contacts.pathFilter());
  await queryClient.invalidateQueries(trpc.interviews.pathFilter());
}

/** One part of the record as a form: sent alone, over the version that was seen. */
export function useContactSection<T extends Partial<ContactFields>>(
  contact: Contact,
  read: (contact: Contact) => T,
) {
  const [isEditing, setEditing] = useState(false);
  const [version, setVersion] = useState(contact.version);
  const [newer, setNewer] = useState<Contact | null>(null);
  const fields = useFields<T>(read(contact));

  const save = useWrite({
    write: (over: number, idempotencyKey) =>
      client.contacts.update.mutate({
        id: contact.id,
        version: over,
        changes: fields.values,
        idempotencyKey,
      }),
    onDone: async (next) => {
      await takeContact(next);
      setNewer(null);
      setEditing(false);
    },
    onFail: (error) => {
      fields.setProblems(problemsOf(error));
      const present = publicErrorOf(error)?.present;
      if (isContact(present)) setNewer(present);
    },
  });

  function open(from: Contact = contact) {
    fields.setValues(read(from));
    fields.setProblems({});
    setVersion(from.version);
    setNewer(null);
    save.reset();
    setEditing(true);
  }

  return {
    ...fields,
    isEditing,
    open: () => open(),
    cancel: () => setEditing(false),
    save: () => save.mutate(version),
    isPending: save.isPending,
    error: newer ? null : save.error,
    fields: Object.keys(fields.values),
    conflict: newer && {
      onKeepMine: () => save.mutate(newer.version),
      onShowNewer: () => open(newer),
    },
  };
}

export type ContactSection = Omit<
  ReturnType<typeof useContactSection>,
  'values' | 'set' | 'setValues'
>;
