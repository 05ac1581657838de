import type { WorkloadMeasure } from '../workload/measures.ts';

interface MeasureWords {
  title: string;
  definition: string;
}

/** What the page on the staff's work says. */
export const workloadPhrases: {
  caution: string;
  measures: Readonly<Record<WorkloadMeasure, MeasureWords>>;
} = {
  caution: 'It says how much there is to do, not how well anybody does it.',
  measures: {
    inCare: {
      title: 'Students in care',
      definition:
        'Students on the list in the care of this person today, by name or through a cohort. Who is shared counts with each.',
    },
    openReviews: {
      title: 'Reviews open',
      definition: 'Drafts of these students that wait for a reader now.',
    },
    answeredReviews: {
      title: 'Reviews answered',
      definition: 'Drafts that this person decided on in the range.',
    },
    answerHours: {
      title: 'Hours to answer',
      definition:
        'Median of the hours from the asking to the answer, nights and weekends in them, of the reviews answered in the range.',
    },
    nudges: {
      title: 'Nudges sent',
      definition:
        'Nudges that went to a student in the range in this person’s name, by hand or by a rule. They are kept for 400 days.',
    },
    matters: {
      title: 'Matters closed',
      definition: 'Reasons to look after a student that this person closed in the range.',
    },
  },
};
