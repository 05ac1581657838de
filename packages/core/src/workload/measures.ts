/** What is counted of each advisor, in the order of the page. */
export const WORKLOAD_MEASURES = [
  'inCare',
  'openReviews',
  'answeredReviews',
  'answerHours',
  'nudges',
  'matters',
] as const;
export type WorkloadMeasure = (typeof WORKLOAD_MEASURES)[number];
