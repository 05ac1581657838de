import type { Competency } from '../assignments/rubric.ts';
import { cellOfSums } from './cells.ts';
import type { InterviewFacts } from './facts.ts';
import { countFigure } from './figure.ts';
import type { Metric } from './metric.ts';

/** What an interview leaves behind that shows a competency (F.4). */
export const ARTEFACTS = ['request', 'research_note', 'agenda', 'debrief'] as const;
export type Artefact = (typeof ARTEFACTS)[number];

/**
 * Which artefact shows which competency. F.3 names the competencies that a talk trains and F.4 the
 * artefacts; who goes with whom is our own reading (docs/decisions/0027). Each shows one, so that
 * nothing is counted twice.
 */
export const EVIDENCE: Readonly<Record<Artefact, Competency>> = {
  request: 'communication',
  research_note: 'critical_thinking',
  agenda: 'professionalism',
  debrief: 'career_self_development',
};

const COUNT: Readonly<Record<Artefact, (one: InterviewFacts) => number>> = {
  request: ({ firstSentAt }) => (firstSentAt === null ? 0 : 1),
  research_note: ({ research }) => research,
  agenda: ({ hasAgenda }) => (hasAgenda ? 1 : 0),
  debrief: ({ hasDebrief }) => (hasDebrief ? 1 : 0),
};

/** What there is to show for the competencies that schools report on. */
export const COMPETENCY_METRICS: readonly Metric[] = [
  {
    id: 'competency_evidence',
    unit: 'records',
    source: 'F.3, F.4',
    compute: ({ interviews }) => ({
      figures: ARTEFACTS.map((artefact) => {
        const counted = interviews.map((one) => ({
          studentId: one.studentId,
          count: COUNT[artefact](one),
        }));
        return countFigure({ key: EVIDENCE[artefact] }, cellOfSums(counted));
      }),
    }),
  },
];
