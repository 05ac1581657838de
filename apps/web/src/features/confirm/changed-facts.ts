import type { Meeting, MeetingFacts, PastMeeting } from '@acquaint/core/workflow/interview';

/** The facts before the change that is not confirmed yet; null when nothing was moved. */
export function factsBefore(
  meeting: Meeting,
  pastMeetings: readonly PastMeeting[],
): MeetingFacts | null {
  const { confirmation } = meeting;
  const moved = pastMeetings.filter(
    ({ id, ended }) => id === meeting.id && ended === 'rescheduled',
  );
  if (confirmation === null) return moved.at(-1) ?? null;
  // The first change after the note put into history what the note said.
  return moved.find(({ endedAt }) => endedAt >= confirmation.sentAt) ?? null;
}

/** Which rows of the facts differ, in the order of useMeetingFacts. */
export function changedFacts(before: MeetingFacts, after: MeetingFacts): boolean[] {
  const placeOf = ({ place }: MeetingFacts) => JSON.stringify(place);
  return [
    before.start !== after.start || before.zone !== after.zone,
    before.minutes !== after.minutes,
    before.setting !== after.setting,
    placeOf(before) !== placeOf(after),
    before.whoStarts !== after.whoStarts,
  ];
}
