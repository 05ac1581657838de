import { commonMisspellings } from '../draft/spelling.ts';
import { countWords } from '../draft/word-count.ts';

/**
 * What a sender may leave open: it is filled in for each student. `booking` is where a talk with an
 * advisor is booked, `people` where students find those who agreed to talk.
 */
export const NUDGE_VARIABLES = ['firstName', 'step', 'link', 'booking', 'people'] as const;
export type NudgeVariable = (typeof NUDGE_VARIABLES)[number];

export interface NudgeText {
  subject: string;
  text: string;
}

const VARIABLE = /\{([^{}\n]{0,40})\}/g;

const isVariable = (name: string): name is NudgeVariable =>
  NUDGE_VARIABLES.some((each) => each === name);

/** The words as one student reads them. Names of no variable of ours stay as they are. */
export const fillNudge = (words: string, values: Readonly<Record<NudgeVariable, string>>): string =>
  words.replaceAll(VARIABLE, (whole, name: string) => (isVariable(name) ? values[name] : whole));

export const NUDGE_REMARKS = [
  'unknown_variable',
  'misspelt',
  'blame',
  'comparison',
  'pressure',
  'loud',
  'long',
  'nameless',
] as const;
export type NudgeRemarkCode = (typeof NUDGE_REMARKS)[number];

/** What is odd about a text. All are hints but one: nobody must read the name of a variable. */
export interface NudgeRemark {
  code: NudgeRemarkCode;
  holdsUp: boolean;
  found: string;
}

/** From here on it is a letter, and read less. */
export const NUDGE_WORDS = 120;

const PATTERNS = [
  // No answer, a late step, a missed talk: neutral words (G38).
  [
    'blame',
    /\b(?:lazy|you failed|you(?:’|')?ve failed|you still haven(?:’|')?t|your fault|disappointed|no excuses?|careless)\b/iu,
  ],
  // Learning counts, not the place in a list (G31).
  [
    'comparison',
    /\b(?:everyone else|everybody else|other students (?:have|already)|the others have|ranking|falling behind)\b/iu,
  ],
  ['pressure', /\b(?:last chance|final warning|or else|asap|immediately|urgent(?:ly)?)\b/iu],
  ['loud', /!{2,}|\b\p{Lu}{4,}(?:\s+\p{Lu}{3,})+\b/u],
] as const;

const WORD = /[\p{L}’']+/gu;

/** Looks a text over before it goes out to many. */
export function lintNudge({ subject, text }: NudgeText): NudgeRemark[] {
  const whole = `${subject}\n${text}`;
  const unknown = [...whole.matchAll(VARIABLE)].find(([, name = '']) => !isVariable(name));
  const hint = (code: NudgeRemarkCode, found: string): NudgeRemark => ({
    code,
    holdsUp: code === 'unknown_variable',
    found,
  });
  const remarks = unknown === undefined ? [] : [hint('unknown_variable', unknown[0])];
  const wrong = (whole.match(WORD) ?? []).find((word) => !commonMisspellings.correct(word));
  if (wrong !== undefined) remarks.push(hint('misspelt', wrong));
  for (const [code, pattern] of PATTERNS) {
    const [found] = pattern.exec(whole) ?? [];
    if (found !== undefined) remarks.push(hint(code, found));
  }
  if (countWords(text) > NUDGE_WORDS) remarks.push(hint('long', String(countWords(text))));
  if (text.trim() !== '' && !whole.includes('{firstName}')) remarks.push(hint('nameless', ''));
  return remarks;
}
