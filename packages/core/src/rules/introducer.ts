import { instantMs, msInstant } from '../schedule/instant.ts';
import type { OtherInterview } from '../workflow/dossier.ts';
import type { InterviewState, MeetingFacts, Referral } from '../workflow/interview.ts';
import type { Instant } from '../workflow/records.ts';
import { plannedEnd } from './talk.ts';

/** Somebody opened a door, and has not heard yet what was behind it. */
export interface OwedThanks {
  referral: Referral;
  /** When the person they named first answered, or met the student. */
  since: Instant;
  met: boolean;
}

type Asked = Pick<OtherInterview, 'contactId' | 'request'> & {
  meeting: (MeetingFacts & { status: string }) | null;
};

const ANSWERED: readonly string[] = ['accepted', 'later', 'declined', 'redirected'];

/** Referrals whose person answered or met, and whose introducer was not told (H4). Each once. */
export function owedThanks(
  referrals: InterviewState['referrals'],
  asked: readonly Asked[],
): OwedThanks[] {
  return referrals.flatMap((referral) => {
    if (referral.contactId === null || referral.reportedBackAt !== null) return [];
    const theirs = asked.filter(({ contactId }) => contactId === referral.contactId);
    const moments = theirs.flatMap(momentsOf).toSorted((a, b) => a - b);
    const [first] = moments;
    if (first === undefined) return [];
    const met = theirs.some(({ meeting }) => meeting?.status === 'held');
    return [{ referral, since: msInstant(first), met }];
  });
}

function momentsOf({ request, meeting }: Asked): number[] {
  const moments: number[] = [];
  if (request.answeredAt !== null && ANSWERED.includes(request.status)) {
    moments.push(instantMs(request.answeredAt));
  }
  if (meeting?.status === 'held') moments.push(plannedEnd(meeting));
  return moments;
}
