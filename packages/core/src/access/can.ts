import type { Party, Permission, Reach } from './table.ts';
import { reachOf } from './table.ts';

export type { Permission } from './table.ts';

/** How the record that is asked for stands to whoever asks. The caller of `may` looks it up. */
export interface Relation {
  organization: 'same' | 'other';
  /** Whose record it is: the asker's, a student's in their care, or another's. */
  owner: 'self' | 'student_in_care' | 'other';
  /** Sent to review, or shared item by item. */
  shared: boolean;
  /** The cohort lets advisors see contacts' names. */
  namesShown: boolean;
  /** The guest's link names this very record. */
  onLink: boolean;
  /** The key's scopes name this kind of record. */
  inScope: boolean;
}

export const DENIALS = [
  'not_for_you',
  'other_organization',
  'not_yours',
  'not_your_student',
  'not_shared',
  'names_hidden',
  'totals_only',
  'not_on_this_link',
  'not_in_scope',
] as const;
export type Denial = (typeof DENIALS)[number];

export type Verdict = { allowed: true } | { allowed: false; reason: Denial };

/** Whether this party holds the permission at all; how far it reaches is a matter for `may`. */
export function can(party: Party, permission: Permission): boolean {
  return reachOf(party, permission) !== null;
}

/** Figures without records, such as the funnel of a whole school. */
export function canSeeTotals(party: Party, permission: Permission): boolean {
  const reach = reachOf(party, permission);
  return reach === 'totals' || reach === 'organization' || reach === 'scope';
}

/** Whether this party may use the permission on one record, and if not, why. */
export function may(party: Party, permission: Permission, relation: Relation): Verdict {
  const reach = reachOf(party, permission);
  if (reach === null) return denied('not_for_you');
  const reason = REACH_CHECKS[reach](relation);
  return reason === null ? { allowed: true } : denied(reason);
}

type Check = (relation: Relation) => Denial | null;

const inOrganization = ({ organization }: Relation): Denial | null =>
  organization === 'same' ? null : 'other_organization';

const inCare: Check = (relation) =>
  inOrganization(relation) ?? (relation.owner === 'student_in_care' ? null : 'not_your_student');

const REACH_CHECKS = {
  anyone: () => null,
  self: ({ owner }) => (owner === 'self' ? null : 'not_yours'),
  own: (relation) => inOrganization(relation) ?? (relation.owner === 'self' ? null : 'not_yours'),
  students: inCare,
  students_shared: (relation) => inCare(relation) ?? (relation.shared ? null : 'not_shared'),
  students_named: (relation) => inCare(relation) ?? (relation.namesShown ? null : 'names_hidden'),
  organization: inOrganization,
  totals: () => 'totals_only',
  link: (relation) => inOrganization(relation) ?? (relation.onLink ? null : 'not_on_this_link'),
  scope: (relation) => inOrganization(relation) ?? (relation.inScope ? null : 'not_in_scope'),
} as const satisfies Record<Reach, Check>;

const denied = (reason: Denial): Verdict => ({ allowed: false, reason });
