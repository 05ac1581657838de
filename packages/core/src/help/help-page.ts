/** Where students of a school get help: a few words of its own, and ways to reach the career office. */
export interface HelpPage {
  /** Plain text; blank lines part paragraphs. */
  text: string;
  email: string | null;
  phone: string | null;
  /** The career office’s own page, where a talk with an advisor is booked. */
  bookingUrl: string | null;
}

/** Lengths in characters. */
export const HELP_LIMITS = { text: 4000, phone: 40 } as const;

/** Whether the page says anything. One that does not is linked nowhere. */
export const saysHelp = ({ text, email, phone, bookingUrl }: HelpPage): boolean =>
  text.trim() !== '' || [email, phone, bookingUrl].some((way) => way !== null && way !== '');

export const helpParagraphs = (text: string): string[] =>
  text
    .split(/\r?\n[^\S\r\n]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** A number as people write it, with at least four digits and nothing that is no part of one. */
export const isPhone = (typed: string): boolean =>
  /^[+\d(][\d\s()./-]*(?:(?:ext\.?|x)\s?\d{1,6})?$/i.test(typed.trim()) &&
  typed.replaceAll(/\D/g, '').length >= 4;

/** The number as a telephone dials it. */
export const phoneAddress = (typed: string): string =>
  `tel:${typed.replace(/(?:ext\.?|x)/i, ';ext=').replaceAll(/[^\d+;=ext]/g, '')}`;
