/** How the person is addressed; null means that nobody has chosen yet (R17, R18). */
export type SalutationChoice =
  | { kind: 'title'; title: string }
  | { kind: 'custom'; title: string }
  /** An explicit choice: write the full name without a title. */
  | { kind: 'none' };

// Open lists: a custom title is always possible. Orders carry no advice.
const SALUTATIONS: Readonly<Record<string, readonly string[]>> = {
  en: split(
    'Dr.|Prof.|Ms.|Mr.|Mx.|Mrs.|Rev.|Hon.|Judge|Rabbi|Imam|Capt.|Col.|Cmdr.|Gen.|Lt.|Maj.|Sgt.',
  ),
  'en-GB': split(
    'Dr|Professor|Ms|Mr|Mx|Mrs|Revd|Sir|Dame|Lord|Lady|Judge|Captain|Colonel|Commander|General|Lieutenant|Major|Sergeant',
  ),
  de: ['Frau', 'Herr', 'Frau Dr.', 'Herr Dr.', 'Dr.', 'Frau Prof.', 'Herr Prof.', 'Prof.'],
  fr: ['Madame', 'Monsieur', 'Docteur', 'Docteure', 'Professeur', 'Professeure', 'Maître'],
  es: ['Sra.', 'Sr.', 'Dra.', 'Dr.', 'Profa.', 'Prof.', 'Lic.', 'Ing.', 'Doña', 'Don'],
  it: ['Dott.ssa', 'Dott.', 'Prof.ssa', 'Prof.', 'Ing.', 'Avv.', 'Signora', 'Signor'],
  pt: ['Dra.', 'Dr.', 'Profa.', 'Prof.', 'Sra.', 'Sr.', 'Eng.'],
  nl: ['Mevrouw', 'De heer', 'Dr.', 'Prof.', 'Ir.', 'Drs.'],
  pl: ['Pani', 'Pan', 'Dr', 'Prof.', 'Inż.', 'Mgr'],
  ja: ['様', '先生', 'さん'],
};

function split(titles: string): string[] {
  return titles.split('|');
}

/** Titles offered for a language tag, most exact match first ("en-GB", then "en"); never chosen. */
export function salutationsFor(locale: string): readonly string[] {
  const language = locale.split('-')[0] ?? 'en';
  return SALUTATIONS[locale] ?? SALUTATIONS[language] ?? SALUTATIONS['en'] ?? [];
}

export type SalutationCheck =
  | { ok: true; salutation: SalutationChoice }
  | {
      ok: false;
      ruleId: 'R17';
      field: 'salutation';
      reason: 'not_chosen' | 'empty_title' | 'too_long' | 'control';
    };

/** R17: a choice has been made; an empty title is none. The title comes back trimmed, in NFC. */
export function checkSalutation(choice: SalutationChoice | null | undefined): SalutationCheck {
  const refuse = (reason: Extract<SalutationCheck, { ok: false }>['reason']): SalutationCheck => ({
    ok: false,
    ruleId: 'R17',
    field: 'salutation',
    reason,
  });
  if (!choice) return refuse('not_chosen');
  if (choice.kind === 'none') return { ok: true, salutation: choice };
  const title = choice.title.normalize('NFC').trim();
  if (!/\p{L}/u.test(title)) return refuse('empty_title');
  if (title.length > 40) return refuse('too_long');
  if (/\p{Cc}/u.test(title)) return refuse('control');
  return { ok: true, salutation: { ...choice, title } };
}

/** What is *known* about a person's title, always from the person or a source, never from a name. */
export type TitleEvidence = {
  /** As they sign or introduce themselves. */
  usesThemselves?: string | null;
  /** Judge, officer, clergy: as on the source. */
  rankOrProfession?: string | null;
  holdsProfessorship?: boolean;
  holdsDoctorate?: boolean;
  /** Ms., Mr. or Mx. as the person has stated it. */
  statedTitle?: string | null;
};

export type SalutationSuggestion = {
  salutation: SalutationChoice;
  basis:
    | 'uses_themselves'
    | 'rank_or_profession'
    | 'professor'
    | 'doctorate'
    | 'stated'
    | 'unknown';
};

/**
 * Suggestions in order of precedence: what the person uses, rank or profession, Prof., Dr., what
 * they stated, else no title. Only ever offered: nothing is preselected (R18), and "Mrs." is never
 * among them. With a person who uses "Mrs." there is nothing to suggest; the list holds it.
 */
export function suggestSalutations(evidence: TitleEvidence, locale = 'en'): SalutationSuggestion[] {
  if (isMrs(evidence.usesThemselves)) return [];
  const british = locale === 'en-GB';
  const known: [string | null | undefined, SalutationSuggestion['basis']][] = [
    [evidence.usesThemselves, 'uses_themselves'],
    [evidence.rankOrProfession, 'rank_or_profession'],
    [evidence.holdsProfessorship === true ? (british ? 'Professor' : 'Prof.') : null, 'professor'],
    [evidence.holdsDoctorate === true ? (british ? 'Dr' : 'Dr.') : null, 'doctorate'],
    [evidence.statedTitle, 'stated'],
  ];
  const titles = known.flatMap(([title, basis]) => (title ? [{ title: title.trim(), basis }] : []));
  if (titles.length === 0) return [{ salutation: { kind: 'none' }, basis: 'unknown' }];
  const listed = salutationsFor(locale);
  return titles
    .filter(({ title }) => !isMrs(title))
    .map(({ title, basis }) => ({
      salutation: { kind: listed.includes(title) ? 'title' : 'custom', title },
      basis,
    }));
}

function isMrs(title: string | null | undefined): boolean {
  return /^mrs\.?$/i.test((title ?? '').trim());
}
