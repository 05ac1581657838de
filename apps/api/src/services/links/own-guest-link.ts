import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { audit } from '../writes/audit.ts';
import { ensureGuestLink, type GuestKind, renewGuestLink } from './guest-link.ts';

export interface LinkInput {
  interviewId: Id;
  kind: GuestKind;
}

/** The address of the guest's page, for a text that the student sends themselves. */
export function guestLinkOf(
  deps: Deps,
  member: Member,
  input: LinkInput,
): Promise<{ url: string }> {
  return onOwn(deps, member, input, async (tx, place) => {
    const { url } = await ensureGuestLink(deps, tx, place);
    return { url };
  });
}

/** Ends the link that is out; the answer is the one that counts from now on. */
export function renewOwnGuestLink(
  deps: Deps,
  member: Member,
  input: LinkInput,
): Promise<{ url: string }> {
  return onOwn(deps, member, input, async (tx, place) => {
    const { id, url } = await renewGuestLink(deps, tx, place);
    const subject = { subjectKind: 'guest_link', subjectId: id };
    await audit(deps, tx, member, { action: 'guest_link.renew', ...subject });
    return { url };
  });
}

type Place = Parameters<typeof ensureGuestLink>[2];

/** @throws ApiError `not_found`, also for another student's interview */
const onOwn = <T>(
  deps: Deps,
  member: Member,
  { interviewId, kind }: LinkInput,
  work: (tx: TenantTx, place: Place) => Promise<T>,
): Promise<T> =>
  inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { contactId } = await getInterview(tx, member.userId, interviewId);
    return work(tx, { kind, studentId: member.userId, interviewId, contactId });
  });
