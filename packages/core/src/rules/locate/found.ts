import type { HowFoundContext } from '../../people/provenance.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { activeInternships, internshipWithContact } from './internship.ts';

/** What a sentence about finding the name may mention besides the record itself (R25, R37, L27). */
export function howFoundContext(dossier: Dossier): HowFoundContext {
  const internship = internshipWithContact(dossier) ?? activeInternships(dossier)[0];
  return {
    referrer: dossier.contact.introducedBy?.name ?? null,
    supervisor: internship?.supervisor.mayBeNamed ? internship.supervisor.name : null,
    employer: dossier.contact.employer.value,
  };
}
