import { DIRECTIONS, INTERESTS } from '../workflow/interview.ts';
import { cellOf } from './cells.ts';
import type { InterviewFacts } from './facts.ts';
import { countFigure } from './figure.ts';
import { isHeld } from './metrics-asking.ts';
import { type Metric, shareOf } from './metric.ts';

/** Where talks led, as students say in the debrief. No answer is better than another. */
export const DIRECTION_METRICS: readonly Metric[] = [
  {
    id: 'interest',
    unit: 'talks',
    source: 'F.4',
    compute: ({ interviews }) => answersTo(interviews, 'interest', INTERESTS),
  },
  {
    id: 'direction',
    unit: 'talks',
    source: 'F.4',
    compute: ({ interviews }) => answersTo(interviews, 'direction', DIRECTIONS),
  },
];

/** Each answer as a share of the talks after which one was given; whoever did not say is not in it. */
function answersTo(
  interviews: readonly InterviewFacts[],
  asked: 'interest' | 'direction',
  answers: readonly string[],
): ReturnType<Metric['compute']> {
  const said = interviews.filter((one) => isHeld(one) && one[asked] !== null);
  return {
    figures: [countFigure({ key: 'said' }, cellOf(said))],
    splits: [
      {
        by: 'answer',
        isPrivate: true,
        figures: answers.map((key) => shareOf({ key }, said, (one) => one[asked] === key)),
      },
    ],
  };
}
