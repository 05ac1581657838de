import type { Params } from '../rules/rule.ts';

/** Sentences of one area, keyed by code. `{name}` marks a parameter. */
export type Phrases = Readonly<Record<string, string>>;

/**
 * Fills a sentence. @throws when the sentence asks for a parameter that was not given: a person
 * must never read `{name}`.
 */
export function fill(sentence: string, params: Params = {}): string {
  if (!sentence.includes('{')) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`The sentence "${sentence}" needs "${key}".`);
    return String(value);
  });
}
