import { foldedWords } from '../../people/fold.ts';
import type { Dossier } from '../../workflow/dossier.ts';

/** Bounds of the sentence that says why this person, in words (D.0.1, L12). */
export const WHY_YOU_WORDS = { min: 12, max: 45 } as const;

const STOP_WORDS = new Set(
  `about after also and because been before being both caught could does each every from have here
   into just know like made make many more most much other over same should some such than that the
   their them then there these they this those through very want well were what when where which
   while will with work would your yours`.split(/\s+/),
);

/** A word without its commonest endings, so that "floods" meets "flood". */
function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ers?|ed|es|s)$/, '') : word.replace(/s$/, '');
}

function stems(text: string): Set<string> {
  const content = foldedWords(text).filter((word) => word.length > 2 && !STOP_WORDS.has(word));
  return new Set(content.map(stem));
}

/**
 * True when the sentence holds at least one word of the contact's organization, role or field, or
 * of a research note (R36, L12): a sentence that could go to anybody holds none.
 */
export function isAboutThisPerson(whyYou: string, dossier: Dossier): boolean {
  const { contact, interview } = dossier;
  const said = stems(whyYou);
  const known = [
    contact.employer.value,
    contact.jobTitle.value,
    contact.team ?? '',
    interview.field ?? '',
    ...interview.research.map(({ text }) => text),
  ];
  return known.some((text) => [...stems(text)].some((word) => said.has(word)));
}
