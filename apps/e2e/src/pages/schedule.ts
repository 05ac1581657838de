import { expect, type Locator, type Page } from '@playwright/test';
import { part } from './interview.ts';

/** Types a day into a date picker, as 12/03/2026 on a British keyboard. */
export async function typeDay(scope: Locator, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const group = scope.getByRole('group', { name: label, exact: true });
  await group.getByRole('spinbutton').first().click();
  await scope.page().keyboard.type(`${date}${month}${year}`);
  await expect(group.getByRole('spinbutton').last()).toHaveText(year);
}

interface Window {
  day: string;
  from: string;
  until: string;
}

/** Notes a time when the student is free, on the student's own clock. */
export async function addFreeWindow(page: Page, { day, from, until }: Window): Promise<void> {
  const form = part(page, 'Free windows').locator('form');
  await typeDay(form, 'Day', day);
  await form.getByLabel('From').fill(from);
  await form.getByLabel('Until').fill(until);
  await form.getByRole('button', { name: 'Add this window' }).click();
  await expect(
    part(page, 'Free windows').getByRole('listitem').filter({ hasText: from }),
  ).not.toHaveCount(0);
  await expect(form.getByLabel('From')).toHaveValue('');
}
