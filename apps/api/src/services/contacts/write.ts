import { type ContactFields, editContact, newContact } from '@acquaint/core/people/contact-record';
import { dateIn } from '@acquaint/core/rules/moments';
import { dateDays, daysDate } from '@acquaint/core/schedule/instant';
import { verify } from '@acquaint/core/people/verification';
import type {
  Contact,
  ContactState,
  Id,
  VerificationSource,
} from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { recordDoNotContact } from '../courtesy/ledger.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { getContact, getStudent } from '../dossier/records.ts';
import { syncStudent } from '../reminders/sync.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { insertContact, updateContact } from './store.ts';

interface Keyed {
  id: Id;
  idempotencyKey: string;
}

/** @throws ApiError `bad_input` with every field at fault */
export function createContact(
  deps: Deps,
  member: Member,
  input: Keyed & { fields: ContactFields },
): Promise<Contact> {
  const request = {
    member,
    key: input.idempotencyKey,
    procedure: 'contacts.create',
    input,
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, () => insertNew(deps, tx, member, input.id, input.fields)),
  );
}

/** Inside a transaction that is open already, for example when a referral becomes a contact. */
export async function insertNew(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
  fields: ContactFields,
): Promise<Contact> {
  const made = newContact(id, fields, deps.now());
  if (!made.ok) throw new ApiError('bad_input', { problems: made.problems });
  const stored = await insertContact(deps, tx, member.userId, made.contact);
  await audit(deps, tx, member, {
    action: 'contact.create',
    subjectKind: 'contact',
    subjectId: id,
  });
  return stored;
}

/** Reads, changes and stores a contact, once for its key and only over the version that was seen. */
function change(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number },
  action: string,
  next: (contact: Contact, tx: TenantTx) => Contact | Promise<Contact>,
): Promise<Contact> {
  const request = {
    member,
    key: input.idempotencyKey,
    procedure: `contacts.${action}`,
    input,
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const present = await getContact(tx, member.userId, input.id);
      if (present.version !== input.version) throw new ApiError('conflict', { present });
      const stored = await updateContact(deps, tx, member.userId, await next(present, tx));
      const subject = { subjectKind: 'contact', subjectId: input.id };
      await audit(deps, tx, member, { action: `contact.${action}`, ...subject });
      await syncStudent(deps, tx, member.userId, input.id);
      return stored;
    }),
  );
}

export function changeContact(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number; changes: Partial<ContactFields> },
): Promise<Contact> {
  return change(deps, member, input, 'update', (contact) => {
    const edited = editContact(contact, input.changes);
    if (!edited.ok) throw new ApiError('bad_input', { problems: edited.problems });
    return edited.contact;
  });
}

export type VerifiableField = 'fullName' | 'jobTitle' | 'employer' | 'salutation' | 'pronunciation';

/** Marks a field as checked against a source (R11, R14, R16, R17). */
export function verifyContactField(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number; field: VerifiableField; source: VerificationSource },
): Promise<Contact> {
  const { field, source } = input;
  return change(deps, member, input, 'verify', (contact) => {
    const at = deps.now();
    switch (field) {
      case 'pronunciation':
        return {
          ...contact,
          pronunciation: { ...contact.pronunciation, state: 'verified', source, at },
        };
      case 'salutation':
        return { ...contact, salutation: verify(contact.salutation, source, at) };
      default:
        return { ...contact, [field]: verify(contact[field], source, at) };
    }
  });
}

/** A contact is never done, only active, dormant, archived, or not to be contacted (R88, G5). */
export function setContactState(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number; state: ContactState },
): Promise<Contact> {
  return change(deps, member, input, 'set-state', async (contact, tx) => {
    if (input.state === 'do_not_contact') {
      await recordDoNotContact(deps, tx, contact, member.userId);
    } else if (contact.state === 'do_not_contact') {
      throw new ApiError('not_allowed');
    }
    return { ...contact, state: input.state };
  });
}

export type TouchAnswer =
  | { kind: 'plan'; idealDays: number; maximumDays: number }
  | { kind: 'later' }
  | { kind: 'stop' };

/** How far apart words may lie; "later" and "not any more" are one tap each (H5). */
export function answerTouch(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number; answer: TouchAnswer },
): Promise<Contact> {
  return change(deps, member, input, 'keep-in-touch', async (contact, tx) => {
    const { answer } = input;
    switch (answer.kind) {
      case 'plan': {
        const { idealDays, maximumDays } = answer;
        return { ...contact, touch: { idealDays, maximumDays }, touchSnoozedUntil: null };
      }
      case 'later': {
        const { policy, school } = await loadSchool(tx, member.userId);
        const { timeZone } = await getStudent(tx, member.userId);
        const today = dateDays(dateIn(deps.now(), timeZone || school.timeZone));
        const until = daysDate(today + policy.touchSnoozeDays);
        // Before there were intervals a contact had one chosen day: that day moves.
        return contact.touch
          ? { ...contact, touchSnoozedUntil: until }
          : { ...contact, nextTouchAt: until };
      }
      case 'stop':
        return { ...contact, touch: null, touchSnoozedUntil: null, nextTouchAt: null };
    }
  });
}

/** The student's answer to "they signed with their first name; use it from now on?" (R74). */
export function answerAddressForm(
  deps: Deps,
  member: Member,
  input: Keyed & { version: number; accept: boolean },
): Promise<Contact> {
  return change(deps, member, input, 'answer-address-form', (contact) => {
    const suggestion = contact.addressFormSuggestion;
    if (!suggestion) throw new ApiError('not_found');
    return {
      ...contact,
      addressFormSuggestion: null,
      ...(input.accept
        ? {
            addressForm: 'first_name' as const,
            givenName: contact.givenName ?? suggestion.givenName,
          }
        : {}),
    };
  });
}
