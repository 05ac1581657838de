import { arrivalNumbers } from '@acquaint/core/rules/arrive';
import { goesThere, isAgreed, startOf, studentClock } from '@acquaint/core/rules/talk';
import { arrivalWindow, callPlan, leaveBy } from '@acquaint/core/schedule/arrival';
import { formatClock } from '@acquaint/core/schedule/format';
import type { Dossier } from '@acquaint/core/workflow/dossier';

/** The times of the day as clock texts on the clock that the student will look at. */
export interface DayTimes {
  start: string;
  /** Null for calls and while the way is not known. */
  leave: {
    at: string;
    instant: string;
    early: number;
    travel: number;
    margin: number;
  } | null;
  /** On site from … until; null for calls. */
  window: { from: string; until: string } | null;
  call: { ready: string; from: string; until: string | null } | null;
}

/** @returns null while no time is agreed. */
export function dayTimes(dossier: Dossier, travelMinutes: number | null): DayTimes | null {
  const { interview, policy, student } = dossier;
  const { meeting } = interview;
  const held = meeting?.status === 'held';
  if (meeting === null || !(isAgreed(meeting) || held) || startOf(meeting) === null) return null;
  const zone = studentClock(meeting, student);
  const at = (instant: Parameters<typeof formatClock>[0]) => formatClock(instant, zone);
  const numbers = arrivalNumbers(policy);
  const start = at(meeting.start);
  if (!goesThere(meeting.mode)) {
    const plan = callPlan(meeting.start, meeting.mode === 'video' ? 'video' : 'telephone', numbers);
    const call =
      plan.mode === 'video'
        ? { ready: at(plan.readyAt), from: at(plan.joinFrom), until: at(plan.joinUntil) }
        : { ready: at(plan.readyAt), from: at(plan.dialAt), until: null };
    return { start, leave: null, window: null, call };
  }
  const onSite = arrivalWindow(meeting.start, numbers);
  const window = { from: at(onSite.from), until: at(onSite.until) };
  if (travelMinutes === null) return { start, leave: null, window, call: null };
  const leave = leaveBy(meeting.start, travelMinutes, numbers);
  return {
    start,
    window,
    call: null,
    leave: {
      at: at(leave.at),
      instant: leave.at.toString(),
      early: leave.earlyMinutes,
      travel: leave.travelMinutes,
      margin: leave.marginMinutes,
    },
  };
}

/** A search for an address on a public map; nothing is sent until the link is opened. */
export const mapLink = (address: string): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
