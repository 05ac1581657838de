import { readFileSync } from 'node:fs';
import { themeColours, THEMES } from '@acquaint/core/branding/theme-colours';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../ui/src/theme.css', import.meta.url), 'utf8');

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);

/** The sheet on one line, without what a school may bring in a value's place. */
const plain = css
  .replaceAll(/var\(\s*--brand-[a-z-]+,\s*(oklch\([^)]+\))\s*\)/g, '$1')
  .replaceAll(/\(\s+/g, '(')
  .replaceAll(/\s+\)/g, ')')
  .replaceAll(/\s+/g, ' ');

test.each(Object.keys(themeColours.light))(
  'the theme has the %s that colours are checked on',
  (name) => {
    const both = THEMES.map((theme) => {
      const found = Object.entries(themeColours[theme]).find(([key]) => key === name)?.[1];
      return found === undefined ? '' : `oklch(${found.l} ${found.c} ${found.h})`;
    });
    expect(plain).toContain(`--c-${kebab(name)}: light-dark(${both.join(', ')});`);
  },
);
