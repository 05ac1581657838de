import type { Oklch } from './srgb.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const of = (l: number, c: number, h: number): Oklch => ({ l, c, h });

/**
 * What a school's colour meets on the screens: papers, words, and the words on a filled button. The
 * values are those of the theme of `packages/ui`, whose test compares both.
 */
export const themeColours = {
  light: {
    canvas: of(0.977, 0.008, 88),
    surface: of(0.995, 0.004, 90),
    sunken: of(0.951, 0.011, 86),
    ink: of(0.255, 0.022, 265),
    muted: of(0.47, 0.018, 262),
    accentInk: of(0.99, 0.004, 90),
  },
  dark: {
    canvas: of(0.205, 0.008, 75),
    surface: of(0.243, 0.009, 75),
    sunken: of(0.288, 0.01, 75),
    ink: of(0.935, 0.01, 88),
    muted: of(0.755, 0.013, 85),
    accentInk: of(0.19, 0.02, 264),
  },
} as const satisfies Record<Theme, Record<string, Oklch>>;
