import { takeAllAway, unsentBeforeLeaving } from '@acquaint/front/leave';
import { afterEach, describe, expect, test } from 'vitest';
import { hasUnsaved, losesUnsaved, onUnsaved, tellUnsaved } from './unsaved.ts';

const way = (from: string, to: string) => ({ current: { pathname: from }, next: { pathname: to } });
const away = way('/assignments/1/edit', '/students');

afterEach(takeAllAway);

describe('leaving a page with a form', () => {
  test('loses nothing as long as nothing is typed', () => {
    expect(losesUnsaved(away)).toBe(false);
  });

  test('loses what is typed', () => {
    tellUnsaved('form', true);
    expect(losesUnsaved(away)).toBe(true);
  });

  test('loses nothing once it is saved', () => {
    tellUnsaved('form', true);
    tellUnsaved('form', false);
    expect(losesUnsaved(away)).toBe(false);
  });

  test('loses what one of two forms holds, whatever the other one says', () => {
    tellUnsaved('help', true);
    tellUnsaved('look', false);
    expect(losesUnsaved(away)).toBe(true);
    tellUnsaved('look', true);
    tellUnsaved('help', false);
    expect(losesUnsaved(away)).toBe(true);
  });

  test('does not happen where only the search changes', () => {
    tellUnsaved('form', true);
    expect(losesUnsaved(way('/settings/policy', '/settings/policy'))).toBe(false);
  });
});

test('who listens hears when something is typed, until they listen no more', () => {
  const seen: boolean[] = [];
  const end = onUnsaved(() => seen.push(hasUnsaved()));
  tellUnsaved('form', true);
  tellUnsaved('form', false);
  end();
  tellUnsaved('form', true);
  expect(seen).toEqual([true, false]);
});

test('signing out counts the forms, and asks nothing once it is done', async () => {
  tellUnsaved('one', true);
  tellUnsaved('other', true);
  expect(await unsentBeforeLeaving()).toBe(2);
  await takeAllAway();
  expect(losesUnsaved(away)).toBe(false);
});
