import { greeting } from '../../people/greeting.ts';
import { activeInternships, internshipWithContact } from '../../rules/locate/internship.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { Internship } from '../../workflow/records.ts';

/** The internship that a message to the supervisor belongs to. */
export function internshipOf(dossier: Dossier): Internship | null {
  return (
    internshipWithContact(dossier) ??
    activeInternships(dossier)[0] ??
    dossier.internships[0] ??
    null
  );
}

/** The greeting as computed, without its mark (D.0, L03); null while it cannot be computed. */
export function expectedGreeting(dossier: Dossier, draft: DraftFacts): string | null {
  if (draft.to.kind === 'supervisor') {
    const line = internshipOf(dossier)?.supervisor.greeting.normalize('NFC').trim() ?? '';
    return line.replace(/[,:]$/, '') || null;
  }
  const { fullName, givenName, addressName, salutation, addressForm } = dossier.contact;
  const made = greeting({
    fullName: fullName.value,
    givenName,
    addressName,
    salutation: salutation.value,
    addressForm,
  });
  return made.ok ? made.text : null;
}
