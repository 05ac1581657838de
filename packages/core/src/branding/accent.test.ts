import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCENT_USES,
  accentsFor,
  accentVariables,
  NEEDED_CONTRAST,
  themeVariables,
} from './accent.ts';
import { contrastOf, type Hex, hexOf, oklchOf, parseHex } from './srgb.ts';
import { themeColours, THEMES } from './theme-colours.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

describe('a typed colour', () => {
  test.each([
    ['#1F5F8B', '#1f5f8b'],
    ['1f5f8b', '#1f5f8b'],
    [' #abc ', '#aabbcc'],
    ['#abcd', null],
    ['#12345g', null],
    ['', null],
    ['red', null],
    ['#1f5f8b;}', null],
  ])('%j is %s', (typed, read) => {
    expect(parseHex(typed)).toBe(read);
  });

  test('comes back from lightness, chroma and hue as it went in', () => {
    fc.assert(fc.property(anyColour, (hex) => hexOf(oklchOf(hex)) === hex));
  });
});

test('white on black is 21:1, a colour on itself 1:1, and the order does not matter', () => {
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  fc.assert(
    fc.property(anyColour, anyColour, (one, other) => {
      expect(contrastOf(one, one)).toBe(1);
      expect(contrastOf(one, other)).toBe(contrastOf(other, one));
    }),
  );
});

describe('whatever a school chooses', () => {
  test('can be read in both themes, wherever it stands', () => {
    fc.assert(
      fc.property(anyColour, (chosen) => {
        const accents = accentsFor(chosen);
        for (const theme of THEMES) {
          const { colour, strong, soft, checks } = accents[theme];
          const { canvas, surface, sunken, ink, muted, accentInk } = themeColours[theme];
          for (const paper of [canvas, surface, sunken].map(hexOf)) {
            expect(contrastOf(colour, paper)).toBeGreaterThanOrEqual(4.5);
            expect(contrastOf(strong, paper)).toBeGreaterThanOrEqual(4.5);
          }
          for (const words of [colour, strong, hexOf(ink), hexOf(muted)]) {
            expect(contrastOf(words, soft)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrastOf(hexOf(accentInk), colour)).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(hexOf(accentInk), strong)).toBeGreaterThanOrEqual(4.5);
          for (const { use, needed, used } of checks) {
            expect(needed).toBe(NEEDED_CONTRAST[use]);
            expect(used).toBeGreaterThanOrEqual(needed);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('stands as it is where it can be read, and is moved the right way where it cannot', () => {
    fc.assert(
      fc.property(anyColour, (chosen) => {
        const accents = accentsFor(chosen);
        for (const theme of THEMES) {
          const { colour, isChosen, checks } = accents[theme];
          expect(isChosen).toBe(checks.every((check) => check.chosen >= check.needed));
          expect(colour === chosen).toBe(isChosen);
          if (isChosen) continue;
          const moved = oklchOf(colour).l - oklchOf(chosen).l;
          expect(Math.sign(moved)).toBe(theme === 'light' ? -1 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its hue, and is moved no further than it must', () => {
    const { light } = accentsFor('#ffb000');
    expect(light.isChosen).toBe(false);
    expect(Math.abs(oklchOf(light.colour).h - oklchOf('#ffb000').h)).toBeLessThan(3);
    const { l, c, h } = oklchOf(light.colour);
    const text = themeColours.light.sunken;
    expect(contrastOf(hexOf({ l: l + 0.01, c, h }), hexOf(text))).toBeLessThan(4.5);
  });

  test.each([
    ['#000000', true, false],
    ['#ffffff', false, true],
    ['#1f5f8b', true, false],
    ['#8fc7ef', false, true],
    ['#808080', false, false],
  ] as const)('%s stands as it is in light: %s, in dark: %s', (hex, light, dark) => {
    const accents = accentsFor(hex);
    expect([accents.light.isChosen, accents.dark.isChosen]).toEqual([light, dark]);
  });
});

test('the variables name both themes and hold nothing but colours', () => {
  fc.assert(
    fc.property(anyColour, (chosen) => {
      const variables = Object.entries(accentVariables(chosen));
      expect(variables).toHaveLength(6);
      for (const [name, value] of variables) {
        expect(name).toMatch(/^--brand-accent(-strong|-soft)?-(light|dark)$/);
        expect(value).toMatch(/^#[0-9a-f]{6}$/);
      }
    }),
  );
});

test('a piece of a page shows one theme, with the product’s own colour where none is chosen', () => {
  const own = themeVariables('dark', '#ffb000');
  expect(own).toMatchObject({
    '--c-accent': '#ffb000',
    '--c-canvas': themeVariables('dark', null)['--c-canvas'],
  });
  expect(themeVariables('light', null)['--c-accent']).not.toBe(
    themeVariables('dark', null)['--c-accent'],
  );
});

test('every use has its number', () => {
  for (const use of ACCENT_USES) expect(NEEDED_CONTRAST[use]).toBeGreaterThanOrEqual(3);
});
