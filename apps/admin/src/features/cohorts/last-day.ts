/** The last day of what ends before a day, both as `YYYY-MM-DD`. */
export const lastDayOf = (endsOn: string): string =>
  new Date(Date.parse(endsOn) - 86_400_000).toISOString().slice(0, 10);
