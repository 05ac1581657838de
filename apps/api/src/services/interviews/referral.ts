import { blankContactFields } from '@acquaint/core/people/contact-record';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { insertNew } from '../contacts/write.ts';
import { loadStudentFile } from '../dossier/gather-dossier.ts';
import { getContact, getInterview } from '../dossier/records.ts';
import { once } from '../writes/once.ts';
import { commitEvents } from './commit.ts';

export interface ReferralInput {
  interviewId: Id;
  version: number;
  referralId: Id;
  contactId: Id;
  idempotencyKey: string;
}

/** Turns a name that was given in a talk into a contact that knows who led to them (R3, G12). */
export function contactFromReferral(
  deps: Deps,
  member: Member,
  input: ReferralInput,
): Promise<Contact> {
  const { interviewId, version, referralId, contactId, idempotencyKey: key } = input;
  const request = {
    member,
    key,
    procedure: 'interviews.contactFromReferral',
    input,
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const before = await getInterview(tx, member.userId, interviewId);
      if (before.version !== version) throw new ApiError('conflict');
      const referral = before.referrals.find(({ id }) => id === referralId);
      if (!referral) throw new ApiError('not_found');
      if (referral.contactId !== null) return getContact(tx, member.userId, referral.contactId);
      const introducer = await getContact(tx, member.userId, before.contactId);
      const contact = await insertNew(deps, tx, member, contactId, {
        ...blankContactFields(introducer.language),
        fullName: referral.name,
        jobTitle: referral.role ?? '',
        employer: referral.employer ?? '',
        warmth: 'warm',
        howFound: { kind: 'referral', detail: introducer.fullName.value },
        introducedBy: {
          contactId: introducer.id,
          name: introducer.fullName.value,
          link: referral.detail,
          nameUseConsent: referral.consent === 'yes',
          referralInterviewId: interviewId,
          at: referral.at,
        },
      });
      const file = await loadStudentFile(tx, member.userId);
      await commitEvents(deps, tx, {
        actor: actorOf(member),
        file,
        interviewId,
        before,
        events: [{ type: 'referralChanged', data: { referral: { ...referral, contactId } } }],
        action: 'interview.contactFromReferral',
      });
      return contact;
    }),
  );
}
