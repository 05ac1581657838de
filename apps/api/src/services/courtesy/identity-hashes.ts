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
  return parts.map((part) =>
    createHmac('sha256', secret).update(`${organizationId}\n${part}`).digest('base64url'),
  );
}

const present = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null);
