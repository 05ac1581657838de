import type { ReportFacts } from '../reports/facts.ts';
import type { MetricFigures } from '../reports/figure.ts';
import type { ReportContext } from '../reports/metric.ts';
import { METRICS } from '../reports/report.ts';
import type { Id } from '../workflow/records.ts';
import {
  EQUITY_GROUPS,
  type EquityGroup,
  GROUP_SIDES,
  type GroupAnswers,
  type GroupSide,
  sideOf,
} from './groups.ts';

/**
 * The numbers of the report that are compared. Rates and times, which do not depend on how many are
 * in a group; no plain counts, which do, and nothing about contacts, who belong to no group.
 */
export const EQUITY_METRICS: readonly string[] = [
  'participation',
  'reply_rate',
  'acceptance_rate',
  'days_to_answer',
  'asks_per_talk',
  'preparation',
  'punctuality',
  'thank_you',
  'second_degree',
  'referral_yield',
  'kept_in_touch',
  'no_show',
  'confidence_change',
];

/** One number for each side of one group, before anything is taken out. */
export interface GroupFigures {
  group: EquityGroup;
  metrics: { id: string; sides: Readonly<Record<GroupSide, MetricFigures>> }[];
}

export type Declarations = ReadonlyMap<Id, GroupAnswers>;

/** Only what suppresses them may see these figures; they are stored nowhere. */
export function computeEquity(
  facts: ReportFacts,
  context: ReportContext,
  declared: Declarations,
): GroupFigures[] {
  const metrics = METRICS.filter(({ id }) => EQUITY_METRICS.includes(id));
  return EQUITY_GROUPS.map((group) => {
    const parts = partsOf(facts, (studentId) => sideOf(declared.get(studentId)?.[group]));
    return {
      group,
      metrics: metrics.map(({ id, compute }) => {
        const of = (side: GroupSide): MetricFigures => ({
          id,
          ...compute(parts[side], context),
          splits: [],
        });
        return { id, sides: { yes: of('yes'), no: of('no'), unsaid: of('unsaid') } };
      }),
    };
  });
}

/** The same facts, each on the side of its student. The load on contacts belongs to nobody. */
function partsOf(
  facts: ReportFacts,
  of: (studentId: Id) => GroupSide,
): Readonly<Record<GroupSide, ReportFacts>> {
  const pick = (side: GroupSide): ReportFacts => ({
    ...facts,
    students: facts.students.filter((id) => of(id) === side),
    interviews: facts.interviews.filter(({ studentId }) => of(studentId) === side),
    contacts: facts.contacts.filter(({ studentId }) => of(studentId) === side),
    confidence: facts.confidence.filter(({ studentId }) => of(studentId) === side),
    load: [],
  });
  const [yes, no, unsaid] = GROUP_SIDES;
  return { yes: pick(yes), no: pick(no), unsaid: pick(unsaid) };
}
