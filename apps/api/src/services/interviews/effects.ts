import { suggestFirstName } from '@acquaint/core/people/greeting';
import type { InterviewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { updateContact } from '../contacts/store.ts';
import { recordDoNotContact, recordRequest } from '../courtesy/ledger.ts';
import type { StudentFile } from '../dossier/gather-dossier.ts';
import { recordPermissionAsked } from './record-permission-asked.ts';

interface Happened {
  member: Member;
  file: StudentFile;
  before: InterviewState | null;
  after: InterviewState;
  events: readonly InterviewEvent[];
}

/**
 * What an interview's events mean for other records: the contact, the school's courtesy ledger, the
 * do-not-contact list. Same transaction, so all of it happens or none. @returns the file afterwards
 */
export async function applyEffects(
  deps: Deps,
  tx: TenantTx,
  happened: Happened,
): Promise<StudentFile> {
  const { member, file, before, after, events } = happened;
  const contact = file.contacts.find(({ id }) => id === after.contactId);
  if (!contact) return file;
  const changed = events.reduce((value, event) => contactAfter(value, event), contact);
  const stored =
    changed === contact ? contact : await updateContact(deps, tx, after.studentId, changed);

  const requestMoved = before?.request !== after.request || before.status !== after.status;
  if (requestMoved) await recordRequest(deps, tx, stored, after);
  if (events.some((e) => e.type === 'replyLogged' && e.data.reply.pleaseDoNotContact)) {
    await recordDoNotContact(deps, tx, stored, member.userId);
  }
  const asked = events.find(
    (e) => e.type === 'messageSent' && e.data.message.kind === 'permission',
  );
  const permissions = asked
    ? await recordPermissionAsked(deps, tx, file, stored, asked.at)
    : file.permissions;
  const others = file.interviews.filter(({ id }) => id !== after.id);
  return {
    ...file,
    permissions,
    contacts: file.contacts.map((each) => (each.id === stored.id ? stored : each)),
    interviews: [after, ...others],
  };
}

/** The contact as one event leaves it; the same object when nothing changes. */
function contactAfter(contact: Contact, event: InterviewEvent): Contact {
  switch (event.type) {
    case 'replyLogged': {
      const { reply } = event.data;
      const next = reply.text === null ? null : suggestionFrom(contact, reply);
      return {
        ...contact,
        ...(reply.pleaseDoNotContact ? { state: 'do_not_contact' as const } : {}),
        ...(next ? { addressFormSuggestion: { ...next, at: reply.at } } : {}),
        ...(reply.outcome === 'bounced' ? { channels: withBounce(contact) } : {}),
      };
    }
    case 'keepInTouchChosen':
      return { ...contact, nextTouchAt: event.data.nextOn };
    default:
      return contact;
  }
}

function suggestionFrom(contact: Contact, reply: { id: string; text: string | null }) {
  const { fullName, salutation, givenName, familyName, addressName, addressForm } = contact;
  const suggestion = suggestFirstName(
    {
      fullName: fullName.value,
      givenName,
      familyName,
      addressName,
      addressForm,
      salutation: salutation.value,
    },
    reply.text ?? '',
  );
  return suggestion && { givenName: suggestion.givenName, evidenceMessageId: reply.id };
}

/** A bounced address is never "no answer" (G36): it is marked, and the student corrects it. */
function withBounce(contact: Contact): Contact['channels'] {
  const { channels } = contact;
  const address = channels.workEmail ?? channels.privateEmail;
  if (address === null || channels.bouncedAddresses.includes(address)) return channels;
  return { ...channels, bouncedAddresses: [...channels.bouncedAddresses, address] };
}
