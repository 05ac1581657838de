/** Words that ask a contact for work (L20). English; every language needs its own table. */
// \b knows no accents: it would miss the end of "résumé".
const ASKS: readonly RegExp[] = [
  /(?<!\p{L})(any|have|know of)(?!\p{L})[^.?]{0,40}(?<!\p{L})(jobs?|internships?|openings?|vacanc(y|ies)|positions?)(?!\p{L})/iu,
  /(?<!\p{L})(hire|hiring|recruit(ing)?|refer me|pass (on )?my (cv|r(é|e\u0301?)sum(é|e\u0301?))|apply(ing)? (at|to) your)(?!\p{L})/iu,
];

/** Honest words that only look like an ask: saying what one is, and what one is not after. */
const INNOCENT = /i am the intern in|not applying( (at|to) your)?/gi;

/**
 * Where a text asks for a job or an internship, or null when it does not (R7, L20).
 * Questions about where openings usually appear are welcome: they ask about the profession.
 */
export function findJobAsk(text: string): { start: number; end: number } | null {
  const masked = text.replace(INNOCENT, (words) => '·'.repeat(words.length));
  for (const pattern of ASKS) {
    const found = pattern.exec(masked);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
