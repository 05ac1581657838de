import type { Denial } from '../access/can.ts';
import type { Party } from '../access/table.ts';

/** Why somebody may not see or do a thing, in words that tell what they could do instead. */
export const DENIAL_PHRASES = {
  not_for_you: 'This is not open to you. If you need it, ask the owner of your organisation.',
  other_organization: 'This belongs to another organisation.',
  not_yours: 'This belongs to somebody else.',
  not_your_student: 'This student is not in your care.',
  not_shared: 'The student has not shared this. You could ask them to.',
  names_hidden: 'This group keeps the names of contacts private.',
  totals_only: 'You see figures for the whole organisation, not single students.',
  not_on_this_link: 'Your link does not lead here. Use the link from your latest message.',
  not_in_scope: 'This key was not made for that. The owner can issue one that is.',
} as const satisfies Record<Denial, string>;

/** How people are called on the page of roles. */
export const PARTY_PHRASES = {
  student: 'Student',
  advisor: 'Advisor',
  instructor: 'Instructor',
  library_editor: 'Library editor',
  analyst: 'Analyst',
  owner: 'Owner of the organisation',
  auditor: 'Auditor',
  contact_guest: 'Contact with a link',
  supervisor_guest: 'Supervisor with a link',
  integrator: 'Program with a key',
  anonymous: 'Somebody who is not signed in',
} as const satisfies Record<Party, string>;
