import { openConvenience, openSuggestion } from '../../guest/suggestion.ts';
import { HOUR, MINUTE, instantMs, msInstant, shift } from '../../schedule/instant.ts';
import type { Meeting } from '../../workflow/interview.ts';
import type { NextAction } from '../assessment.ts';
import { missingFacts, noteIsCurrent } from '../confirm.ts';
import { isAgreed, plannedEnd } from '../talk.ts';
import { isOver } from '../step-work.ts';
import { type Outlook, todo, waiting } from './action.ts';

/** Steps 3 and 4: a time, and the same facts in writing on both sides. */
export function arrangingActions(outlook: Outlook): NextAction[] {
  const { interview } = outlook.dossier;
  const { meeting, request } = interview;
  if (meeting?.status === 'held') return [];
  if (isAgreed(meeting)) {
    return isOver(outlook.dossier) ? howItWent(outlook, meeting) : confirming(outlook, meeting);
  }
  if (meeting === null && request.status !== 'accepted') return [];
  return [...apology(outlook), ...findingTime(outlook)];
}

function findingTime(outlook: Outlook): NextAction[] {
  const { interview, availability, policy } = outlook.dossier;
  const said = onTheirPage(outlook);
  if (said !== null) return [said];
  const ended = interview.pastMeetings.at(-1)?.endedAt ?? null;
  const latest = interview.proposals.at(-1);
  if (latest !== undefined && (ended === null || instantMs(latest.at) > instantMs(ended))) {
    return [
      waiting(outlook, 'await_choice', 'schedule', latest.at, null),
      todo(outlook, 'log_time', 'schedule', { action: 'agree_time' }),
    ];
  }
  const actions: NextAction[] = [];
  if (availability.length < policy.availabilityWindows) {
    actions.push(todo(outlook, 'note_free_times', 'schedule'));
  }
  const code = ended === null ? 'propose_times' : 'propose_again';
  actions.push(todo(outlook, code, 'schedule', { action: 'propose_times' }));
  return actions;
}

/** What the contact said on their own page waits for the student, within a day (C2). */
function onTheirPage(outlook: Outlook): NextAction | null {
  const { interview, policy } = outlook.dossier;
  const due = (at: string) => ({ dueAt: shift(at, policy.guestAnswerHours * HOUR) });
  const suggested = openSuggestion(interview);
  if (suggested !== null) {
    const call = suggested.callNumber !== null && suggested.slots.length === 0;
    const code = call ? 'call_as_asked' : 'answer_suggestion';
    return todo(outlook, code, 'schedule', due(suggested.at));
  }
  const told = openConvenience(interview);
  if (told === null) return null;
  return todo(outlook, 'propose_in_wishes', 'schedule', {
    ...due(told.at),
    action: 'propose_times',
  });
}

/** A talk that the student missed is answered for within a day (B.4). */
function apology(outlook: Outlook): NextAction[] {
  const { interview, policy } = outlook.dossier;
  const past = interview.pastMeetings.at(-1);
  if (past?.ended !== 'missed' || past.by !== 'student') return [];
  const sent = interview.messages.some(
    ({ kind, sentAt }) => kind === 'apology' && instantMs(sentAt) >= instantMs(past.start),
  );
  if (sent) return [];
  const dueAt = shift(past.start, policy.apologyWithinHours * HOUR);
  return [todo(outlook, 'apologise', 'schedule', { dueAt, action: 'send_message' })];
}

function confirming(outlook: Outlook, meeting: Meeting): NextAction[] {
  const { policy } = outlook.dossier;
  const actions: NextAction[] = [];
  const missing = missingFacts(meeting);
  if (missing.length > 0) {
    actions.push(
      todo(outlook, 'complete_facts', 'confirm', { params: { missing: missing.length } }),
    );
  }
  if (meeting.evidence === null) actions.push(todo(outlook, 'log_evidence', 'confirm'));
  if (missing.length === 0 && meeting.evidence !== null && meeting.status === 'to_confirm') {
    actions.push(todo(outlook, 'confirm_meeting', 'confirm', { action: 'confirm' }));
  }
  if (!noteIsCurrent(meeting)) {
    const code = meeting.confirmation === null ? 'write_confirmation' : 'write_fresh_note';
    const dueAt = shift(meeting.agreedAt, policy.confirmationWithinHours * HOUR);
    actions.push(todo(outlook, code, 'confirm', { dueAt, action: 'send_message' }));
  }
  return actions;
}

function howItWent(outlook: Outlook, meeting: Meeting): NextAction[] {
  const dueAt = msInstant(
    plannedEnd(meeting) + outlook.dossier.policy.checkInMinutesAfterEnd * MINUTE,
  );
  return [todo(outlook, 'tell_how_it_went', 'arrive', { dueAt })];
}
