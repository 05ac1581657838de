import { reviewLetterPhrases } from '../phrases/review-letter.ts';
import { GUEST_LANGUAGES, guestLanguage } from '../phrases/guest/languages.ts';
import { fill } from '../phrases/say.ts';
import { formatDayMonthYear } from '../schedule/format.ts';
import type { PlainDate } from '../workflow/records.ts';

export interface ReviewLetter {
  /** Of whoever is asked, as the advisor chose it. */
  language: string | null;
  addressee: string;
  /** Who asks, and signs. */
  sender: string;
  school: string;
  /** What the advisor adds in their own words. */
  note: string | null;
  /** The last day on which the page is open. */
  until: PlainDate;
  url: string;
}

/** The question to somebody outside to read one text, as the advisor sends it. */
export function reviewLetter(letter: ReviewLetter): { subject: string; text: string } {
  const { addressee: name, sender, school, note, until, url } = letter;
  const language = guestLanguage(letter.language) ?? 'en';
  const words = reviewLetterPhrases[language];
  const date = formatDayMonthYear(until, GUEST_LANGUAGES[language].locale);
  const params = { name, sender, school, date, url };
  const before = [words.hello, words.ask].map((part) => fill(part, params));
  const after = [words.page, words.no_answer, words.regards].map((part) => fill(part, params));
  return {
    subject: fill(words.subject, params),
    text: [...before, ...(note === null ? [] : [note]), ...after].join('\n\n'),
  };
}

/** What stands below its signature line: why it came, and where to stop it. */
export const reviewFooter = (
  letter: Pick<ReviewLetter, 'language' | 'sender' | 'school' | 'url'>,
): string => {
  const { language, ...params } = letter;
  return fill(reviewLetterPhrases[guestLanguage(language) ?? 'en'].footer, params);
};
