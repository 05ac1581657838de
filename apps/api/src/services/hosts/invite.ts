import { hostPhrases } from '@acquaint/core/phrases/hosts';
import { contactFieldsOf } from '@acquaint/core/hosts/check-host';
import { holdOfLetter } from '@acquaint/core/hosts/letter-holds';
import { newContact } from '@acquaint/core/people/contact-record';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hostTokenHash, linkEnd } from './link.ts';
import { letterDays, requireFree, requireRested } from './letters.ts';
import { offerTo } from './list.ts';
import { hostTime, lockHost } from './records.ts';
import { queueHostLetter } from './queue-letter.ts';
import { freeHashes, type Offering } from './save.ts';
import { senderOfLetter } from './sender.ts';

export interface InviteHost {
  id: Id;
  fullName: string;
  employer: string;
  email: string;
  language: string;
  offering: Offering;
  idempotencyKey: string;
}

const INSERT = {
  name: 'invite_host',
  text: `INSERT INTO "Host" ("organizationId", "id", "status", "origin", "askedBy", "askedAt",
      "fullName", "employerName", "employerKey", "email", "identityHashes", "capacity", "everyone",
      "locale", "tokenHash", "linkExpiresAt", "createdAt", "updatedAt")
    VALUES ($1, $2, 'asked', 'office', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $4, $4)
    ON CONFLICT DO NOTHING`,
};

/**
 * The office asks somebody by mail; nobody sees them until they say yes on their page.
 *
 * @throws ApiError `bad_input` with the fields at fault, also while a no of the same person rests
 */
export function inviteHost(deps: Deps, member: Member, input: InviteHost): Promise<{ id: Id }> {
  const { id, offering, language, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'hosts.invite', input, now: deps.now() };
  return inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      const made = newContact(id, contactFieldsOf({ ...input, jobTitle: '' }), time.now);
      if (!made.ok) {
        const problems = made.problems.map(({ field, reason }) => ({
          field: field === 'channels.workEmail' ? 'email' : field,
          reason,
        }));
        throw new ApiError('bad_input', { problems });
      }
      const { contact } = made;
      const address = contact.channels.workEmail;
      if (address === null) throw badInput('email', hostPhrases.email_missing);
      const hashes = await freeHashes(deps, tx, id, contact, 'email');
      await requireRested(tx, hashes, time);
      const { rowCount } = await tx.query(INSERT, [
        organizationId,
        id,
        userId,
        time.now,
        contact.fullName.value,
        contact.employer.value,
        contact.employerKey,
        address,
        hashes,
        time.placesPerTerm,
        offering.everyone,
        language,
        hostTokenHash(deps, id, 1),
        linkEnd(time.now, time.linkDays),
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      if (!(await offerTo(tx, id, offering.cohortIds))) {
        throw badInput('offering.cohortIds', hostPhrases.cohort_unknown);
      }
      const name = contact.fullName.value;
      await queueHostLetter(deps, tx, {
        hostId: id,
        key: 'asked',
        from: 'office',
        sender: await senderOfLetter(tx, userId),
        to: { name, address },
        addressee: name,
        language,
        school: time.school,
      });
      const subject = { subjectKind: 'host', subjectId: id };
      await audit(deps, tx, member, { action: 'host.invite', ...subject });
      return { id };
    }),
  );
}

/**
 * Reminds somebody of the question once, or sends who agreed the address of their own page.
 *
 * @throws ApiError `bad_input` for a letter that would be too many or too early
 */
export function sendHostPage(
  deps: Deps,
  member: Member,
  input: { id: Id; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { id, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'hosts.sendPage', input, now: deps.now() };
  return inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      const host = await lockHost(tx, id, time);
      if (host === null || host.origin !== 'office') throw new ApiError('not_found');
      if (host.isOffLimits) throw badInput('id', hostPhrases.off_limits);
      const { status, locale } = host;
      const sentOn = (await letterDays(tx, time, id)).get(id) ?? [];
      requireFree('id', holdOfLetter({ status, sentOn }, time.today));
      const { fullName: name, email: address } = host;
      await queueHostLetter(deps, tx, {
        hostId: id,
        key,
        from: status === 'agreed' ? 'noted' : 'office',
        sender: await senderOfLetter(tx, userId),
        to: { name, address },
        addressee: name,
        language: locale,
        school: time.school,
      });
      const subject = { subjectKind: 'host', subjectId: id };
      await audit(deps, tx, member, { action: 'host.invite', ...subject });
      return { id };
    }),
  );
}
