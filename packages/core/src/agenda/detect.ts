import { countWords } from '../draft/word-count.ts';
import { blockedCodes, blockedPatterns, type BlockedCode } from './blocked-questions.ts';

export type QuestionHintCode = 'closed' | 'too_long' | 'two_questions';

/** One remark about a question in the student's own words (C.3). Offsets are UTF-16. */
export interface QuestionRemark {
  readonly code: QuestionHintCode | BlockedCode;
  readonly severity: 'BLOCK' | 'WARN' | 'INFO';
  readonly start: number;
  readonly end: number;
}

export interface QuestionContext {
  /** The contact's organization, so that its name counts like "your company". */
  readonly organization?: string | null;
  /** Full names of people who must not be talked about. */
  readonly colleagues?: readonly string[];
}

const maxWords = 25;
const closedStart = /^\s*["“]?(is|are|do|does|did|can|will|have)\b/i;
const openWord = /\b(how|what|which|why)\b/i;

/** Reads a question as a friendly editor would: opens it up, splits it, or refuses it. */
export function detect(text: string, context: QuestionContext = {}): QuestionRemark[] {
  return [...blocked(text, context), ...form(text)];
}

export function isBlocked(remarks: readonly QuestionRemark[]): boolean {
  return remarks.some((remark) => remark.severity === 'BLOCK');
}

function form(text: string): QuestionRemark[] {
  const remarks: QuestionRemark[] = [];
  const closed = closedStart.exec(text);
  if (closed !== null && !openWord.test(text)) {
    remarks.push({ code: 'closed', severity: 'INFO', start: 0, end: closed[0].length });
  }
  if (countWords(text) > maxWords) {
    const start = startOfWord(text, maxWords + 1);
    remarks.push({ code: 'too_long', severity: 'WARN', start, end: text.trimEnd().length });
  }
  const marks = [...text.matchAll(/\?+/g)];
  const [first, second] = marks;
  if (first !== undefined && second !== undefined) {
    const after = first.index + first[0].length;
    const rest = text.slice(after);
    remarks.push({
      code: 'two_questions',
      severity: 'WARN',
      start: after + rest.length - rest.trimStart().length,
      end: second.index + second[0].length,
    });
  }
  return remarks;
}

/** Offset of the nth word, counted as {@link countWords} does. */
function startOfWord(text: string, nth: number): number {
  let seen = 0;
  for (const run of text.matchAll(/\S+/gu)) {
    if (countWords(run[0]) === 1) seen += 1;
    if (seen === nth) return run.index;
  }
  return text.length;
}

function blocked(text: string, context: QuestionContext): QuestionRemark[] {
  const remarks: QuestionRemark[] = [];
  for (const code of blockedCodes) {
    const hit =
      firstHit(text, blockedPatterns[code]) ??
      (code === 'first_page' ? aboutTheFirm(text, context.organization) : null) ??
      (code === 'gossip' ? aboutColleagues(text, context.colleagues ?? []) : null);
    if (hit !== null) remarks.push({ code, severity: 'BLOCK', ...hit });
  }
  return remarks;
}

interface Hit {
  readonly start: number;
  readonly end: number;
}

function firstHit(text: string, patterns: readonly RegExp[]): Hit | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function aboutTheFirm(text: string, organization: string | null | undefined): Hit | null {
  const name = organization?.trim();
  if (name === undefined || name === '') return null;
  const firm = literal(name);
  return firstHit(text, [
    new RegExp(
      String.raw`\bwhat does ${firm} (?:actually )?(?:do|make|sell|produce|offer)\b`,
      'iu',
    ),
    new RegExp(String.raw`\b(?:where is|when was|how big is|who runs) ${firm}`, 'iu'),
    new RegExp(
      String.raw`\bhow many (?:employees|people|staff) (?:work (?:at|for)|does) ${firm}`,
      'iu',
    ),
  ]);
}

function aboutColleagues(text: string, colleagues: readonly string[]): Hit | null {
  const names = colleagues.map((name) => name.trim()).filter((name) => name !== '');
  return firstHit(
    text,
    names.map((name) => new RegExp(literal(name), 'iu')),
  );
}

/** RegExp.escape is still missing in browsers that we support. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
