/**
 * What students may say of themselves, for figures only (F.4). Each stands in a column of that name,
 * and none of them changes anything else in the product.
 */
export const EQUITY_GROUPS = [
  'firstGeneration',
  'needBased',
  'international',
  'disability',
] as const;
export type EquityGroup = (typeof EQUITY_GROUPS)[number];

export const GROUP_ANSWERS = ['yes', 'no', 'rather_not'] as const;
export type GroupAnswer = (typeof GROUP_ANSWERS)[number];

export type GroupAnswers = Readonly<Record<EquityGroup, GroupAnswer>>;

/** Whoever has said nothing, and whoever would rather not say, count alike. */
export const NOTHING_SAID: GroupAnswers = {
  firstGeneration: 'rather_not',
  needBased: 'rather_not',
  international: 'rather_not',
  disability: 'rather_not',
};

/** Everybody is on one of these sides of a group. The last one is counted and never printed. */
export const GROUP_SIDES = ['yes', 'no', 'unsaid'] as const;
export type GroupSide = (typeof GROUP_SIDES)[number];

export const sideOf = (answer: GroupAnswer | undefined): GroupSide =>
  answer === 'yes' || answer === 'no' ? answer : 'unsaid';
