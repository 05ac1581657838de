import { can } from './can.ts';
import { reachOf, type StaffRole } from './table.ts';

/** What a member of staff may hold that depends on their role. */
export interface RoleHoldings {
  /** Cohorts and students in their care. */
  care: boolean;
  /** Drafts that they are reading. */
  reviews: boolean;
  /** Matters of the attention queue that they have in hand. */
  flags: boolean;
  /** Nudges that wait, and rules for them. */
  nudges: boolean;
  /** Codes with which others join the staff. */
  codes: boolean;
}

/** What somebody in this role may hold; nothing without a role. */
export const mayHold = (role: StaffRole | null): RoleHoldings => ({
  care: role !== null && reachOf(role, 'student.read') === 'students',
  reviews: role !== null && can(role, 'review.decide'),
  flags: role !== null && can(role, 'attention.settle'),
  nudges: role !== null && can(role, 'nudge.write'),
  codes: role !== null && can(role, 'invitation.write'),
});

/** Whether it is the last owner who would go: a school without one could not run itself. */
export const lastOwnerStays = (role: StaffRole, to: StaffRole | null, owners: number): boolean =>
  role === 'owner' && to !== 'owner' && owners <= 1;
