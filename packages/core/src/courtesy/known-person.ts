import { contactFieldsOf } from '../hosts/check-host.ts';
import { type FieldProblem, newContact } from '../people/contact-record.ts';
import { emailKey, employerKey } from '../people/identity.ts';
import { peoplePhrases } from '../phrases/people.ts';
import { knownPersonPhrases } from '../phrases/known-person.ts';
import type { Contact, Id, Instant } from '../workflow/records.ts';

/** By what the office knows somebody of whom no record need be here; what is not known is empty. */
export interface KnownPersonFields {
  email: string;
  fullName: string;
  employer: string;
}

export type KnownPersonResult =
  /** Somebody of whom the address alone is known has no record. */
  | { ok: true; address: string; person: null }
  | { ok: true; person: Contact }
  | { ok: false; problems: readonly FieldProblem[] };

/** Whether the office said enough to know this person again, and nobody else by mistake (G5, G6). */
export function checkKnownPerson(
  fields: KnownPersonFields,
  { id, now }: { id: Id; now: Instant },
): KnownPersonResult {
  const email = fields.email.trim();
  const { fullName, employer } = fields;
  const [hasName, hasEmployer] = [fullName.trim() !== '', employerKey(employer) !== ''];
  const refuse = (field: keyof KnownPersonFields, reason: string): KnownPersonResult => ({
    ok: false,
    problems: [{ field, reason }],
  });
  if (!hasName && employer.trim() !== '')
    return refuse('fullName', knownPersonPhrases.name_missing);
  if (!hasName && email === '') return refuse('email', knownPersonPhrases.nobody);
  if (!hasName) {
    return emailKey(email) === null
      ? refuse('email', peoplePhrases['email.bad_syntax'])
      : { ok: true, address: email, person: null };
  }
  if (!hasEmployer) return refuse('employer', knownPersonPhrases.employer_missing);
  const made = newContact(id, contactFieldsOf({ fullName, jobTitle: '', employer, email }), now);
  if (made.ok) return { ok: true, person: made.contact };
  const problems = made.problems.map(({ field, reason }) => ({
    field: field === 'channels.workEmail' ? 'email' : field,
    reason,
  }));
  return { ok: false, problems };
}
