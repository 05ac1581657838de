import { arrivedAt } from '@acquaint/core/workflow/arrived';
import { mergeField, writeField } from '@acquaint/core/workflow/capture';
import type { Command } from '@acquaint/core/workflow/commands';
import type { InterviewState } from '@acquaint/core/workflow/interview';

/** What this device shows of its own before the server has it; the server decides in its turn. */
export function withWaiting(
  state: InterviewState,
  waiting: readonly (Command | null)[],
  now: string,
): InterviewState {
  return waiting.reduce<InterviewState>(
    (seen, command) => (command ? withOne(seen, command, now) : seen),
    state,
  );
}

function withOne(state: InterviewState, command: Command, now: string): InterviewState {
  const { capture, meeting } = state;
  switch (command.type) {
    case 'captureField': {
      const merged = mergeField(state, command.data);
      if (!merged) return state;
      return { ...state, capture: writeField(capture, merged.field, merged.value) };
    }
    case 'addReferral': {
      const { referral } = command.data;
      const others = state.referrals.filter(({ id }) => id !== referral.id);
      return { ...state, referrals: [...others, referral] };
    }
    case 'makePromise': {
      const { promise } = command.data;
      const others = (state.promises ?? []).filter(({ id }) => id !== promise.id);
      return { ...state, promises: [...others, { ...promise, madeAt: now, settled: null }] };
    }
    case 'recordCard':
      return { ...state, capture: { ...capture, card: command.data.card } };
    case 'recordResumeAsked':
      return { ...state, capture: { ...capture, resumeAskedAt: capture.resumeAskedAt ?? now } };
    case 'tellRunningLate': {
      if (!meeting) return state;
      const late = { arrival: command.data.arrival, start: meeting.start, at: now };
      return { ...state, meeting: { ...meeting, late } };
    }
    case 'noteArrival': {
      const { at, there } = command.data;
      if (!meeting || (arrivedAt(meeting) !== null) === there) return state;
      const arrived = there ? { at, start: meeting.start } : null;
      return { ...state, meeting: { ...meeting, arrived } };
    }
    case 'cancelMeeting':
      return meeting ? { ...state, meeting: { ...meeting, status: 'cancelled' } } : state;
    case 'reportHeld':
      return meeting
        ? { ...state, meeting: { ...meeting, status: 'held', endedAt: command.data.endedAt } }
        : state;
    default:
      return state;
  }
}
