import { isFullRequest, isReadRequest, lintRule, toContact, type LintHit } from './lint-rule.ts';
import { moved, place } from './scan.ts';

/** Questions that a request may hold (L25). */
const MOST_QUESTIONS = 2;

function questionMarks(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) found.push(at);
  return found;
}

export const askRules = [
  lintRule({
    id: 'L16',
    step: 'schedule',
    severity: 'BLOCK',
    source: '3c, R51',
    applies: (draft) =>
      isFullRequest(draft) || draft.kind === 'propose_times' || draft.kind === 'reschedule',
    check: ({ language, text }) =>
      language && !language.choice.test(text) ? [{ code: 'no_choice' }] : [],
  }),
  lintRule({
    id: 'L20',
    step: 'contact',
    severity: 'BLOCK',
    source: 'R7, G14',
    applies: (draft) => toContact(draft) && draft.templateId !== 'T06',
    check: ({ language, text, draft }) => {
      const hits: LintHit[] = [];
      const found = language?.jobAsk(text);
      if (found) {
        const params = { found: text.slice(found.start, found.end) };
        hits.push({ code: 'job', params, span: found });
      }
      const subject = draft.subject ?? '';
      const inSubject = language?.jobAsk(subject);
      if (inSubject) {
        const words = subject.slice(inSubject.start, inSubject.end);
        hits.push({ code: 'job', params: { found: words, subject: 1 } });
      }
      return hits;
    },
  }),
  lintRule({
    id: 'L25',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5',
    applies: (draft) => isReadRequest(draft) && draft.templateId !== 'T12',
    check: ({ body, bodyText, language }) => {
      const hits: LintHit[] = [];
      const marks = questionMarks(bodyText);
      const tooMany = marks[MOST_QUESTIONS];
      if (tooMany !== undefined) {
        const start = body.start + tooMany;
        const params = { count: marks.length, limit: MOST_QUESTIONS };
        hits.push({ code: 'questions', params, span: { start, end: start + 1 } });
      }
      for (const { kind, pattern } of language?.otherAsks ?? []) {
        const ask = place(pattern, bodyText);
        if (!ask) continue;
        hits.push({ code: 'two_asks', params: { ask: kind }, span: moved(ask, body.start) });
      }
      return hits;
    },
  }),
  lintRule({
    id: 'L34',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, T15',
    applies: ({ kind, templateId }) => kind === 'close' || templateId === 'T15',
    check: ({ text }) =>
      questionMarks(text).map((start) => ({ code: 'question', span: { start, end: start + 1 } })),
  }),
];
