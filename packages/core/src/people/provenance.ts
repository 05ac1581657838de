import { howFoundPhrases } from '../phrases/people.ts';
import { fill } from '../phrases/say.ts';
import { fold } from './fold.ts';
import { present } from './names.ts';

/** The ways a name is found (R28), in the order in which a form offers them. */
export type HowFoundKind = keyof typeof howFoundPhrases;

export type HowFound = {
  kind: HowFoundKind;
  /** Names the event, the title, the person, or is the "other" text. */
  detail: string | null;
};

/** What the phrase may mention besides the detail. */
export type HowFoundContext = {
  /** Who introduced the student; for `referral`. */
  referrer?: string | null;
  /** Only when the supervisor agreed to be named (L27). */
  supervisor?: string | null;
  employer?: string | null;
};

export type HowFoundText =
  | {
      ok: true;
      /** A full sentence without the final stop ({{howFound}}). */
      sentence: string;
      /** As it reads after "found you through" ({{howFoundShort}}). */
      short: string;
      /** A text agrees with the record when it holds one of these, whatever the case (L13). */
      tokens: string[];
    }
  | { ok: false; ruleId: 'R28'; field: 'howFound' | 'howFound.detail'; reason: 'missing' };

// Words by which a text shows the kind without repeating our sentence (L13).
const TOKENS: Readonly<Record<HowFoundKind, readonly string[]>> = {
  supervisor: ['my supervisor'],
  own_relationship: ['heard of your work', 'know you from', 'we met', 'we know each other'],
  alumni_directory: ['alum', 'graduat', 'directory'],
  referral: [],
  event: ['heard you'],
  publication: ['your article', 'your paper', 'your talk', 'your book'],
  staff_page: ['staff page', 'team page', 'website', 'web site', 'web page'],
  linkedin: ['linkedin'],
  family_or_friend: ['family', 'friend', 'mother', 'father', 'parents', 'aunt', 'uncle', 'cousin'],
  faculty: ['professor', 'lecturer', 'faculty', 'teacher', 'my adviser', 'my advisor'],
  career_centre: ['career centre', 'career center', 'career service', 'career office'],
  other: [],
};

/** Kinds that say nothing until a name or text is given. */
const NEEDS_DETAIL: readonly HowFoundKind[] = ['referral', 'event', 'publication', 'other'];

/** The phrase a request can use, and the tokens that prove a text keeps to the record (R28, R37). */
export function howFoundText(
  howFound: HowFound | null,
  context: HowFoundContext = {},
): HowFoundText {
  if (howFound === null) {
    return { ok: false, ruleId: 'R28', field: 'howFound', reason: 'missing' };
  }
  const { kind } = howFound;
  const detail = detailOf(howFound, context);
  if (detail === null && NEEDS_DETAIL.includes(kind)) {
    return { ok: false, ruleId: 'R28', field: 'howFound.detail', reason: 'missing' };
  }
  const words = howFoundPhrases[kind];
  const params = {
    detail: detail ?? '',
    employer: present(context.employer) ?? howFoundPhrases.staff_page.unnamedEmployer,
  };
  const sentence = fill(detail === null ? words.plain : words.withDetail, params);
  return {
    ok: true,
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    short: fill(detail === null ? words.shortPlain : words.shortWithDetail, params),
    tokens:
      kind === 'supervisor' && detail ? [detail] : [...TOKENS[kind], ...(detail ? [detail] : [])],
  };
}

function detailOf(howFound: HowFound, context: HowFoundContext): string | null {
  if (howFound.kind === 'referral') return present(context.referrer) ?? present(howFound.detail);
  // The supervisor's name comes only from the consent-checked context, never from a free detail.
  if (howFound.kind === 'supervisor') return present(context.supervisor);
  return present(howFound.detail)?.replace(/[.!?]+$/, '') ?? null;
}

/** L13: the text tells how the name was found, and tells it as the record has it. */
export function agreesWithHowFound(
  text: string,
  howFound: HowFound | null,
  context: HowFoundContext = {},
): boolean {
  const expected = howFoundText(howFound, context);
  if (!expected.ok) return false;
  const folded = fold(text);
  return [expected.sentence, ...expected.tokens].some((token) => folded.includes(fold(token)));
}
