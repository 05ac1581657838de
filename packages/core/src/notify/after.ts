import { DAY, HOUR, MINUTE, daysDate, instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate } from '../workflow/records.ts';
import { owedThanks } from '../rules/introducer.ts';
import { openPromises, promiseDay } from '../rules/promises.ts';
import { heldUntil, isAgreed, plannedEnd } from '../rules/talk.ts';
import { isLastTalk, nextTouchOn } from '../rules/touch.ts';
import { type Plan, add, studentMorning, studentZone } from './plan.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** Somebody should know that the student is back (B.10); gone once they said how it went. */
export function underway(plan: Plan): void {
  const { meeting } = plan.dossier.interview;
  if (!isAgreed(meeting) || meeting.start === '') return;
  const minutes = meeting.minutes + plan.dossier.policy.checkInMinutesAfterEnd;
  const dueMs = instantMs(meeting.start) + minutes * MINUTE;
  add(plan, {
    kind: 'check_in',
    occurrence: `${meeting.id}:${meeting.sequence}`,
    dueMs,
    ruleId: 'G17',
  });
  add(plan, {
    kind: 'did_it_happen',
    occurrence: `${meeting.id}:${meeting.sequence}`,
    dueMs: plannedEnd(meeting) + plan.dossier.policy.outcomeAskHours * HOUR,
    ruleId: 'R84',
  });
}

/** What both sides promised, and who waits to hear what came of a name they gave. */
export function loops(plan: Plan): void {
  const { dossier } = plan;
  const { interview, policy, contact } = dossier;
  if (interview.status === 'withdrawn') return;
  for (const promise of openPromises(interview)) {
    const day = promiseDay(promise, policy);
    if (day === null || (promise.by === 'contact' && contact.state !== 'active')) continue;
    const kind = promise.by === 'student' ? 'promise_due' : 'promise_ask';
    const occurrence = `${promise.id}:${promise.dueOn}`;
    add(plan, { kind, occurrence, dueMs: studentMorning(day, dossier), ruleId: 'R87' });
  }
  if (contact.state !== 'active') return;
  for (const { referral, since } of owedThanks(interview.referrals, dossier.others)) {
    const lastDay = dayAfter(instantMs(since), Math.max(1, policy.reportBackDays - 1), dossier);
    const params = { other: referral.name };
    const dueMs = studentMorning(lastDay, dossier);
    add(plan, { kind: 'thank_introducer', occurrence: referral.id, dueMs, ruleId: 'R3', params });
  }
}

/** A missed talk: an apology within a day, and a word to the advisor (B.4). */
export function missed(plan: Plan): void {
  const { interview, policy } = plan.dossier;
  const past = interview.pastMeetings.at(-1);
  if (past?.ended !== 'missed' || past.by !== 'student') return;
  const startMs = instantMs(past.start);
  const occurrence = `${past.id}:${past.start}`;
  const saidMs = instantMs(past.endedAt);
  add(plan, { kind: 'missed_meeting', occurrence, dueMs: saidMs, ruleId: 'R59', to: 'advisor' });
  const sent = interview.messages.some(
    ({ kind, sentAt }) => kind === 'apology' && instantMs(sentAt) >= startMs,
  );
  if (sent) return;
  const dueMs = Math.max(saidMs, startMs + policy.apologyWithinHours * HOUR - 4 * HOUR);
  add(plan, { kind: 'apology', occurrence, dueMs, ruleId: 'R59' });
}

/** Thanks, impressions, names and keeping in touch. */
export function afterTheTalk(plan: Plan): void {
  const { dossier } = plan;
  const { interview } = dossier;
  const endMs = heldUntil(dossier);
  if (endMs === null || interview.meeting === null || interview.status === 'withdrawn') return;
  const key = interview.meeting.id;
  if (interview.status === 'active') {
    thanking(plan, endMs, key);
    lookingBack(plan, endMs, key);
  }
  for (const referral of interview.referrals) {
    if (referral.consent !== 'ask_first' || referral.contactId !== null) continue;
    const dueMs =
      referral.checkBackOn === null
        ? studentMorning(
            dayAfter(instantMs(referral.at), dossier.policy.referralFollowUpDays.from, dossier),
            dossier,
          )
        : studentMorning(referral.checkBackOn, dossier);
    const params = { other: referral.name };
    const kind = 'referral_check_back';
    add(plan, { kind, occurrence: referral.id, dueMs, ruleId: 'R3', params });
  }
  const nextOn = nextTouchOn(dossier);
  if (interview.keepInTouch.choice === 'planned' && nextOn !== null && isLastTalk(dossier)) {
    const dueMs = studentMorning(nextOn, dossier);
    add(plan, { kind: 'keep_in_touch', occurrence: `${key}:${nextOn}`, dueMs, ruleId: 'R87' });
  }
}

function dayAfter(ms: number, days: number, dossier: Dossier): PlainDate {
  return daysDate(localDays(ms, studentZone(dossier)) + days);
}

function thanking(plan: Plan, endMs: number, key: string): void {
  const { interview, policy } = plan.dossier;
  if (interview.thankYou.status !== 'none') return;
  const hours = [...policy.thankYouRemindHours, policy.thankYouOverdueHours];
  for (const hour of hours) {
    add(plan, {
      kind: 'thank_you',
      occurrence: `${key}:+${hour}h`,
      dueMs: endMs + hour * HOUR,
      ruleId: 'R84',
    });
  }
}

/** What fades within a day. The evening before the limit, so that there still is time. */
function lookingBack(plan: Plan, endMs: number, key: string): void {
  const { interview, policy, contact } = plan.dossier;
  const { debrief, capture, purposes, referrals, referralsNone, messages } = interview;
  const debriefMs = endMs + policy.debriefWithinHours * HOUR;
  const at = (kind: ReminderKind, ruleId: string, dueMs: number): void =>
    add(plan, { kind, occurrence: key, dueMs, ruleId });
  if (debrief === null) at('debrief', 'R8', debriefMs - 4 * HOUR);
  else {
    if (debrief.workplaceSignals.trim() === '') at('workplace_signals', 'R4', debriefMs);
    if (purposes.some((purpose) => debrief.purposeOutcome[purpose] === undefined)) {
      at('purpose_outcome', 'R8', debriefMs);
    }
  }
  if (capture.card === null) at('business_card', 'R82', endMs + 2 * HOUR);
  if (referrals.length === 0 && !referralsNone) {
    at('referrals', 'R3', endMs + policy.referralsRemindDays * DAY);
  }
  const connected = messages.some(({ kind }) => kind === 'linkedin_after');
  if (contact.channels.linkedinUrl !== null && !connected) {
    at('linkedin', 'R87', endMs + (policy.linkedinConnectWithinHours / 2) * HOUR);
  }
}
