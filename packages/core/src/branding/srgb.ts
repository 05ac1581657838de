/** A colour by lightness (0 to 1), chroma and hue (degrees), as people see it. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** `#rrggbb` in small letters. */
export type Hex = `#${string}`;

type Triple = readonly [number, number, number];

/** A typed colour, with or without `#`, of three or six digits; null for anything else. */
export function parseHex(text: string): Hex | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : digits.replaceAll(/./g, '$&$&')}`;
}

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const fromLinear = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

const linearOf = (hex: Hex): Triple => [at(hex, 1), at(hex, 3), at(hex, 5)];
const at = (hex: Hex, from: number): number =>
  toLinear(Number.parseInt(hex.slice(from, from + 2), 16) / 255);

export function oklchOf(hex: Hex): Oklch {
  const [r, g, b] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const h = (Math.atan2(y, x) * 180) / Math.PI;
  return { l, c: Math.hypot(x, y), h: h < 0 ? h + 360 : h };
}

function linearFrom({ l, c, h }: Oklch): Triple {
  const x = c * Math.cos((h * Math.PI) / 180);
  const y = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Rounding to 8 bits hides less than this. */
const SLACK = 1e-4;
const isShown = (colour: Oklch): boolean =>
  linearFrom(colour).every((value) => value >= -SLACK && value <= 1 + SLACK);

/** As a screen shows it: of a colour that no screen shows, chroma is taken until one does. */
export function hexOf(colour: Oklch): Hex {
  let shown = colour;
  if (!isShown(colour)) {
    let low = 0;
    let high = colour.c;
    for (let n = 0; n < 20; n++) {
      const c = (low + high) / 2;
      if (isShown({ ...colour, c })) low = c;
      else high = c;
    }
    shown = { ...colour, c: low };
  }
  const bytes = linearFrom(shown).map((value) =>
    Math.round(fromLinear(Math.min(1, Math.max(0, value))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${bytes.join('')}`;
}

/** Relative luminance. Source: WCAG 2.2. */
export function luminanceOf(hex: Hex): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast from 1 to 21. Source: WCAG 2.2. */
export function contrastOf(one: Hex, other: Hex): number {
  const a = luminanceOf(one);
  const b = luminanceOf(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
