import { supervisorSay } from '@acquaint/core/rules/locate/internship';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Channel } from '@acquaint/core/workflow/records';

/** Why the first template is the one that fits. */
export type Fit =
  | 'visit'
  | 'named_in_talk'
  | 'referred'
  | 'intern'
  | 'alumni'
  | 'cold'
  | 'letter'
  | 'note';

export interface Suggestion {
  fit: Fit;
  /** Those that may be used here, the fitting one first. */
  templateIds: readonly string[];
}

/**
 * Which request fits this person and this way. A template that names somebody is offered only
 * where that person agreed (L26, L27).
 */
export function suggestTemplates(dossier: Dossier, channel: Channel): Suggestion {
  const { contact, interview, student } = dossier;
  if (channel === 'letter') return { fit: 'letter', templateIds: ['T05'] };
  if (channel === 'linkedin') {
    return { fit: 'note', templateIds: student.paidLinkedin ? ['T11', 'T10'] : ['T10', 'T11'] };
  }
  const found: [Fit, string][] = [];
  if (interview.mode === 'observational_visit') found.push(['visit', 'T12']);
  const { introducedBy } = contact;
  if (introducedBy?.nameUseConsent) {
    const isFromTalk = introducedBy.referralInterviewId !== null && introducedBy.at !== null;
    if (isFromTalk) found.push(['named_in_talk', 'T25']);
    if (introducedBy.link) found.push(['referred', 'T03']);
  }
  const say = supervisorSay(dossier);
  if (say.needed && say.open && say.internship.supervisor.mayBeNamed) found.push(['intern', 'T04']);
  if (contact.howFound?.kind === 'alumni_directory') found.push(['alumni', 'T02']);
  found.push(['cold', 'T01']);
  const [first = ['cold', 'T01'] as const] = found;
  return { fit: first[0], templateIds: found.map(([, id]) => id) };
}
