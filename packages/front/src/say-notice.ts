import { noticePhrase } from '@acquaint/core/phrases/notices';
import { fill } from '@acquaint/core/phrases/say';
import type { Params } from '@acquaint/core/rules/rule';

/** The sentence of a notice, or null for one of a version that this page does not know. */
export function sayNotice(code: string, params: Params): string | null {
  const phrase = noticePhrase(code);
  try {
    return phrase === undefined ? null : fill(phrase, params);
  } catch {
    return null;
  }
}
