import { tooClose } from '../schedule/hold.ts';
import { instantMs } from '../schedule/instant.ts';
import { holdNumbers } from '../rules/schedule.ts';
import { goesThere, startOf, travelOf } from '../rules/talk.ts';
import { isExcludedBySupervisor } from '../rules/locate/internship.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Slot } from '../workflow/interview.ts';

export type SlotState = 'open' | 'gone' | 'past';

export interface OfferedSlot extends Slot {
  state: SlotState;
}

/**
 * The newest times that the student put forward, and which of them still stand. Nothing is stored
 * about holds: a slot is gone as soon as another talk is agreed too near to it (R52), or the
 * supervisor's conditions exclude its day (R21), so an answer releases and takes in one transaction.
 */
export function offeredSlots(dossier: Dossier): OfferedSlot[] {
  const { interview, now } = dossier;
  const nowMs = instantMs(now);
  return [...(interview.proposals.at(-1)?.slots ?? [])]
    .sort((a, b) => instantMs(a.start) - instantMs(b.start))
    .map((slot) => ({
      ...slot,
      state: instantMs(slot.start) <= nowMs ? 'past' : isFree(slot, dossier) ? 'open' : 'gone',
    }));
}

export const openSlots = (dossier: Dossier): Slot[] =>
  offeredSlots(dossier)
    .filter(({ state }) => state === 'open')
    .map(({ start, minutes }) => ({ start, minutes }));

/** Whether the student can still keep this time: no other talk of theirs too near. */
export function isFree(slot: Slot, dossier: Dossier): boolean {
  const { interview, others, policy } = dossier;
  const mode = interview.mode ?? 'in_person';
  const travelMinutes = goesThere(mode) ? (travelOf(dossier) ?? 0) : 0;
  const talk = { ...slot, travelMinutes };
  const numbers = holdNumbers(policy);
  const taken = others.some(({ meeting }) => {
    if (meeting === null || startOf(meeting) === null) return false;
    if (meeting.status !== 'to_confirm' && meeting.status !== 'confirmed') return false;
    return tooClose(talk, { ...meeting, travelMinutes: meeting.travelMinutes ?? 0 }, numbers);
  });
  return !taken && !isExcludedBySupervisor(dossier, slot.start);
}
