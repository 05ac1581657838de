import type { Oklch } from './srgb.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const of = (l: number, c: number, h: number): Oklch => ({ l, c, h });

/**
 * What a school's colour meets on the screens: papers, words, and the words on a filled button; and
 * the product's own colour, which it takes the place of. The values are those of the theme of
 * `packages/ui`; a test of `packages/front` compares both.
 */
export const themeColours = {
  light: {
    canvas: of(0.977, 0.008, 88),
    surface: of(0.995, 0.004, 90),
    sunken: of(0.951, 0.011, 86),
    ink: of(0.255, 0.022, 265),
    muted: of(0.47, 0.018, 262),
    line: of(0.892, 0.013, 84),
    lineStrong: of(0.6, 0.02, 80),
    accent: of(0.44, 0.135, 264),
    accentStrong: of(0.37, 0.13, 264),
    accentSoft: of(0.945, 0.019, 264),
    accentInk: of(0.99, 0.004, 90),
  },
  dark: {
    canvas: of(0.205, 0.008, 75),
    surface: of(0.243, 0.009, 75),
    sunken: of(0.288, 0.01, 75),
    ink: of(0.935, 0.01, 88),
    muted: of(0.755, 0.013, 85),
    line: of(0.355, 0.012, 75),
    lineStrong: of(0.61, 0.016, 78),
    accent: of(0.79, 0.098, 264),
    accentStrong: of(0.85, 0.08, 264),
    accentSoft: of(0.3, 0.045, 264),
    accentInk: of(0.19, 0.02, 264),
  },
} as const satisfies Record<Theme, Record<string, Oklch>>;
