import { DAY, MINUTE, instantMs, msInstant } from '../schedule/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { InterviewState, MeetingFacts, Outcome } from './interview.ts';
import type { Instant } from './records.ts';

type Told = Pick<InterviewState, 'meeting' | 'pastMeetings'>;

/** What was said about the meeting that stands in the interview; null while nothing was said. */
export function outcomeOf({ meeting, pastMeetings }: Told): Outcome | null {
  if (meeting?.status === 'held') return 'held';
  if (meeting?.status === 'cancelled') return 'cancelled';
  if (meeting?.status !== 'missed') return null;
  const last = pastMeetings.findLast(({ id, ended }) => id === meeting.id && ended === 'missed');
  return last?.by === 'student' ? 'i_missed' : 'they_missed';
}

/** Until when the answer can be put right. */
export function correctableUntil(
  { start, minutes }: Pick<MeetingFacts, 'start' | 'minutes'>,
  { outcomeCorrectDays }: Pick<Policy, 'outcomeCorrectDays'>,
): Instant {
  return msInstant(instantMs(start) + minutes * MINUTE + outcomeCorrectDays * DAY);
}

/** Who came: host and guest each for themselves; null where there was nothing to come to (C9). */
export interface Attendance {
  student: boolean | null;
  contact: boolean | null;
}

const CAME: Readonly<Record<Outcome, Attendance>> = {
  held: { student: true, contact: true },
  they_missed: { student: true, contact: false },
  i_missed: { student: false, contact: true },
  cancelled: { student: null, contact: null },
};

export function attendanceOf(told: Told): Attendance {
  const outcome = outcomeOf(told);
  return outcome === null ? { student: null, contact: null } : CAME[outcome];
}

export interface AttendanceCount {
  came: number;
  missed: number;
}

/** Counted over many interviews; what was cancelled or not told yet is in neither number. */
export function countAttendance(
  interviews: readonly Told[],
): Record<keyof Attendance, AttendanceCount> {
  const all = interviews.flatMap((told) => [attendanceOf(told), ...earlierMisses(told)]);
  const count = (side: keyof Attendance): AttendanceCount => ({
    came: all.filter((one) => one[side] === true).length,
    missed: all.filter((one) => one[side] === false).length,
  });
  return { student: count('student'), contact: count('contact') };
}

/** Talks that were missed before another one was agreed. */
function earlierMisses({ meeting, pastMeetings }: Told): Attendance[] {
  return pastMeetings
    .filter(({ id, ended }) => ended === 'missed' && id !== meeting?.id)
    .map(({ by }) => CAME[by === 'student' ? 'i_missed' : 'they_missed']);
}
