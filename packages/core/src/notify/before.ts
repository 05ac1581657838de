import { openConvenience, openSuggestion } from '../guest/suggestion.ts';
import { DAY, HOUR, MINUTE, dateDays, instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import { departure, openTechChecks } from '../rules/arrive.ts';
import { noteIsCurrent } from '../rules/confirm.ts';
import { followUp } from '../rules/follow-up.ts';
import type { Params } from '../rules/rule.ts';
import { type Ahead, goesThere } from '../rules/talk.ts';
import { type Plan, add, studentZone } from './plan.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** Calls without an outcome, and when it is fair to write again (R44, B.2). */
export function asking(plan: Plan): void {
  const { interview, policy } = plan.dossier;
  for (const call of interview.calls) {
    if (call.outcome !== null) continue;
    const dueMs = instantMs(call.at) + policy.phoneOutcomeHours * HOUR;
    add(plan, { kind: 'call_outcome', occurrence: call.id, dueMs, ruleId: 'R44' });
  }
  const next = followUp(plan.dossier);
  if (next === null || next.fairAt === null) return;
  add(plan, {
    kind: 'nudge_proposal',
    occurrence: `${next.kind}:${next.waitingSince}`,
    dueMs: instantMs(next.fairAt),
    ruleId: 'G8',
  });
}

/** The contact named times, or when it suits, and the student has not reacted (C2). */
export function suggested(plan: Plan): void {
  const { interview, policy } = plan.dossier;
  const at = (openSuggestion(interview) ?? openConvenience(interview))?.at;
  if (at === undefined) return;
  for (const hours of [policy.guestAnswerHours / 2, policy.guestAnswerHours]) {
    const dueMs = instantMs(at) + hours * HOUR;
    add(plan, { kind: 'contact_suggested', occurrence: `${at}:+${hours}h`, dueMs, ruleId: 'R50' });
  }
}

/** Everything that hangs on the start; gone once it is past, moved when it moves. */
export function beforeTheTalk(plan: Plan, coming: Ahead): void {
  const { dossier } = plan;
  const { meeting, startMs } = coming;
  const { policy, interview, student } = dossier;
  const agreedMs = instantMs(meeting.agreedAt);
  const key = `${meeting.id}:${meeting.sequence}`;
  const at = (kind: ReminderKind, ruleId: string, dueMs: number, mark: string, params?: Params) => {
    if (dueMs < agreedMs) return;
    add(plan, { kind, occurrence: `${key}:${mark}`, dueMs, ruleId, ...(params && { params }) });
  };

  if (!noteIsCurrent(meeting)) {
    const hours = [policy.confirmationRemindHours, policy.confirmationWithinHours];
    for (const hour of hours) at('confirmation_due', 'R56', agreedMs + hour * HOUR, `+${hour}h`);
  } else if (policy.contactReminderHoursBefore !== null && meeting.contactReminderSentAt === null) {
    const dueMs = startMs - policy.contactReminderHoursBefore.to * HOUR;
    const sentMs = instantMs(meeting.confirmation?.sentAt ?? meeting.agreedAt);
    if (dueMs - sentMs > policy.contactReminderConfirmedDaysAgo * DAY) {
      at('contact_note', 'R58', dueMs, 'note');
    }
  }
  for (const hours of policy.studentReminderHoursBefore) {
    at('meeting_soon', 'R58', startMs - hours * HOUR, `-${hours}h`, { hours });
  }

  const today = (ms: number): number => localDays(ms, studentZone(dossier));
  const { resume } = student;
  const [first = 48, last = 3] = policy.resumeReminderHoursBefore;
  const age = resume === null ? Infinity : today(startMs) - dateDays(resume.updatedAt);
  if (age > policy.resumeMaxAgeDays) at('resume_old', 'R70', startMs - first * HOUR, `-${first}h`);
  if (goesThere(meeting.mode) && !interview.plan.resumePacked) {
    for (const hours of [first, last]) {
      at('resume_pack', 'R70', startMs - hours * HOUR, `-${hours}h`);
    }
  }
  if (meeting.mode !== 'telephone' && !interview.plan.attire?.trim()) {
    at('attire', 'R75', startMs - policy.attirePlanHoursBefore * HOUR, 'plan');
  }
  if (!goesThere(meeting.mode) && openTechChecks(interview.plan).length > 0) {
    at('tech_check', 'R81', startMs - policy.techCheckHoursBefore * HOUR, 'day_before');
  }
  if (!goesThere(meeting.mode)) {
    at('tech_check', 'R81', startMs - policy.techCheckMinutesBefore * MINUTE, 'now');
  }
  const leave = departure(dossier, coming);
  if (leave !== null) {
    const { travel } = leave;
    const minutes = policy.leaveByReminderMinutesBefore;
    at('leave_soon', 'R78', leave.ms - minutes * MINUTE, `-${minutes}min`, { minutes, travel });
    at('leave_now', 'R78', leave.ms, 'now', { travel });
  }
}
