/**
 * The day of a moment on the school's clock: who is in a cohort, in care, or excepted goes by it. The
 * statement reads the zone itself, once, so that it costs no round trip.
 *
 * @param organization SQL of the organisation's id
 * @param now SQL of the moment, such as `$3`
 */
export const schoolDaySql = (organization: string, now: string): string =>
  `(SELECT (${now}::timestamptz AT TIME ZONE school."timeZone")::date
    FROM "Organization" school WHERE school."id" = ${organization})`;

/**
 * The condition that a membership of a cohort holds on a day; `endsOn` is the first on which it no longer
 * does.
 *
 * @param membership the name of its row in the statement
 * @param day SQL of the day
 */
export const memberOnSql = (membership: string, day: string): string =>
  `${membership}."startsOn" <= ${day}
    AND (${membership}."endsOn" IS NULL OR ${membership}."endsOn" > ${day})`;
