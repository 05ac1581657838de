import { topicWords } from '../../agenda/tokens.ts';
import { DEBRIEF_PARTS } from '../../sharing/shared-view.ts';
import { named } from '../../rules/talk.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { countWords } from '../word-count.ts';
import { lintRule } from './lint-rule.ts';
import { find } from './scan.ts';

const IN_A_MAIL = { min: 8, max: 40 } as const;
const ON_A_CARD = { min: 5, max: 25 } as const;

const isCard = ({ channel, templateId }: DraftFacts): boolean =>
  templateId === 'T24' || channel === 'letter' || channel === 'linkedin';

/** Everything that the student wrote down about the talk. */
function talkNotes({ interview }: Dossier): string {
  const { capture, debrief } = interview;
  const written = [capture.notes, ...Object.values(capture.items).map(({ note }) => note)];
  if (debrief !== null) written.push(...DEBRIEF_PARTS.map((part) => debrief[part]));
  return written.join('\n').trim();
}

export const thanksRules = [
  lintRule({
    id: 'L18',
    step: 'thank',
    severity: 'BLOCK',
    source: '8b, R85',
    applies: ({ kind }) => kind === 'thanks',
    check: ({ text, language, dossier }) =>
      language && !language.thanksForTime.test(text)
        ? [{ code: 'no_time', params: named(dossier) }]
        : [],
  }),
  lintRule({
    id: 'L19',
    step: 'thank',
    severity: 'BLOCK',
    source: '8b, R86',
    applies: ({ kind }) => kind === 'thanks' || kind === 'linkedin_after',
    check: ({ draft, text, dossier }) => {
      const params = named(dossier);
      const said = (draft.slots['specificThing'] ?? draft.slots['specificShort'])?.trim() ?? '';
      const span = find(text, said);
      if (span === null) return [{ code: 'missing', params }];
      const bounds = isCard(draft) ? ON_A_CARD : IN_A_MAIL;
      const count = countWords(said);
      if (count < bounds.min || count > bounds.max) {
        return [{ code: 'length', params: { count, ...bounds }, span }];
      }
      const notes = talkNotes(dossier);
      // Nothing to compare with is the student's notebook's business, not the contact's.
      if (notes === '') return [{ severity: 'INFO', code: 'no_notes', params, span }];
      const noted = topicWords(notes);
      const shared = [...topicWords(said)].some((word) => noted.has(word));
      return shared ? [] : [{ code: 'not_from_talk', params, span }];
    },
  }),
];
