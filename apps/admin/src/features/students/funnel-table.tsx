import type { ShownStep } from '@acquaint/core/reports/funnel-report';
import type { Step } from '@acquaint/core/workflow/steps';
import type { AppRouter } from '@acquaint/api/router';
import { useLingui } from '@lingui/react/macro';
import type { inferRouterOutputs } from '@trpc/server';
import { paths } from '../../lib/paths.ts';
import { type Scope, withScope } from '../scope/scope.ts';
import { type Figure, StepsTable } from './steps-table.tsx';
import { LIST } from './use-come-to-list.ts';
import type { StudentsSearch } from './students-search.ts';

type Funnel = inferRouterOutputs<AppRouter>['students']['funnel'];

interface FunnelTableProps {
  funnel: Funnel;
  /** What the figures are narrowed to; so is where they lead. */
  scope?: Scope;
  /** What the list under it is filtered by. */
  filter?: StudentsSearch;
}

/** What a figure adds to the address of those who stand at its step. */
const LEADS_TO = {
  here: {},
  entered: { at: 'reached' },
  done: { at: 'done' },
  stuck: { stuck: 'true' },
};

/** The figure that leads to just this list; null where none does. */
function chosenBy({ step, at, stuck, find }: StudentsSearch): { step: Step; who: Figure } | null {
  if (step === undefined || (find !== undefined && find !== '')) return null;
  if (stuck !== undefined) return at === undefined ? { step, who: 'stuck' } : null;
  return { step, who: at === undefined ? 'here' : at === 'reached' ? 'entered' : 'done' };
}

/** The eight steps of the students in one's care. Each figure of students leads to them. */
export function FunnelTable({ funnel, scope = {}, filter = {} }: FunnelTableProps) {
  const { t } = useLingui();
  return (
    <StepsTable
      caption={t`Where your students are in the eight steps`}
      students={funnel.students}
      steps={funnel.steps.map(shownStep)}
      chosen={chosenBy(filter)}
      hrefOf={(step, who) =>
        `${withScope(paths.students, scope, { step, ...LEADS_TO[who] })}#${LIST}`
      }
    />
  );
}

/** Whoever cares for students sees each of them: nothing is hidden. */
const shownStep = (row: Funnel['steps'][number]): ShownStep => ({
  step: row.step,
  students: {
    entered: row.studentsEntered,
    done: row.studentsDone,
    stuck: row.studentsStuck,
    days: row.studentDays,
    timed: row.studentsTimed,
  },
  interviews: {
    entered: row.interviewsEntered,
    done: row.interviewsDone,
    stuck: row.interviewsStuck,
    days: row.interviewDays,
    timed: row.interviewsTimed,
  },
});
