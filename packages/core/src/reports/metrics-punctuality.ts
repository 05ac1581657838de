import { goesThere } from '../rules/talk.ts';
import { arrivalNumbers } from '../rules/arrive.ts';
import { type ArrivalClass, type ArrivalNumbers, classifyArrival } from '../schedule/arrival.ts';
import { cellOf } from './cells.ts';
import type { InterviewFacts } from './facts.ts';
import { isHeld } from './metrics-asking.ts';
import { type Metric, shareOf } from './metric.ts';

/** Whether students are there in time, by their own tap on the day card (R77, R79). */
export const PUNCTUALITY_METRICS: readonly Metric[] = [
  {
    id: 'punctuality',
    unit: 'talks',
    source: 'F.4, R77, R79',
    compute: ({ interviews }, { policy }) => {
      const numbers = arrivalNumbers(policy);
      const held = interviews.filter(
        (one) => isHeld(one) && one.meeting !== null && goesThere(one.meeting.mode),
      );
      const is = (...classes: (ArrivalClass | null)[]) => {
        return (one: InterviewFacts): boolean => classes.includes(arrivalOf(one, numbers));
      };
      return {
        figures: [
          shareOf({ key: 'noted' }, held, is('early', 'on_target', 'warn', 'late')),
          shareOf(
            { key: 'by_start', within: { key: 'noted', drop: cellOf(held.filter(is('late'))) } },
            held,
            is('early', 'on_target', 'warn'),
          ),
          shareOf(
            {
              key: 'in_window',
              within: { key: 'by_start', drop: cellOf(held.filter(is('early', 'warn'))) },
            },
            held,
            is('on_target'),
          ),
        ],
      };
    },
  },
];

/** Null where nothing was noted. */
function arrivalOf(
  { meeting, arrivedAt }: InterviewFacts,
  numbers: ArrivalNumbers,
): ArrivalClass | null {
  if (meeting === null || arrivedAt === null) return null;
  return classifyArrival(arrivedAt, meeting.start, numbers);
}
