import { contrastOf, type Hex, hexOf, type Oklch, oklchOf } from './srgb.ts';
import { type Theme, themeColours, THEMES } from './theme-colours.ts';

/**
 * Where the colour of a school stands, with the contrast that WCAG 2.2 asks for there.
 * - `text`: links and marked words on any paper (1.4.3)
 * - `button`: the words on a filled button (1.4.3)
 * - `control`: ring of the focus, ticks, switches, bars (1.4.11, 2.4.7)
 */
export const ACCENT_USES = ['text', 'button', 'control'] as const;
export type AccentUse = (typeof ACCENT_USES)[number];

export const NEEDED_CONTRAST: Readonly<Record<AccentUse, number>> = {
  text: 4.5,
  button: 4.5,
  control: 3,
};

export interface AccentCheck {
  use: AccentUse;
  needed: number;
  /** Worst contrast of the colour as it was chosen. */
  chosen: number;
  /** Worst contrast of the colour that stands there. */
  used: number;
}

/** A school's colour as it stands in one theme. */
export interface Accent {
  colour: Hex;
  /** For a button under the pointer, and words on the soft paper. */
  strong: Hex;
  /** The paper behind what is chosen. */
  soft: Hex;
  /** Whether it is the chosen colour itself. */
  isChosen: boolean;
  checks: AccentCheck[];
}

/** How far one step looks for the nearest lightness. Less than an eye tells apart. */
const STEP = 0.002;

const SOFT: Readonly<Record<Theme, { l: number; mostChroma: number; ofChroma: number }>> = {
  light: { l: 0.945, mostChroma: 0.019, ofChroma: 0.14 },
  dark: { l: 0.3, mostChroma: 0.045, ofChroma: 0.45 },
};
/** What is stronger is further from the paper. */
const STRONGER = { light: -0.07, dark: 0.06 } as const;

const shown = (theme: Theme) => {
  const { canvas, surface, sunken, accentInk } = themeColours[theme];
  return { papers: [canvas, surface, sunken].map(hexOf), ink: hexOf(accentInk) };
};
const SHOWN = { light: shown('light'), dark: shown('dark') } as const;

function contrastsOf(theme: Theme, colour: Hex, soft: Hex): Record<AccentUse, number> {
  const { papers, ink } = SHOWN[theme];
  const onPaper = papers.map((paper) => contrastOf(colour, paper));
  return {
    text: Math.min(...onPaper, contrastOf(colour, soft)),
    button: contrastOf(ink, colour),
    control: Math.min(...onPaper),
  };
}

const suffices = (contrasts: Record<AccentUse, number>): boolean =>
  ACCENT_USES.every((use) => contrasts[use] >= NEEDED_CONTRAST[use]);

/**
 * The chosen colour for both themes: itself where it can be read, else the nearest one of its hue
 * that can, darker on light paper and lighter on dark paper.
 */
export const accentsFor = (chosen: Hex): Record<Theme, Accent> => ({
  light: accentIn('light', chosen),
  dark: accentIn('dark', chosen),
});

function accentIn(theme: Theme, chosen: Hex): Accent {
  const colour = oklchOf(chosen);
  const soft = hexOf(softOf(theme, colour));
  const before = contrastsOf(theme, chosen, soft);
  const isChosen = suffices(before);
  const used = isChosen ? chosen : nearest(theme, colour, soft);
  const after = contrastsOf(theme, used, soft);
  const { l, c, h } = oklchOf(used);
  return {
    colour: used,
    strong: hexOf({ l: Math.min(1, Math.max(0, l + STRONGER[theme])), c, h }),
    soft,
    isChosen,
    checks: ACCENT_USES.map((use) => ({
      use,
      needed: NEEDED_CONTRAST[use],
      chosen: before[use],
      used: after[use],
    })),
  };
}

function softOf(theme: Theme, { c, h }: Oklch): Oklch {
  const { l, mostChroma, ofChroma } = SOFT[theme];
  return { l, c: Math.min(mostChroma, c * ofChroma), h };
}

function nearest(theme: Theme, { l, c, h }: Oklch, soft: Hex): Hex {
  const end = theme === 'light' ? 0 : 1;
  const steps = Math.floor(Math.abs(end - l) / STEP);
  for (let n = 1; n <= steps; n++) {
    const hex = hexOf({ l: l + Math.sign(end - l) * n * STEP, c, h });
    if (suffices(contrastsOf(theme, hex, soft))) return hex;
  }
  // Black on light paper and white on dark paper can always be read.
  return theme === 'light' ? '#000000' : '#ffffff';
}

/** What the theme takes over for a school's colour: a custom property for each theme and strength. */
export function accentVariables(chosen: Hex): Record<string, string> {
  const accents = accentsFor(chosen);
  return Object.fromEntries(
    THEMES.flatMap((theme) => [
      [`--brand-accent-${theme}`, accents[theme].colour],
      [`--brand-accent-strong-${theme}`, accents[theme].strong],
      [`--brand-accent-soft-${theme}`, accents[theme].soft],
    ]),
  );
}

/** The tokens of one theme with a school's colour in them, for a piece of a page that shows it. */
export function themeVariables(theme: Theme, chosen: Hex | null): Record<string, string> {
  const { accent, accentStrong, accentSoft, accentInk, ...others } = themeColours[theme];
  const { canvas, surface, sunken, ink, muted, line, lineStrong } = others;
  const own = chosen === null ? null : accentsFor(chosen)[theme];
  return {
    '--c-canvas': hexOf(canvas),
    '--c-surface': hexOf(surface),
    '--c-sunken': hexOf(sunken),
    '--c-ink': hexOf(ink),
    '--c-muted': hexOf(muted),
    '--c-line': hexOf(line),
    '--c-line-strong': hexOf(lineStrong),
    '--c-accent': own?.colour ?? hexOf(accent),
    '--c-accent-strong': own?.strong ?? hexOf(accentStrong),
    '--c-accent-soft': own?.soft ?? hexOf(accentSoft),
    '--c-accent-ink': hexOf(accentInk),
  };
}
