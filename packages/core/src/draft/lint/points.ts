import { topicWords } from '../../agenda/tokens.ts';
import { variableOf } from '../../library/variables.ts';
import { agreesWithHowFound, howFoundText } from '../../people/provenance.ts';
import { howFoundContext } from '../../rules/locate/found.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { HowFoundKind } from '../../workflow/records.ts';
import { countWords } from '../word-count.ts';
import type { LintLanguage, Span, StatedMinutes } from './language/types.ts';
import { find, inside, place } from './scan.ts';

/** A text that asks for a conversation, as drafted or as sent. */
export interface Asking {
  readonly text: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly language: LintLanguage | null;
  readonly isNote: boolean;
}

/** How a text makes one of the four points, or why it does not. */
export interface Point {
  readonly lit: boolean;
  readonly problem: 'missing' | 'different' | 'length' | 'could_be_anyone' | null;
  readonly span: Span | null;
}

const made = (span: Span | null): Point => ({ lit: true, problem: null, span });
const off = (problem: Point['problem'], span: Span | null = null): Point => ({
  lit: false,
  problem,
  span,
});

/** R34, L10: the goal word for word, or a phrase that says what one wants to find out. */
export function reasonPoint({ text, slots, language }: Asking, { interview }: Dossier): Point {
  const span =
    find(text, slots['goal']) ??
    find(text, interview.goal) ??
    (language && place(language.reason, text));
  return span ? made(span) : off('missing');
}

/** Lengths that the text states, without those inside the student's own sentence on the person. */
export function askedMinutes({ text, slots, language }: Asking): StatedMinutes[] {
  const own = find(text, slots['whyYou']);
  return (language?.minutes(text) ?? []).filter((stated) => own === null || !inside(stated, own));
}

/** True when a stated length is the one asked for; a range has to hold it. */
export function agreesWithRequest(stated: StatedMinutes, { interview }: Dossier): boolean {
  const holds = (minutes: number | null): boolean =>
    minutes !== null && stated.from <= minutes && minutes <= stated.to;
  return (
    holds(interview.minutes) ||
    (interview.mode === 'observational_visit' && holds(interview.visitMinutes))
  );
}

/** R35, L11. A visit may be asked for in hours or days. */
export function timePoint(asking: Asking, dossier: Dossier): Point {
  const stated = askedMinutes(asking);
  const wrong = stated.find((one) => !agreesWithRequest(one, dossier));
  if (wrong) return off('different', wrong);
  const [first] = stated;
  if (first) return made(first);
  const { text, language } = asking;
  if (dossier.interview.mode !== 'observational_visit' || !language) return off('missing');
  const visit = place(language.visitLength, text);
  return visit ? made(visit) : off('missing');
}

/** Bounds of the full sentence, in words (D.0.1). */
export const WHY_YOU_WORDS = { min: 12, max: 45 } as const;

/** The student's own sentence on the person, and its bounds in words (L12). */
export function whyYouOf({ slots, isNote }: Pick<Asking, 'slots' | 'isNote'>): {
  readonly text: string;
  readonly min: number;
  readonly max: number;
} {
  const full = slots['whyYou']?.trim() ?? '';
  const name = full === '' && isNote ? 'whyYouShort' : 'whyYou';
  const { min, max } = variableOf(name).words ?? WHY_YOU_WORDS;
  return { text: slots[name]?.trim() ?? '', min, max };
}

/** R36, L12. */
export function whyPoint(asking: Asking, dossier: Dossier): Point {
  const why = whyYouOf(asking);
  const span = find(asking.text, why.text);
  if (span === null) return off('missing');
  const count = countWords(why.text);
  // A full sentence in a note may be shorter: the note itself has little room.
  if (count > why.max || (count < why.min && !asking.isNote)) return off('length', span);
  return isAboutThisPerson(why.text, dossier) ? made(span) : off('could_be_anyone', span);
}

/** True when the sentence shares a word with organization, role, field or a research note. */
function isAboutThisPerson(whyYou: string, { contact, interview }: Dossier): boolean {
  const said = topicWords(whyYou);
  const names = (text: string | null): boolean => {
    if (!text) return false;
    for (const word of topicWords(text)) if (said.has(word)) return true;
    // Scripts without spaces have no words to compare.
    return text.length > 1 && whyYou.includes(text);
  };
  return (
    [contact.employer.value, contact.jobTitle.value, contact.team, interview.field].some(names) ||
    interview.research.some((note) => names(note.text))
  );
}

/** Kinds whose sentence has to show the kind itself (L13). */
const TELLING: ReadonlySet<HowFoundKind> = new Set([
  'alumni_directory',
  'referral',
  'supervisor',
  'event',
  'publication',
]);

/** R37, L13: how the name was found, as the record has it. */
export function howPoint({ text, slots, language }: Asking, dossier: Dossier): Point {
  const { howFound } = dossier.contact;
  const context = howFoundContext(dossier);
  const own = find(text, slots['howFound']) ?? find(text, slots['howFoundShort']);
  const told =
    own && howFound?.kind !== 'referral'
      ? text.slice(own.start, own.end)
      : language
        ? text.replace(language.notHowFound, ' ')
        : text;
  if (agreesWithHowFound(told, howFound, context)) return made(own ?? spanOfProof(text, dossier));
  if (own === null) return off('missing');
  return howFound && !TELLING.has(howFound.kind) ? made(own) : off('different', own);
}

function spanOfProof(text: string, dossier: Dossier): Span | null {
  const expected = howFoundText(dossier.contact.howFound, howFoundContext(dossier));
  if (!expected.ok) return null;
  const lower = text.toLowerCase();
  // Lower case keeps the length of all but a few letters; where it does not, no span is shown.
  if (lower.length !== text.length) return null;
  for (const token of [expected.sentence, ...expected.tokens]) {
    const start = lower.indexOf(token.toLowerCase());
    if (start >= 0) return { start, end: start + token.length };
  }
  return null;
}
