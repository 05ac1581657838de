import { english } from './en.ts';
import type { LintLanguage } from './types.ts';

const TABLES: readonly LintLanguage[] = [english];

/** The table for a language tag ("en-GB" takes "en"), or null when there is none yet. */
export function lintLanguage(tag: string): LintLanguage | null {
  const base = tag.toLowerCase().split('-')[0];
  return TABLES.find((table) => table.tag === base) ?? null;
}

/** The table that fits a text: that of its language as recorded, else one that it reads as. */
export function languageOf(text: string, recorded: string): LintLanguage | null {
  return lintLanguage(recorded) ?? TABLES.find((table) => table.reads(text)) ?? null;
}
