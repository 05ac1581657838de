/** Whom somebody takes out of a nudge by hand, before it goes out. */
export type LeftOut = ReadonlySet<string>;

export function leaveOut(old: LeftOut, studentId: string, isLeftOut: boolean): LeftOut {
  const next = new Set(old);
  if (isLeftOut) next.add(studentId);
  else next.delete(studentId);
  return next;
}

/** Who is left out is not sent along at all, whatever the rules would say of them by then. */
export const askedOf = <One extends { studentId: string }>(
  recipients: readonly One[],
  leftOut: LeftOut,
): One[] => recipients.filter(({ studentId }) => !leftOut.has(studentId));
