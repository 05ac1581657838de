/** What a student writes by hand in more than one test. */
export const whyYou =
  'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.';

/** The tick that belongs to it. */
export const claimsOf = (name: string): string =>
  `What I say about ${name} I have read or heard myself`;
