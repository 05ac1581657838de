import { CONFIDENCE_ITEMS, meanOf } from '../confidence/confidence.ts';
import { cellOf } from './cells.ts';
import type { ConfidenceFacts } from './facts.ts';
import { averageFigure, type Figure } from './figure.ts';
import type { Metric } from './metric.ts';

/** How sure students say they are of themselves, before the first talk and after the third. */
export const CONFIDENCE_METRICS: readonly Metric[] = [
  {
    id: 'confidence_change',
    unit: 'students',
    source: 'F.4',
    compute: ({ confidence }) => {
      const mean = (key: string, of: (one: ConfidenceFacts) => number): Figure =>
        averageFigure({ key }, cellOf(confidence), average(confidence.map(of)));
      const change = ({ before, after }: ConfidenceFacts): number => meanOf(after) - meanOf(before);
      return {
        figures: [
          mean('change', change),
          mean('before', ({ before }) => meanOf(before)),
          mean('after', ({ after }) => meanOf(after)),
        ],
        splits: [
          {
            by: 'item',
            figures: CONFIDENCE_ITEMS.map((item) =>
              mean(item, ({ before, after }) => after[item] - before[item]),
            ),
          },
        ],
      };
    },
  },
];

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
