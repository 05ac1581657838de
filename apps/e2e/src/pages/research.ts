import { expect, type Page } from '@playwright/test';

interface Note {
  about: 'field' | 'place';
  text: string;
  source: string;
  kind: string;
}

/** Takes one research note with its source. */
export async function takeNote(page: Page, { about, text, source, kind }: Note): Promise<void> {
  const card = page.getByRole('region', {
    name: about === 'field' ? 'The field' : 'Their place of work',
    exact: true,
  });
  await card.getByRole('button', { name: 'Note something else' }).click();
  await card.getByLabel('What you found, in your own words').fill(text);
  await card.getByRole('textbox', { name: 'Source' }).fill(source);
  await card.getByLabel('Kind of source').selectOption({ label: kind });
  await card.getByRole('button', { name: 'Keep this note' }).click();
  await expect(card.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
}
