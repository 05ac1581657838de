import { describe, expect, test } from 'vitest';
import { brandPhrases, logoPhrases } from '../phrases/branding.ts';
import { brandVariables, guestVariables } from './brand.ts';
import { LOGO, LOGO_FAULTS, logoSizeFault, looksLikeVector } from './logo.ts';

describe('a logo', () => {
  test.each([
    [32, 32, null],
    [31, 32, 'too_small'],
    [500, 100, null],
    [501, 100, 'bad_shape'],
    [100, 200, null],
    [100, 201, 'bad_shape'],
    [4000, 4000, null],
    [4001, 4000, 'too_many_pixels'],
  ])('of %i × %i pixels: %s', (width, height, fault) => {
    expect(logoSizeFault(width, height)).toBe(fault);
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['\uFEFF  <?xml version="1.0"?><svg/>', true],
    ['<!-- made by a program --><svg/>', true],
    ['\u0089PNG\r\n', false],
    ['RIFF', false],
  ])('that begins with %j is a drawing as text: %s', (beginning, isVector) => {
    expect(looksLikeVector(beginning)).toBe(isVector);
  });

  test('every fault has a sentence', () => {
    for (const fault of LOGO_FAULTS) expect(logoPhrases[fault]).toMatch(/\.$/);
    for (const sentence of Object.values(brandPhrases)) expect(sentence).toMatch(/\.$/);
  });

  test('keeps its shape in a line two rem high', () => {
    const logo = { file: 'a.webp', width: 320, height: 80 };
    expect(brandVariables({ accentColour: null, logo })).toEqual({
      '--brand-logo': 'url("/files/logos/a.webp")',
      '--brand-logo-width': '8rem',
    });
    expect(LOGO.kept.width / LOGO.kept.height).toBeLessThanOrEqual(LOGO.widest);
  });
});

test('a school without colour and logo looks as the product does', () => {
  expect(brandVariables({ accentColour: null, logo: null })).toEqual({});
  expect(guestVariables(null)).toBe('');
});

test('a stored colour that is none changes nothing', () => {
  expect(brandVariables({ accentColour: 'red;}', logo: null })).toEqual({});
  expect(guestVariables('red;}')).toBe('');
});

test('people outside get a colour for each theme', () => {
  expect(guestVariables('#1f5f8b')).toMatch(/^--al:#1f5f8b;--ad:#[0-9a-f]{6}$/);
});
