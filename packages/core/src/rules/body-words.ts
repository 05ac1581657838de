import { countWords } from '../draft/word-count.ts';

const GREETING = /^[^\n]{1,80}[,:]\s*$/;
const CLOSING =
  /^(?:(?:kind|best|warm|many)\b[^\n]*|yours\b[^\n]*|see you\b[^\n]*|with (?:thanks|apologies|best)[^\n]*|sincerely),?\s*$/i;

/** Words between greeting line and closing line, as templates count them (D.0). */
export function bodyWords(text: string): number {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const from = first >= 0 && GREETING.test(lines[first] ?? '') ? first + 1 : Math.max(first, 0);
  const closing = lines.findIndex((line, index) => index > from && CLOSING.test(line.trim()));
  return countWords(lines.slice(from, closing === -1 ? undefined : closing).join('\n'));
}
