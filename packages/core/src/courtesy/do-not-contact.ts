import type { Dossier } from '../workflow/dossier.ts';

/** The person asked not to be contacted: on the school's list, on the record, or in an answer (G5). */
export function isOffLimits({ courtesy, contact, interview }: Dossier): boolean {
  return (
    courtesy.doNotContact ||
    contact.state === 'do_not_contact' ||
    interview.replies.some(({ pleaseDoNotContact }) => pleaseDoNotContact)
  );
}
