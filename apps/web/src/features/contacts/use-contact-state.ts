import type { ContactState } from '@acquaint/core/workflow/records';
import { client } from '../../lib/api.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { Contact } from './contact-queries.ts';
import { takeContact } from './use-contact-section.ts';

export function useContactState(contact: Contact, onDone?: () => void) {
  return useWrite({
    write: (state: ContactState, idempotencyKey) =>
      client.contacts.setState.mutate({
        id: contact.id,
        version: contact.version,
        state,
        idempotencyKey,
      }),
    onDone: async (next) => {
      await takeContact(next);
      onDone?.();
    },
  });
}
