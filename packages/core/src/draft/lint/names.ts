import { expectedGreeting } from './greeting.ts';
import { isWritten, lintRule, type LintHit, always } from './lint-rule.ts';
import { strangers } from './address-book.ts';

export const nameRules = [
  lintRule({
    id: 'L03',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, D.0, R12, R74',
    applies: isWritten,
    check: ({ dossier, draft, text, greeting }) => {
      const expected = expectedGreeting(dossier, draft);
      // Without a salutation there is nothing to compare with; R17 asks for it.
      if (expected === null) return [];
      const params = { expected };
      if (draft.channel === 'linkedin' && greeting === null) {
        return text.normalize('NFC').startsWith(`${expected},`) ? [] : [noteGreeting(text, params)];
      }
      if (greeting === null) return [{ code: 'missing', params }];
      const line = text.slice(greeting.start, greeting.end);
      const marks = draft.channel === 'letter' ? [',', ':'] : [','];
      if (marks.some((mark) => line.normalize('NFC') === expected + mark)) return [];
      return [{ code: 'different', params: { ...params, found: line }, span: greeting }];
    },
  }),
  lintRule({
    id: 'L04',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, G3',
    applies: always,
    check: ({ dossier, draft, text, language }) => {
      const hits = strangers(text, dossier, language).map(
        ({ kind, found, start, end }): LintHit => ({
          code: kind,
          params: { found },
          span: { start, end },
        }),
      );
      const [first] = strangers(draft.subject ?? '', dossier, language);
      if (first) hits.push({ code: first.kind, params: { found: first.found, subject: 1 } });
      return hits;
    },
  }),
];

/** A note greets within its first sentence. */
function noteGreeting(text: string, params: { expected: string }): LintHit {
  const opening = /^[^\n,:!.]{0,60}[,:!]/.exec(text);
  if (!opening) return { code: 'missing', params };
  const found = opening[0];
  return { code: 'different', params: { ...params, found }, span: { start: 0, end: found.length } };
}
