import { hostLetterPhrases } from '../phrases/host-letter.ts';
import { guestLanguage } from '../phrases/guest/languages.ts';
import { fill } from '../phrases/say.ts';

/** A student after a talk, the office, or the office to somebody whose yes it noted. */
export type HostLetterFrom = 'student' | 'office' | 'noted';

export interface HostLetter {
  /** Of whoever is asked, as far as it is known. */
  language: string | null;
  from: HostLetterFrom;
  /** As the letter calls them. */
  addressee: string;
  /** Who signs. */
  sender: string;
  school: string;
  url: string;
}

const wordsIn = (language: string | null) => hostLetterPhrases[guestLanguage(language) ?? 'en'];

/** The question whether the school may offer somebody to its students, as a person sends it. */
export function hostLetter(letter: HostLetter): { subject: string; text: string } {
  const { language, from, addressee: name, sender, school, url } = letter;
  const words = wordsIn(language);
  const params = { name, sender, school, url };
  const parts =
    from === 'noted'
      ? [words.hello, words.noted, words.noted_page, words.regards]
      : [words.hello, words[from], words.page, words.no_answer, words.regards];
  return {
    subject: fill(from === 'noted' ? words.noted_subject : words.subject, params),
    text: parts.map((part) => fill(part, params)).join('\n\n'),
  };
}

/** What stands below its signature line: why it came, and where to stop it. */
export const hostFooter = (
  letter: Pick<HostLetter, 'language' | 'sender' | 'school' | 'url'>,
): string => {
  const { language, ...params } = letter;
  return fill(wordsIn(language).footer, params);
};
