import type { Template } from '../library/define-template.ts';
import { bodyText, type Message } from './render.ts';
import { countCharacters, countWords } from './word-count.ts';

/** How long a message is, held against the bounds of its template (L01). */
export interface Measure {
  readonly unit: 'words' | 'characters';
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly fits: 'short' | 'ok' | 'long';
}

export function measure(
  template: Pick<Template, 'words' | 'chars'>,
  message: Pick<Message, 'body' | 'bodyRange'>,
): Measure {
  return measureText(template, bodyText(message));
}

/** The same for a body that the student has edited by hand. */
export function measureText(template: Pick<Template, 'words' | 'chars'>, body: string): Measure {
  const unit = template.chars === undefined ? 'words' : 'characters';
  const { min, max } = template.chars ?? template.words ?? { min: 0, max: Infinity };
  const count = unit === 'words' ? countWords(body) : countCharacters(body);
  return { unit, count, min, max, fits: count < min ? 'short' : count > max ? 'long' : 'ok' };
}
