import { foldedWords } from '../../people/fold.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { commonMisspellings, type Spelling } from '../spelling.ts';
import { always, lintRule, type LintHit } from './lint-rule.ts';
import type { Read } from './read.ts';
import { inside, places } from './scan.ts';

const DOUBLED = /(?<![\p{L}\p{N}])(\p{L}+)[^\S\n]+\1(?![\p{L}\p{N}])/giu;
const SPACE_BEFORE_COMMA = /[^\S\n]+,/g;
// Parts of mail and web addresses are no words.
const WORDS = /(?<![\p{L}\p{N}@./_'’-])\p{L}+(?:['’]\p{L}+)*(?![\p{L}\p{N}@_/]|\.\p{L})/gu;

export const spellingRules = [
  lintRule({
    id: 'L32',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5',
    applies: always,
    check: (read) => spellingHits(read, null),
  }),
];

/** Slips of the pen; with a dictionary all words are looked up, else the well-known mistakes. */
export function spellingHits(read: Read, dictionary: Spelling | null): LintHit[] {
  const { text, language, dossier } = read;
  const hits: LintHit[] = [];
  const names = new Names(dossier);
  for (const one of places(DOUBLED, text)) {
    const word = one.found.split(/\s/)[0]?.toLowerCase() ?? '';
    if (language?.doubled.has(word) || names.has(word)) continue;
    hits.push({ code: 'doubled', params: { found: one.found }, span: one });
  }
  for (const one of places(SPACE_BEFORE_COMMA, text)) {
    hits.push({ code: 'space_before_comma', span: one });
  }
  if (dictionary) hits.push(...unknownWords(read, dictionary, names));
  else if (language?.tag === 'en') hits.push(...unknownWords(read, commonMisspellings, names));
  if (!language) {
    hits.push({
      severity: 'INFO',
      code: 'no_table',
      params: { language: dossier.contact.language },
    });
  }
  return hits;
}

function unknownWords(
  { text, closing, header }: Read,
  spelling: Spelling,
  names: Names,
): LintHit[] {
  const hits: LintHit[] = [];
  const checksAll = spelling !== commonMisspellings;
  for (const one of places(WORDS, text)) {
    const { found } = one;
    if (spelling.correct(found) || names.has(found.toLowerCase())) continue;
    if (checksAll && (isName(text, one.start, found) || isApart(one, closing, header))) continue;
    const [suggestion] = spelling.suggest(found);
    hits.push(
      suggestion === undefined
        ? { code: 'unknown_word', params: { found }, span: one }
        : { code: 'misspelt', params: { found, suggestion }, span: one },
    );
  }
  return hits;
}

/** A capital inside a sentence marks a name, as do two capitals in one word. */
function isName(text: string, start: number, word: string): boolean {
  if (/\p{Lu}.*\p{Lu}/u.test(word)) return true;
  return /^\p{Lu}/u.test(word) && !/(?:^|[.!?:]\s+|\n\s*)$/.test(text.slice(0, start));
}

const isApart = (one: Parameters<typeof inside>[0], ...parts: Read['closing'][]): boolean =>
  parts.some((part) => part !== null && inside(one, part));

/** Names on record are right as they are, whatever a dictionary says. Read when first needed. */
class Names {
  readonly #dossier: Dossier;
  #words: ReadonlySet<string> | null = null;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  has(word: string): boolean {
    this.#words ??= namesIn(this.#dossier);
    return foldedWords(word).every((part) => this.#words?.has(part));
  }
}

function namesIn({ contact, student, internships, interview, school }: Dossier): Set<string> {
  const facts = [
    contact.fullName.value,
    contact.addressName,
    contact.employer.value,
    contact.jobTitle.value,
    contact.team,
    contact.howFound?.detail,
    contact.introducedBy?.name,
    ...(contact.channels.postal
      ? [contact.channels.postal.city, ...contact.channels.postal.lines]
      : []),
    student.fullName,
    student.school,
    student.schoolShort,
    student.program,
    ...student.fields,
    ...student.address,
    ...internships.flatMap(({ employer, team, supervisor }) => [employer, team, supervisor.name]),
    ...interview.referrals.flatMap(({ name, employer }) => [name, employer]),
    interview.field,
    interview.meeting?.place?.text,
    school.name,
  ];
  return new Set(facts.flatMap((fact) => foldedWords(fact ?? '')));
}
