import { accentsFor, accentVariables } from './accent.ts';
import { parseHex } from './srgb.ts';

/** The picture of a school, as it is kept. */
export interface Logo {
  /** Name of the file: it holds what is in it, so it never changes. */
  file: string;
  width: number;
  height: number;
}

/** How a school looks. Without a colour or logo the product's own look stands. */
export interface Brand {
  accentColour: string | null;
  logo: Logo | null;
}

export const BRAND_NAME_CHARACTERS = 200;

export const logoAddress = ({ file }: Pick<Logo, 'file'>): string => `/files/logos/${file}`;

/** A line of the frame is so high, in rem; a logo in it keeps its shape. */
const LINE_REM = 2;

/** What the theme of the front ends takes over for a school, by custom property. */
export function brandVariables({ accentColour, logo }: Brand): Record<string, string> {
  const colour = accentColour === null ? null : parseHex(accentColour);
  return {
    ...(colour === null ? {} : accentVariables(colour)),
    ...(logo === null ? {} : logoVariables(logoAddress(logo), logo)),
  };
}

/** @param address where the picture is, also one that is only on this device */
export const logoVariables = (
  address: string,
  { width, height }: Pick<Logo, 'width' | 'height'>,
): Record<string, string> => ({
  '--brand-logo': `url("${address}")`,
  '--brand-logo-width': `${Math.round((width / height) * LINE_REM * 100) / 100}rem`,
});

/** The same for the pages of people outside, whose browsers may be old: one value for each theme. */
export function guestVariables(accentColour: string | null): string {
  const colour = accentColour === null ? null : parseHex(accentColour);
  if (colour === null) return '';
  const { light, dark } = accentsFor(colour);
  return `--al:${light.colour};--ad:${dark.colour}`;
}
