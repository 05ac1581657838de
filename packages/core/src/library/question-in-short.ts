/** So much of a question stands in a notice. */
export const SHORT_QUESTION = 120;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A question as a notice names it: one line, and of a long one its beginning. */
export function inShort(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= SHORT_QUESTION) return line;
  let short = '';
  // Between letters as people see them: no half of one is left over.
  for (const { segment } of graphemes.segment(line)) {
    if (short.length + segment.length >= SHORT_QUESTION) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
