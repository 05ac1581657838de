import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Oklch {
  l: number;
  c: number;
  h: number;
}

const css = readFileSync(new URL('../src/theme.css', import.meta.url), 'utf8');

function parse(text: string): Oklch {
  const [l, c, h] = text.split(/\s+/).map(Number);
  if (l === undefined || c === undefined || h === undefined) throw new Error(`no colour: ${text}`);
  return { l, c, h };
}

/** One of the two values; where a school may bring its own, that stands around the product's. */
const side = String.raw`(?:var\(\s*--brand-[a-z-]+,\s*)?oklch\(([^)/]+)\)(?:\s*\))?`;

function token(name: string): { light: Oklch; dark: Oklch } {
  const found = new RegExp(`--c-${name}:\\s*light-dark\\(\\s*${side}\\s*,\\s*${side}\\s*\\)`).exec(
    css,
  );
  if (!found?.[1] || !found[2]) throw new Error(`no token ${name}`);
  return { light: parse(found[1]), dark: parse(found[2]) };
}

/** Relative luminance (WCAG 2.2) of an OKLCH colour, clipped to sRGB. */
function luminance({ l, c, h }: Oklch): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: Oklch, second: Oklch): number {
  const [bright, dim] = [luminance(first), luminance(second)].toSorted((x, y) => y - x) as [
    number,
    number,
  ];
  return (bright + 0.05) / (dim + 0.05);
}

const paper = ['canvas', 'surface', 'sunken'];
const texts = [
  ...['ink', 'muted', 'accent', 'success', 'danger', 'warning'].flatMap((ink) =>
    paper.map((back) => [ink, back] as const),
  ),
  ...['accent', 'danger', 'success', 'warning'].flatMap((tone) => [
    ['ink', `${tone}-soft`] as const,
    [tone, `${tone}-soft`] as const,
    ['muted', `${tone}-soft`] as const,
  ]),
  ...['accent', 'accent-strong', 'danger', 'danger-strong'].map(
    (fill) => ['accent-ink', fill] as const,
  ),
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(texts)('text in %s on %s is at least 4.5:1', (ink, back) => {
    expect(contrast(token(ink)[theme], token(back)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(paper)('the edge of a control on %s is at least 3:1', (back) => {
    expect(contrast(token('line-strong')[theme], token(back)[theme])).toBeGreaterThanOrEqual(3);
  });
});

test('white on black is 21:1', () => {
  expect(contrast({ l: 1, c: 0, h: 0 }, { l: 0, c: 0, h: 0 })).toBeCloseTo(21, 2);
});
