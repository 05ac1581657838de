import type { Dossier } from '../../workflow/dossier.ts';
import { always, lintRule, type LintHit } from './lint-rule.ts';
import type { Span } from './language/types.ts';
import { place, places } from './scan.ts';

/** Blanks that no language is needed for. */
const BLANKS = /\{\{|\}\}|\[\[|\]\]|‹[^›\n]*›/g;

/** "XX" may be part of a firm's own name. */
function isPartOfName(text: string, span: Span, { contact, student }: Dossier): boolean {
  const found = text.slice(span.start, span.end);
  const names = [contact.fullName.value, contact.employer.value, contact.team, student.fullName];
  return names.some((name) => {
    if (!name?.includes(found)) return false;
    const from = Math.max(0, span.start - name.length);
    return text.slice(from, span.end + name.length).includes(name);
  });
}

export const leftOverRules = [
  lintRule({
    id: 'L02',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, G3',
    applies: always,
    check: ({ text, draft, language, dossier }) => {
      const pattern = language?.leftOvers ?? BLANKS;
      const hits = places(pattern, text)
        .filter((one) => !isPartOfName(text, one, dossier))
        .map((one): LintHit => ({ code: 'left_over', params: { found: one.found }, span: one }));
      const inSubject = place(pattern, draft.subject ?? '');
      if (inSubject && !isPartOfName(draft.subject ?? '', inSubject, dossier)) {
        hits.push({ code: 'subject', params: { found: inSubject.found, subject: 1 } });
      }
      return hits;
    },
  }),
];
