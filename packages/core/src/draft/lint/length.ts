import type { Bounds, Template } from '../../library/define-template.ts';
import { templates } from '../../library/templates.ts';
import type { DraftFacts } from '../../workflow/dossier.ts';
import { measureText } from '../measure.ts';
import { countWords } from '../word-count.ts';
import { always, isNote, isRequest, lintRule } from './lint-rule.ts';
import type { Read } from './read.ts';

/** Beyond this share of the upper bound a text is refused (L01). */
const FAR_BEYOND = 1.5;
const ON_ONE_SCREEN = 100;

type Measured = Pick<Template, 'words' | 'chars'>;

/** The bounds of the template, or of the first of the same kind when the text follows none. */
function boundsOf({ draft, template }: Read): Measured | undefined {
  if (template) return template;
  const like = templates.find(
    ({ kind, channel }) => kind === draft.kind && channel === travels(draft),
  );
  return like ?? templates.find(({ kind }) => kind === draft.kind);
}

function travels({ channel, kind }: DraftFacts): string {
  if (channel === 'letter') return kind === 'thanks' ? 'card' : 'letter';
  return channel === 'platform' ? 'email' : channel;
}

/** LinkedIn's own limit for this student (L09, S53). */
export function noteLimit({ dossier }: Pick<Read, 'dossier'>): number {
  const { policy, student } = dossier;
  return student.paidLinkedin ? policy.linkedinNoteLimitPaid : policy.linkedinNoteLimit;
}

export const lengthRules = [
  lintRule({
    id: 'L01',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, R57, R85',
    applies: always,
    check: (read) => {
      const bounds = boundsOf(read);
      if (!bounds) return [];
      const { unit, count, min, max, fits } = measureText(bounds, read.bodyText);
      if (fits === 'ok') return [];
      const params: Bounds & Record<string, string | number> = { count, unit, min, max };
      const severity = count > FAR_BEYOND * max ? 'BLOCK' : 'WARN';
      const code = fits === 'short' ? 'short' : severity === 'BLOCK' ? 'far_too_long' : 'long';
      return [{ severity, code, params, span: read.body }];
    },
  }),
  lintRule({
    id: 'L01b',
    step: 'contact',
    severity: 'INFO',
    source: 'D.5, B.2, S12',
    applies: (draft) => isRequest(draft) && draft.channel === 'email',
    check: (read) => {
      const count = countWords(read.bodyText);
      if (count <= ON_ONE_SCREEN) return [];
      return [{ code: 'screen', params: { count, limit: ON_ONE_SCREEN }, span: read.body }];
    },
  }),
  lintRule({
    id: 'L09',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, S53',
    applies: isNote,
    check: (read) => {
      const limit = noteLimit(read);
      // UTF-16 units are never fewer than code points.
      const count = read.text.length;
      if (count <= limit) return [];
      const params = { count, limit, over: count - limit };
      return [{ code: 'too_long', params, span: { start: limit, end: count } }];
    },
  }),
];
