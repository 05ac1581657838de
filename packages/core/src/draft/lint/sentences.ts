import { countWords } from '../word-count.ts';
import { isWritten, lintRule, type LintHit } from './lint-rule.ts';
import { moved, places } from './scan.ts';

const MEAN_WORDS = 25;
const PARAGRAPH_WORDS = 70;
const SENTENCES = /[^.!?…\n]+[.!?…]*/gu;
const PARAGRAPHS = /\S(?:(?!\n\s*\n)[\s\S])*/g;

export const sentenceRules = [
  lintRule({
    id: 'L33',
    step: 'contact',
    severity: 'INFO',
    source: 'D.5',
    applies: isWritten,
    check: ({ body, bodyText }) => {
      const hits: LintHit[] = [];
      const counts = places(SENTENCES, bodyText)
        .map(({ found }) => countWords(found))
        .filter((count) => count > 0);
      const mean = Math.round(counts.reduce((sum, count) => sum + count, 0) / (counts.length || 1));
      if (mean > MEAN_WORDS) {
        hits.push({ code: 'sentences', params: { mean, limit: MEAN_WORDS }, span: body });
      }
      for (const paragraph of places(PARAGRAPHS, bodyText)) {
        const count = countWords(paragraph.found);
        if (count <= PARAGRAPH_WORDS) continue;
        const span = moved(paragraph, body.start);
        hits.push({ code: 'paragraph', params: { count, limit: PARAGRAPH_WORDS }, span });
      }
      return hits;
    },
  }),
];
