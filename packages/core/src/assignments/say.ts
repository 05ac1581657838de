import { assignmentPhrase } from '../phrases/assignments.ts';
import { fill } from '../phrases/say.ts';
import { formatLongDate } from '../schedule/format.ts';

interface Said {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The sentence of a ruling or a problem, with days as people say them. */
export function sayAssignment({ code, params }: Said): string {
  const words = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && DAY.test(value) ? formatLongDate(value) : value,
  ]);
  return fill(assignmentPhrase(code), Object.fromEntries(words));
}
