import { LOGO, type LogoFault } from '../branding/logo.ts';

export const logoPhrases: Readonly<Record<LogoFault, string>> = {
  empty: 'The file is empty. Please choose it once more.',
  vector:
    'This is an SVG drawing. It can carry scripts, so it is not taken. Please save it as a PNG.',
  not_a_picture: 'Please choose a picture: PNG, JPEG or WebP.',
  too_many_pixels: `The picture has more than ${LOGO.mostPixels / 1_000_000} million pixels. A smaller one is enough.`,
  too_small: `The picture is too small: it needs at least ${LOGO.smallestSide} pixels on each side.`,
  bad_shape: `The picture may be at most ${LOGO.widest} times as wide as high, and twice as high as wide. Please cut it first.`,
  broken: 'The picture did not arrive whole. Please choose it once more.',
  too_detailed:
    'There is too much in the picture to show it small. Please choose a simpler version of the logo.',
};

export const brandPhrases = {
  bad_colour: 'Please give a colour as six digits, such as #1f5f8b.',
  line_break: 'Please write the name in one line.',
  too_heavy: `A logo may have ${LOGO.mostBytes / 1_000_000} million bytes at most.`,
} as const;
