/** What somebody else reads before it goes out: its subject and its words. */
export interface ReviewText {
  subject: string | null;
  text: string;
}

/**
 * The text as an approval is bound to it: one line that differs as soon as a letter differs. Line
 * ends and the two ways to store an accent are not words, so they do not count.
 */
export const reviewLine = ({ subject, text }: ReviewText): string =>
  JSON.stringify([subject === null ? null : plain(subject), plain(text)]);

const plain = (words: string): string => words.normalize('NFC').replaceAll(/\r\n?/g, '\n');

export const isSameText = (a: ReviewText, b: ReviewText): boolean =>
  reviewLine(a) === reviewLine(b);
