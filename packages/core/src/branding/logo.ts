/** What a logo may be, and what is kept of it. Lengths in pixels, sizes in bytes. */
export const LOGO = {
  mostBytes: 2_000_000,
  mostPixels: 16_000_000,
  smallestSide: 32,
  /** Five times as wide as high, or twice as high as wide: else nothing is left of it in a line. */
  widest: 5,
  tallest: 2,
  /** It is kept so large that it is sharp at twice the size at which it is shown. */
  kept: { width: 320, height: 80 },
  /** A page for people outside stays under 30 kB with it. */
  keptBytes: 8000,
} as const;

export const LOGO_FAULTS = [
  'empty',
  'vector',
  'not_a_picture',
  'too_many_pixels',
  'too_small',
  'bad_shape',
  'broken',
  'too_detailed',
] as const;
export type LogoFault = (typeof LOGO_FAULTS)[number];

/** Why a picture of this size cannot be a logo; null when it can. */
export function logoSizeFault(width: number, height: number): LogoFault | null {
  if (width * height > LOGO.mostPixels) return 'too_many_pixels';
  if (Math.min(width, height) < LOGO.smallestSide) return 'too_small';
  if (width / height > LOGO.widest || height / width > LOGO.tallest) return 'bad_shape';
  return null;
}

/** Drawings as text can carry scripts and fetch from elsewhere, whatever their name says. */
export const looksLikeVector = (beginning: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml|<!doctype svg|<!--|<svg)/i.test(beginning);
