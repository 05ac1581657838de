import { wishesOf } from '@acquaint/core/guest/answers';
import { suggestFirstName } from '@acquaint/core/people/greeting';
import { touchUntil } from '@acquaint/core/people/touch';
import type { Policy } from '@acquaint/core/policy/policy';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Actor, EventOf, InterviewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { updateContact } from '../contacts/store.ts';
import { recordDoNotContact, recordRequest } from '../courtesy/ledger.ts';
import type { StudentFile } from '../dossier/gather-dossier.ts';
import { keepHostPlace } from '../hosts/keep-place.ts';
import { recordPermissionAsked } from './record-permission-asked.ts';

interface Happened {
  actor: Actor;
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
  const { actor, file, before, after, events } = happened;
  const contact = file.contacts.find(({ id }) => id === after.contactId);
  if (!contact) return file;
  const changed = events.reduce(
    (value, event) =>
      contactAfter(value, event, { zone: zoneOf(file), policy: file.school.policy }),
    contact,
  );
  const stored =
    changed === contact ? contact : await updateContact(deps, tx, after.studentId, changed);

  const requestMoved = before?.request !== after.request || before.status !== after.status;
  if (requestMoved) {
    await recordRequest(deps, tx, stored, after);
    await keepHostPlace(deps, tx, after);
  }
  if (events.some((e) => e.type === 'replyLogged' && e.data.reply.pleaseDoNotContact)) {
    await recordDoNotContact(deps, tx, stored, 'userId' in actor ? actor.userId : null);
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

interface Place {
  zone: string;
  policy: Policy;
}

const zoneOf = ({ student, school }: StudentFile): string =>
  student.timeZone || school.school.timeZone;

/** The chosen day says how far apart the words may lie; from then on every word counts (H5). */
function touchFrom(event: EventOf<'keepInTouchChosen'>, { zone, policy }: Place) {
  const { nextOn } = event.data;
  return {
    nextTouchAt: nextOn,
    touch: nextOn === null ? null : touchUntil(nextOn, dateIn(event.at, zone), policy),
    touchSnoozedUntil: null,
  };
}

/** The contact as one event leaves it; the same object when nothing changes. */
function contactAfter(contact: Contact, event: InterviewEvent, place: Place): Contact {
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
    case 'messageBounced':
      return { ...contact, channels: withBounceOf(contact, event.data.address) };
    case 'convenienceTold': {
      const { words, ...wishes } = wishesOf(event.data.convenience);
      const { preferences } = contact;
      const said = words ?? preferences.words;
      return { ...contact, preferences: { ...preferences, ...wishes, words: said } };
    }
    case 'keepInTouchChosen':
      return { ...contact, ...touchFrom(event, place) };
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

/** The address that failed, where it is one of the contact's. */
function withBounceOf({ channels }: Contact, failed: string): Contact['channels'] {
  const address = [channels.workEmail, channels.privateEmail].find(
    (own) => own?.toLowerCase() === failed.toLowerCase(),
  );
  if (!address || channels.bouncedAddresses.includes(address)) return channels;
  return { ...channels, bouncedAddresses: [...channels.bouncedAddresses, address] };
}

/** A bounced address is never "no answer" (G36): it is marked, and the student corrects it. */
function withBounce(contact: Contact): Contact['channels'] {
  const { channels } = contact;
  const address = channels.workEmail ?? channels.privateEmail;
  if (address === null || channels.bouncedAddresses.includes(address)) return channels;
  return { ...channels, bouncedAddresses: [...channels.bouncedAddresses, address] };
}
