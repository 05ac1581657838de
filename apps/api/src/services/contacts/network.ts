import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { listContacts, listInterviewStates } from '../dossier/records.ts';

export interface NetworkNode {
  contactId: Id;
  name: string;
  jobTitle: string;
  employer: string;
  /** Who led the student here, when it is one of their contacts. */
  introducedById: Id | null;
  introducedByName: string | null;
  /** Referral of the introducer's interview that has not been told how it went. */
  owedReport: { interviewId: Id; referralId: Id } | null;
  talked: boolean;
}

/** Who led to whom, and where the loop is still open. */
export function network(deps: Deps, member: Member): Promise<NetworkNode[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const [contacts, states] = await Promise.all([
      listContacts(tx, member.userId),
      listInterviewStates(tx, member.userId),
    ]);
    const talkedWith = new Set(
      states.filter(({ meeting }) => meeting?.status === 'held').map(({ contactId }) => contactId),
    );
    const referrals = states.flatMap((state) =>
      state.referrals.map((referral) => ({ interviewId: state.id, referral })),
    );
    return contacts.map((contact) => {
      const source = referrals.find(({ referral }) => referral.contactId === contact.id);
      const talked = talkedWith.has(contact.id);
      return {
        contactId: contact.id,
        name: contact.fullName.value,
        jobTitle: contact.jobTitle.value,
        employer: contact.employer.value,
        introducedById: contact.introducedBy?.contactId ?? null,
        introducedByName: contact.introducedBy?.name ?? null,
        owedReport:
          source && talked && source.referral.reportedBackAt === null
            ? { interviewId: source.interviewId, referralId: source.referral.id }
            : null,
        talked,
      };
    });
  });
}
