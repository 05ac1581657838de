interface Membership {
  studentId: string;
  startsOn: string;
  endsOn: string | null;
}

/** In the cohort today or from a day to come: whose time is not over. */
export const isCurrent = ({ endsOn }: Pick<Membership, 'endsOn'>, today: string): boolean =>
  endsOn === null || endsOn > today;

/** Students who are in the cohort on this day. */
export const countOn = (members: readonly Membership[], today: string): number =>
  new Set(
    members
      .filter((one) => one.startsOn <= today && isCurrent(one, today))
      .map(({ studentId }) => studentId),
  ).size;

/** The membership of each student whose time is not over. */
export const currentBy = <T extends Membership>(
  members: readonly T[],
  today: string,
): Map<string, T> =>
  new Map(
    members.filter((one) => isCurrent(one, today)).map((one) => [one.studentId, one] as const),
  );
