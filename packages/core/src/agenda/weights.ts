import type { Purpose, QuestionCategory, Stage } from '../library/kinds.ts';

/** Categories that serve a stage of exploration (C.4 rule 8). */
export const stageCategories: Readonly<Record<Stage, readonly QuestionCategory[]>> = {
  AW: ['PATH', 'DAY', 'FIELD'],
  EX: ['DAY', 'SKILL', 'CULT', 'FIELD'],
  DE: ['VALUE', 'LIFE', 'CULT', 'GROW'],
  EN: ['ENTRY', 'EDU', 'SKILL', 'ADV', 'RES'],
  AD: ['GROW', 'SKILL', 'FIELD'],
};

/** Categories that serve a purpose (C.4 rule 8); the last row is ours, after the handout's P4. */
export const purposeCategories: Readonly<Record<Purpose, readonly QuestionCategory[]>> = {
  first_hand_info: ['DAY', 'PATH'],
  network: ['RES', 'CLOSE'],
  frank_view_of_work: ['CULT', 'VALUE', 'LIFE'],
  entering_and_advancing: ['ENTRY', 'GROW'],
  find_contacts_or_leads: ['RES', 'ENTRY', 'CLOSE'],
};

/** Of these a purpose needs at least one (C.4 rule 9, R6). */
export const mustHave: Readonly<Partial<Record<Purpose, readonly QuestionCategory[]>>> = {
  entering_and_advancing: ['ENTRY', 'GROW'],
  frank_view_of_work: ['CULT', 'VALUE'],
};

/** A second person at the same employer answers these in their own way (C.4 rule 11). */
export const differsByPerson: readonly QuestionCategory[] = ['PATH', 'VALUE', 'DAY'];

/** Proposed when too few questions lean on research (C.4 rule 6), in this order. */
export const researchProposals = ['PATH9', 'FIELD2', 'ORG3', 'SKILL9'] as const;

export const weight = {
  stageCategory: 3,
  purposeCategory: 2,
  ownStage: 1,
  research: 3,
  differsByPerson: 1,
  visit: 8,
  /** Taken off for each question of the category that is in already, for variety. */
  repeat: 2,
  /** Taken off an opener for each opener that is in already. */
  opener: 3,
} as const;

/** Most questions of one category (C.4 rule 5). */
export const maxPerCategory = 3;

/** Depth 3 waits until this share of the core minutes has passed (C.4 rule 4). */
export const probingFrom = 0.4;
