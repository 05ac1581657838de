import { expect, test } from 'vitest';
import { standalonePage } from './standalone-page.ts';

test('a saved page stands alone, and what a person wrote stays text', () => {
  const sheet = document.createElement('div');
  const title = document.createElement('h2');
  title.className = 'text-2xl';
  title.textContent = 'Lena <script>alert(1)</script>';
  sheet.append(title);
  const html = standalonePage(sheet, { title: 'Lena & co', lang: 'en' });
  expect(html).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">/);
  expect(html).toContain('<title>Lena &amp; co</title>');
  expect(html).toContain('<h2>Lena &lt;script&gt;alert(1)&lt;/script&gt;</h2>');
  expect(html).not.toMatch(/<script|<link|class=|src=/);
});
