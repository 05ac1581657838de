import { present } from '../../people/names.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { defineRule, type Hit, type Rule } from '../rule.ts';

/** What one printed page holds at 11 pt with ordinary margins [ours, R45]. */
export const LETTER_PAGE = { lines: 52, charactersPerLine: 88 } as const;

/** Lines of a letter once long ones are wrapped; blank lines count. */
export function printedLines(text: string): number {
  return text
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, wrapped(line)), 0);
}

function wrapped(line: string): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const next = used === 0 ? word.length : used + 1 + word.length;
    if (next > LETTER_PAGE.charactersPerLine && used > 0) {
      lines += 1;
      used = word.length;
    } else used = next;
  }
  return lines;
}

const DATE = /\b\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,} \d{4}\b|\b\p{L}{3,} \d{1,2}, \d{4}\b/u;

/** The part of a letter that is not there, in the order of the page (R45). */
function missingPart(draft: DraftFacts, dossier: Dossier): string | null {
  const lines = draft.text.split('\n').map((line) => line.trim());
  const greetingAt = lines.findIndex((line) => /[:,]$/.test(line) && /^\p{Lu}/u.test(line));
  const head = lines.slice(0, Math.max(0, greetingAt));
  const { student, contact } = dossier;
  if (!head.slice(0, 6).includes(student.fullName)) return 'no_sender_block';
  if (!head.some((line) => DATE.test(line))) return 'no_date';
  if (!head.some((line) => line.normalize('NFC') === contact.fullName.value.normalize('NFC'))) {
    return 'no_inside_address';
  }
  return /\S\n(?:[ \t]*\n){3,}[ \t]*\S[^\n]*\s*$/.test(draft.text) ? null : 'no_signature_space';
}

/** A posted letter (handout 2a). */
export const letterRules = [
  defineRule({
    id: 'R45',
    step: 'contact',
    severity: 'BLOCK',
    source: '2a',
    applies: ({ interview, draft }) => (draft?.channel ?? interview.channel) === 'letter',
    check: (dossier) => {
      const { student, draft } = dossier;
      const hits: Hit[] = [];
      if (!student.address.some((line) => present(line) !== null)) {
        hits.push({
          severity: 'BLOCK',
          code: 'no_own_address',
          gates: ['print_letter'],
          fix: 'profile',
        });
      }
      if (draft?.kind !== 'request' || draft.channel !== 'letter') return hits;
      const part = missingPart(draft, dossier);
      if (part !== null) {
        hits.push({ severity: 'BLOCK', code: part, gates: ['print_letter'], fix: 'draft' });
      }
      const lines = printedLines(draft.text);
      if (lines > LETTER_PAGE.lines) {
        const params = { over: lines - LETTER_PAGE.lines };
        hits.push({
          severity: 'BLOCK',
          code: 'overflow',
          params,
          gates: ['print_letter'],
          fix: 'draft',
        });
      }
      return hits;
    },
  }),
] as const satisfies readonly Rule[];
