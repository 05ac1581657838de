import { nextPhrases } from '@acquaint/core/phrases/next';
import type { NextCode } from '@acquaint/core/phrases/next';
import { fill } from '@acquaint/core/phrases/say';
import type { NextAction } from '@acquaint/core/rules/assessment';

const isNextCode = (code: string): code is NextCode => Object.hasOwn(nextPhrases, code);

/** The verb of a next action: "Send your thank-you to Dr. Okafor". @throws for an unknown code */
export function sayNext({ code, params }: Pick<NextAction, 'code' | 'params'>): string {
  if (!isNextCode(code)) throw new Error(`There is no sentence for the next action ${code}.`);
  return fill(nextPhrases[code], params);
}
