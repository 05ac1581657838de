import { contactFieldsOf } from '../hosts/check-host.ts';
import { type FieldProblem, newContact } from '../people/contact-record.ts';
import { emailKey, employerKey } from '../people/identity.ts';
import { peoplePhrases } from '../phrases/people.ts';
import { wishPhrases } from '../phrases/wish.ts';
import type { Contact, Id, Instant } from '../workflow/records.ts';

/** How somebody told the office that they want no more letters. */
export const WISH_WAYS = ['phone', 'mail', 'in_person'] as const;
export type WishWay = (typeof WISH_WAYS)[number];

/** By what the office knows the person who asked; what is not known is empty. */
export interface WishFields {
  email: string;
  fullName: string;
  employer: string;
}

export type WishResult =
  /** Somebody of whom the address alone is known has no record. */
  | { ok: true; address: string; person: null }
  | { ok: true; person: Contact }
  | { ok: false; problems: readonly FieldProblem[] };

/** Whether the office said enough to know this person again, and nobody else by mistake (G5). */
export function checkWish(fields: WishFields, { id, now }: { id: Id; now: Instant }): WishResult {
  const email = fields.email.trim();
  const { fullName, employer } = fields;
  const [hasName, hasEmployer] = [fullName.trim() !== '', employerKey(employer) !== ''];
  const refuse = (field: keyof WishFields, reason: string): WishResult => ({
    ok: false,
    problems: [{ field, reason }],
  });
  if (!hasName && employer.trim() !== '') return refuse('fullName', wishPhrases.name_missing);
  if (!hasName && email === '') return refuse('email', wishPhrases.nobody);
  if (!hasName) {
    return emailKey(email) === null
      ? refuse('email', peoplePhrases['email.bad_syntax'])
      : { ok: true, address: email, person: null };
  }
  if (!hasEmployer) return refuse('employer', wishPhrases.employer_missing);
  const made = newContact(id, contactFieldsOf({ fullName, jobTitle: '', employer, email }), now);
  if (made.ok) return { ok: true, person: made.contact };
  const problems = made.problems.map(({ field, reason }) => ({
    field: field === 'channels.workEmail' ? 'email' : field,
    reason,
  }));
  return { ok: false, problems };
}
