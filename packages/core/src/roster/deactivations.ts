import type { Listed } from './plan.ts';

/**
 * A list of all students that would end so many of them is more likely the wrong file: an owner has
 * to confirm the very number (features L4; the numbers are those of common student systems' feeds).
 */
export const DEACTIVATIONS_UNASKED = { share: 0.05, people: 20 } as const;

/** Who is listed and not in a file of all students. Who joined without a key was never listed. */
export function missingFrom(
  keys: ReadonlySet<string>,
  listed: readonly Listed[],
): (Listed & { studentKey: string })[] {
  return listed.filter(
    (one): one is Listed & { studentKey: string } =>
      one.active && one.studentKey !== null && !keys.has(one.studentKey),
  );
}

/** @param nameless rows of the file that do not say whose they are */
export const mustConfirm = (leaving: number, active: number, nameless = 0): boolean =>
  leaving > DEACTIVATIONS_UNASKED.people ||
  leaving > active * DEACTIVATIONS_UNASKED.share ||
  // One of them may be somebody who seems to be missing.
  (leaving > 0 && nameless > 0);

/** Whether so many may be ended: few enough, or exactly the number that an owner confirmed. */
export const mayDeactivate = (
  leaving: number,
  active: number,
  confirmed: number | null,
  nameless = 0,
): boolean => !mustConfirm(leaving, active, nameless) || confirmed === leaving;

/** For so long an import can be undone; then what stood before is forgotten. */
export const UNDO_DAYS = 7;
