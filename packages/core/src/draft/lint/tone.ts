import type { DraftFacts } from '../../workflow/dossier.ts';
import { always, isRequest, lintRule, toContact, type LintHit } from './lint-rule.ts';
import { moved, place, places } from './scan.ts';
import type { Read } from './read.ts';

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu;
const LOUD_LINE =
  /^(?=.*\p{L}.*\p{L}.*\p{L}.*\p{L}.*\p{L}.*\p{L})(?=\S+\s+\S)[^\p{Ll}\n]*\p{Lu}[^\p{Ll}\n]*$/gmu;

/** One hit for each place of a pattern. */
function each(code: string, pattern: RegExp | undefined, text: string): LintHit[] {
  if (!pattern) return [];
  return places(pattern, text).map((one) => ({ code, params: { found: one.found }, span: one }));
}

const isRequestOrNudge = (draft: DraftFacts): boolean => isRequest(draft) || draft.kind === 'nudge';

export const toneRules = [
  lintRule({
    id: 'L17',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5',
    applies: isRequestOrNudge,
    check: ({ text, language }) => each('pressure', language?.pressure, text),
  }),
  lintRule({
    id: 'L21',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5, G27',
    applies: always,
    check: ({ text, language }) => each('praise', language?.praise, text),
  }),
  lintRule({
    id: 'L23',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5',
    applies: always,
    check: (read) => [...exclamations(read), ...emoji(read), ...loudLines(read)],
  }),
  lintRule({
    id: 'L24',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5',
    applies: always,
    check: ({ text, language }) => each('worn', language?.worn, text),
  }),
  lintRule({
    id: 'L36',
    step: 'contact',
    severity: 'INFO',
    source: 'D.5',
    applies: always,
    check: ({ text, language, draft }) => {
      if (!language) return [];
      const isApology = draft.kind === 'reschedule' || draft.kind === 'apology';
      const limit = isApology ? 2 : 1;
      const [one] = places(language.apology, text).slice(limit);
      return one ? [{ code: 'apologies', params: { limit }, span: one }] : [];
    },
  }),
  lintRule({
    id: 'L39',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5, B.2',
    applies: isRequest,
    check: ({ bodyText, body, language }) => {
      const theirs = language && place(language.theirMove, bodyText);
      if (!theirs || language.ownMove.test(bodyText)) return [];
      const span = moved(theirs, body.start);
      return [{ code: 'their_move', params: { found: theirs.found }, span }];
    },
  }),
];

function exclamations({ text }: Read): LintHit[] {
  const first = text.indexOf('!');
  const second = first < 0 ? -1 : text.indexOf('!', first + 1);
  return second < 0 ? [] : [{ code: 'exclamations', span: { start: second, end: second + 1 } }];
}

/** Emoji have no place in a first message to somebody one has not met. */
function emoji({ text, draft }: Read): LintHit[] {
  if (draft.kind !== 'request' || !toContact(draft)) return [];
  const found = place(EMOJI, text);
  return found ? [{ code: 'emoji', params: { found: found.found }, span: found }] : [];
}

function loudLines({ body, bodyText }: Read): LintHit[] {
  return places(LOUD_LINE, bodyText).map((line) => ({
    code: 'capitals',
    span: moved(line, body.start),
  }));
}
