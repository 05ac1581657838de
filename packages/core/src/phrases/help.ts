import type { HelpPage } from '../help/help-page.ts';

export const helpPhrases = {
  not_a_phone: 'Please give a telephone number, such as +49 30 1234567.',
} as const;

/** Why no time can be offered; undefined where it can, and while the page is not known yet. */
export const noBooking = (
  page: Pick<HelpPage, 'bookingUrl'> | null | undefined,
): string | undefined =>
  page === undefined || page?.bookingUrl
    ? undefined
    : 'Your school has no page for booking a talk yet. An owner adds it to the help page, under School.';
