import { DAY, HOUR, dateDays, instantMs, msInstant, shift } from '../../schedule/instant.ts';
import type { Referral } from '../../workflow/interview.ts';
import type { NextAction } from '../assessment.ts';
import { heldUntil } from '../talk.ts';
import { type OwedThanks, owedThanks } from '../introducer.ts';
import { daysToNextTouch, thankYouClock } from '../thank.ts';
import { isLastTalk, nextTouchOn } from '../touch.ts';
import { promisedActions } from './promised.ts';
import { type Outlook, todo, waiting } from './action.ts';

/** Step 8 and what remains of a talk. */
export function thankingActions(outlook: Outlook): NextAction[] {
  const endMs = heldUntil(outlook.dossier);
  const promised = promisedActions(outlook);
  // Somebody who could not talk, but named another, opened a door as well.
  if (endMs === null) return [...promised, ...owed(outlook)];
  const active = outlook.dossier.interview.status === 'active';
  return [
    ...(active ? wrapUp(outlook, endMs) : []),
    ...promised,
    ...owed(outlook),
    ...outlook.dossier.interview.referrals.flatMap((referral) => referred(outlook, referral)),
    ...nextTouch(outlook),
    ...(active ? closing(outlook) : []),
  ];
}

function wrapUp(outlook: Outlook, endMs: number): NextAction[] {
  const { interview, policy, contact } = outlook.dossier;
  const { thankYou, capture, debrief, referrals, referralsNone, keepInTouch } = interview;
  const after = (hours: number): string => msInstant(endMs + hours * HOUR);
  const actions: NextAction[] = [];
  const clock = thankYouClock(outlook.dossier);
  if (thankYou.status === 'none' && clock !== null) {
    const { dueAt, overdueAt } = clock;
    actions.push(
      todo(outlook, 'send_thanks', 'thank', { dueAt, overdueAt, action: 'send_thanks' }),
    );
  }
  if (debrief === null) {
    const dueAt = after(policy.debriefWithinHours);
    actions.push(todo(outlook, 'write_debrief', 'thank', { dueAt, action: 'debrief' }));
  }
  if (capture.card === null) {
    actions.push(
      todo(outlook, 'record_card', 'thank', { dueAt: after(policy.debriefWithinHours) }),
    );
  } else if (
    (capture.card === 'received' || capture.card === 'digital') &&
    !interview.cardDifferencesSettled
  ) {
    actions.push(todo(outlook, 'compare_card', 'thank'));
  }
  if (referrals.length === 0 && !referralsNone) {
    const dueAt = after(policy.referralsRemindDays * 24);
    actions.push(todo(outlook, 'name_referrals', 'thank', { dueAt }));
  }
  const connected = interview.messages.some(({ kind }) => kind === 'linkedin_after');
  const connectUntil = endMs + policy.linkedinConnectWithinHours * HOUR;
  if (contact.channels.linkedinUrl !== null && !connected && outlook.nowMs < connectUntil) {
    const dueAt = msInstant(connectUntil);
    actions.push(
      todo(outlook, 'connect', 'thank', { dueAt, neverLate: true, action: 'send_update' }),
    );
  }
  if (keepInTouch.choice === null && thankYou.status !== 'none') {
    actions.push(todo(outlook, 'plan_keeping_in_touch', 'thank'));
  }
  return actions;
}

/** Whoever named somebody hears once what came of it. */
function owed(outlook: Outlook): NextAction[] {
  const { interview, others, policy, contact } = outlook.dossier;
  if (contact.state === 'do_not_contact') return [];
  return owedThanks(interview.referrals, others).map(({ referral, since, met }: OwedThanks) =>
    todo(outlook, met ? 'report_back' : 'thank_introducer', 'thank', {
      params: { other: referral.name },
      dueAt: shift(since, policy.reportBackDays * DAY),
      neverLate: true,
      action: 'send_update',
    }),
  );
}

/** A name that the contact gave: ask and add. */
function referred(outlook: Outlook, referral: Referral): NextAction[] {
  const { dossier, nowMs } = outlook;
  const { policy } = dossier;
  const params = { other: referral.name };
  if (referral.contactId !== null) return [];
  if (referral.consent === 'ask_first') {
    const backMs =
      referral.checkBackOn === null
        ? instantMs(referral.at) + policy.referralFollowUpDays.from * DAY
        : dateDays(referral.checkBackOn) * DAY;
    const dueAt = msInstant(backMs);
    return backMs > nowMs
      ? [waiting(outlook, 'await_introduction', 'thank', referral.at, dueAt, params)]
      : [todo(outlook, 'check_back', 'thank', { params, dueAt, neverLate: true })];
  }
  if (referral.consent === 'no') return [];
  const dueAt = shift(referral.at, policy.referralOutreachDays * DAY);
  return [todo(outlook, 'add_referred', 'thank', { params, dueAt, neverLate: true })];
}

function nextTouch(outlook: Outlook): NextAction[] {
  const { dossier } = outlook;
  const nextOn = nextTouchOn(dossier);
  const days = daysToNextTouch(dossier);
  if (dossier.interview.keepInTouch.choice !== 'planned' || nextOn === null) return [];
  if (days === null || days > 0 || !isLastTalk(dossier)) return [];
  const dueAt = msInstant(dateDays(nextOn) * DAY);
  return [todo(outlook, 'send_update', 'thank', { dueAt, neverLate: true, action: 'send_update' })];
}

/** Closing comes when nothing but it is left. */
function closing(outlook: Outlook): NextAction[] {
  const { close } = outlook.actions;
  const { debrief } = outlook.dossier.interview;
  const blocked = close.blockedBy.length > close.toAcknowledge.length;
  if (blocked || debrief === null) return [];
  return [todo(outlook, 'close_interview', 'thank', { action: 'close' })];
}
