import type { Debrief } from '../workflow/interview.ts';
import type { Id, PlainDate } from '../workflow/records.ts';

/** What of a debrief may stand in a portfolio: what came of the talk, and no opinion of a person. */
export const PORTFOLIO_PARTS = [
  'learned',
  'nextStep',
] as const satisfies readonly (keyof Debrief)[];
export type PortfolioPart = (typeof PORTFOLIO_PARTS)[number];

/** How somebody said that they may be named. */
export const NAMING_WAYS = ['mail', 'phone', 'in_person'] as const;
export type NamingWay = (typeof NAMING_WAYS)[number];

/** A contact's yes to being named in a student's portfolio, as the student noted it. */
export interface NamingAgreement {
  how: NamingWay;
  on: PlainDate;
  /** Their words, or where they were said. */
  note: string | null;
}

/** What a student chose for one talk. */
export interface PortfolioChoice {
  interviewId: Id;
  version: number;
  isIncluded: boolean;
  parts: PortfolioPart[];
  /** How the person is described where they are not named. */
  description: string | null;
  agreement: NamingAgreement | null;
}

export const PORTFOLIO_LIMITS = { description: 120, note: 300 } as const;

/**
 * A talk that nobody has chosen anything for: it counts, and no word of it is shown. One that felt
 * unsafe stays out until the student wants it in.
 */
export const noChoice = (interview: { id: Id; feltUnsafeAt: string | null }): PortfolioChoice => ({
  interviewId: interview.id,
  version: 0,
  isIncluded: interview.feltUnsafeAt === null,
  parts: [],
  description: null,
  agreement: null,
});
