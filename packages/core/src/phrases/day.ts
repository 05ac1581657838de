/** What stands in the texts of the day where the student has no minute to write. */
export const dayPhrases = {
  somethingUrgent: 'something urgent',
  anyTimeSoon: 'any time in the next two weeks that suits you',
} as const;
