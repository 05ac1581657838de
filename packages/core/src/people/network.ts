import { owedThanks } from '../rules/introducer.ts';
import type { InterviewState, Referral } from '../workflow/interview.ts';
import type { Contact, Id } from '../workflow/records.ts';

/** How far a branch of the network has grown. */
export const BRANCH_STATES = [
  'named',
  'known',
  'asked',
  'silent',
  'answered',
  'agreed',
  'talked',
  'no',
  'left_alone',
] as const;
export type BranchState = (typeof BRANCH_STATES)[number];

export interface NetworkNode {
  /** Unique in the tree: of the contact, or of the referral while it is only a name. */
  key: string;
  contactId: Id | null;
  name: string;
  jobTitle: string;
  employer: string;
  /** Who led the student here, when it is one of their contacts. */
  introducedById: Id | null;
  introducedByName: string | null;
  state: BranchState;
}

/** Something that somebody waits for, or could; each is done in one place. */
export interface OpenEnd {
  kind: 'tell' | 'add' | 'check_back' | 'ask';
  /** Where it is done; null for `ask`, which begins an interview. */
  interviewId: Id | null;
  contactId: Id | null;
  referralId: Id | null;
  /** Who named them, and who was named. */
  introducer: string;
  name: string;
  met: boolean;
}

export interface NetworkView {
  people: NetworkNode[];
  openEnds: OpenEnd[];
}

/** Who led to whom, how far each branch has grown, and where a loop is still open (H4). */
export function networkOf(
  contacts: readonly Contact[],
  interviews: readonly InterviewState[],
): NetworkView {
  const live = interviews.filter(({ status }) => status !== 'withdrawn');
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const nameOf = (id: Id): string => byId.get(id)?.fullName.value ?? '';
  const people = contacts.map((contact): NetworkNode => {
    const { id, fullName, jobTitle, employer, introducedBy } = contact;
    return {
      key: id,
      contactId: id,
      name: fullName.value,
      jobTitle: jobTitle.value,
      employer: employer.value,
      introducedById: introducedBy?.contactId ?? null,
      introducedByName: introducedBy?.name ?? null,
      state: branchState(contact, live),
    };
  });
  const openEnds: OpenEnd[] = [];
  for (const interview of live) {
    const introducer = nameOf(interview.contactId);
    // Whoever asked to be left alone is not written to, not even with thanks (G5).
    const mayTell = byId.get(interview.contactId)?.state !== 'do_not_contact';
    const at = { interviewId: interview.id, introducer };
    for (const { referral, met } of mayTell ? owedThanks(interview.referrals, live) : []) {
      openEnds.push(end('tell', referral, { ...at, met }));
    }
    for (const referral of interview.referrals.filter(({ contactId }) => contactId === null)) {
      people.push(onlyNamed(referral, interview.contactId, introducer));
      if (referral.consent === 'no') continue;
      const kind = referral.consent === 'ask_first' ? 'check_back' : 'add';
      if (kind === 'add' || mayTell) openEnds.push(end(kind, referral, at));
    }
  }
  for (const { state, contactId, introducedByName, name } of people) {
    if (state !== 'known' || contactId === null || introducedByName === null) continue;
    const none = { interviewId: null, referralId: null, met: false };
    openEnds.push({ kind: 'ask', contactId, introducer: introducedByName, name, ...none });
  }
  return { people, openEnds };
}

function end(
  kind: OpenEnd['kind'],
  referral: Referral,
  at: { interviewId: Id; introducer: string; met?: boolean },
): OpenEnd {
  const { id: referralId, name, contactId } = referral;
  return { kind, referralId, name, contactId, met: false, ...at };
}

function onlyNamed(referral: Referral, introducedById: Id, introducedByName: string): NetworkNode {
  return {
    key: `referral:${referral.id}`,
    contactId: null,
    name: referral.name,
    jobTitle: referral.role ?? '',
    employer: referral.employer ?? '',
    introducedById,
    introducedByName,
    state: 'named',
  };
}

/** The furthest that any interview with this contact has come. */
function branchState({ id, state }: Contact, live: readonly InterviewState[]): BranchState {
  if (state === 'do_not_contact') return 'left_alone';
  const own = live.filter(({ contactId }) => contactId === id).map(stateOf);
  return FURTHEST.find((one) => own.includes(one)) ?? 'known';
}

const FURTHEST: readonly BranchState[] = ['talked', 'agreed', 'answered', 'asked', 'no', 'silent'];

function stateOf({ meeting, request }: InterviewState): BranchState {
  if (meeting?.status === 'held') return 'talked';
  if (meeting?.status === 'to_confirm' || meeting?.status === 'confirmed') return 'agreed';
  switch (request.status) {
    case 'none':
      return 'known';
    case 'open':
    case 'bounced':
      return 'asked';
    case 'let_go':
      return 'silent';
    case 'declined':
      return 'no';
    default:
      return 'answered';
  }
}
