import type { Id } from '../workflow/records.ts';

/** A student of the list who shall have this address. */
export interface Claim {
  studentId: Id;
  email: string;
  /** Who is new on the list takes no address that somebody has. */
  isNew?: boolean;
}

/** Who has an address at present, by the list or by their account. */
export interface Holder {
  userId: Id;
  isStudent: boolean;
  /** Whether the account, if it is by one, follows the list: nobody has signed in with it yet. */
  follows: boolean;
}

export type ClaimRefusal = 'email_taken' | 'email_of_staff' | 'email_kept' | 'email_ring';

/**
 * More students than this do not hand their addresses round in one file: a column of it was sorted
 * without the others.
 */
export const MOST_IN_RING = 50;

/**
 * Whose claim fails. An address that another student has is theirs to take only where the same file
 * gives that student another one, and that one can be had in turn: so two students who swap both get
 * what they should, and of a chain with a fault in it nobody does who waits for the fault.
 */
export function refusedClaims(
  claims: readonly Claim[],
  holdersOf: (email: string) => readonly Holder[],
): Map<Id, ClaimRefusal> {
  const wanted = new Map(claims.map(({ studentId, email }) => [studentId, email]));
  const refused = new Map<Id, ClaimRefusal>();
  /** By student: who gets their address, and whose they get. */
  const takers = new Map<Id, Id[]>();
  const beside = new Map<Id, Id[]>();
  for (const { studentId, email, isNew = false } of claims) {
    for (const { userId, isStudent, follows } of holdersOf(email)) {
      if (userId === studentId) continue;
      const next = wanted.get(userId);
      if (!isStudent) refused.set(studentId, 'email_of_staff');
      else if (isNew || next === undefined || next === email) refused.set(studentId, 'email_taken');
      else if (!follows) refused.set(studentId, 'email_kept');
      else {
        note(takers, userId, studentId);
        note(beside, userId, studentId);
        note(beside, studentId, userId);
      }
    }
  }
  for (const ring of ringsOf(beside)) {
    if (ring.length <= MOST_IN_RING) continue;
    for (const id of ring) if (!refused.has(id)) refused.set(id, 'email_ring');
  }
  const open = [...refused.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const taker of takers.get(id) ?? []) {
      if (refused.has(taker)) continue;
      refused.set(taker, 'email_taken');
      open.push(taker);
    }
  }
  return refused;
}

function note(lists: Map<Id, Id[]>, of: Id, id: Id): void {
  const there = lists.get(of);
  if (there) there.push(id);
  else lists.set(of, [id]);
}

/** Students who hang together, each in one group. */
function ringsOf(beside: ReadonlyMap<Id, readonly Id[]>): Id[][] {
  const seen = new Set<Id>();
  const rings: Id[][] = [];
  for (const first of beside.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const ring = [first];
    for (const id of ring) {
      for (const other of beside.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        ring.push(other);
      }
    }
    rings.push(ring);
  }
  return rings;
}
