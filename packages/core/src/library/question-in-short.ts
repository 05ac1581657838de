/** So much of a question stands in a notice. */
export const SHORT_QUESTION = 120;

/** A question as a notice names it: one line, and of a long one its beginning. */
export function inShort(text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')];
  if (letters.length <= SHORT_QUESTION) return letters.join('');
  return `${letters
    .slice(0, SHORT_QUESTION - 1)
    .join('')
    .trimEnd()}…`;
}
