import { createHmac } from 'node:crypto';
import { identityKeys } from '@acquaint/core/people/identity';
import type { Contact } from '@acquaint/core/workflow/records';

/**
 * Keyed hashes by which one person is recognised across a school's students without their name
 * (G5, G6). Phones stay out: a switchboard is not a person.
 */
export function identityHashes(secret: string, organizationId: string, contact: Contact): string[] {
  const { channels } = contact;
  const keys = identityKeys({
    fullName: contact.fullName.value,
    employer: contact.employer.value,
    emails: present([channels.workEmail, channels.privateEmail]),
    profileUrls: present([channels.linkedinUrl, channels.platformUrl]),
    phones: [],
    country: contact.country,
  });
  const parts = [
    ...[...keys.emails].map((email) => `email:${email}`),
    ...[...keys.profileUrls].map((url) => `profile:${url}`),
    `person:${keys.nameSorted}@${keys.employerKey}`,
  ];
  return parts.map((part) => keyed(secret, organizationId, part));
}

const keyed = (secret: string, organizationId: string, part: string): string =>
  createHmac('sha256', secret).update(`${organizationId}\n${part}`).digest('base64url');

/** The same for somebody of whom an address is known, and no employer that tells namesakes apart. */
export function addressHashes(secret: string, organizationId: string, address: string): string[] {
  const nothing = { fullName: '', employer: '', profileUrls: [], phones: [], country: null };
  const { emails } = identityKeys({ ...nothing, emails: [address] });
  return [...emails].map((email) => keyed(secret, organizationId, `email:${email}`));
}

const present = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null);
