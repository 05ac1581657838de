import { addBusinessDays } from '../schedule/business-days.ts';
import { cameBack } from '../mail-in/bounced.ts';
import { unsettledMail } from '../mail-in/unsettled.ts';
import { daysDate, instantMs, msInstant } from '../schedule/instant.ts';
import { localDays, wallMs } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { InterviewState } from '../workflow/interview.ts';
import type { Instant, PlainDate } from '../workflow/records.ts';
import { contactCalendar, contactZone } from './moments.ts';

/** What is fair once the wait is over. */
export type FollowUpKind = 'nudge' | 'let_go' | 'write_again' | 'mend_address' | 'settle_mail';

export interface FollowUp {
  kind: FollowUpKind;
  /** When it is fair to ask again; null when waiting would change nothing. */
  fairAt: Instant | null;
  waitingSince: Instant;
  /** Unanswered texts and calls so far, and the most that may go out. */
  asked: number;
  limit: number;
}

/** Texts and calls of the request that is open now, by time (a fresh try starts anew). */
function outbound({ interview }: Dossier): Instant[] {
  const since = interview.request.firstSentAt;
  if (since === null) return [];
  const sinceMs = instantMs(since);
  const texts = interview.messages
    .filter(({ kind }) => kind === 'request' || kind === 'nudge')
    .filter((text) => !cameBack(interview, text))
    .map(({ sentAt }) => sentAt);
  const calls = interview.calls.map(({ at }) => at);
  return [...texts, ...calls]
    .filter((at) => instantMs(at) >= sinceMs)
    .sort((a, b) => instantMs(a) - instantMs(b));
}

/** Opening of the preferred hours on that day, on the contact's clock. */
function morningOf(date: PlainDate, dossier: Dossier): number {
  const hour = dossier.policy.sendWindowLocal.preferredFromHour;
  const minutes = Math.round(hour * 60);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => part.toString().padStart(2, '0'))
    .join(':');
  return wallMs(date, clock, contactZone(dossier));
}

/** The first working day of the contact on which nothing speaks against writing. */
function workingMorning(date: PlainDate, dossier: Dossier): number {
  const { pausedUntil, preferences } = dossier.contact;
  const latest = [date, pausedUntil, preferences.notBefore]
    .filter((day) => day !== null)
    .reduce((a, b) => (a > b ? a : b));
  return morningOf(addBusinessDays(latest, 0, contactCalendar(dossier)).toString(), dossier);
}

/** An automatic answer pauses until its return date and two working days (G8). */
function pausedByAutoReply(dossier: Dossier, sinceMs: number): PlainDate | null {
  const until = dossier.interview.replies
    .filter(({ outcome, at }) => outcome === 'auto_reply' && instantMs(at) >= sinceMs)
    .map((reply) => reply.until)
    .filter((date) => date !== null)
    .reduce<PlainDate | null>((a, b) => (a !== null && a > b ? a : b), null);
  if (until === null) return null;
  const days = dossier.policy.autoReplyGraceBusinessDays;
  return addBusinessDays(until, days, contactCalendar(dossier)).toString();
}

function lastAddressBounced({ interview, contact }: Dossier): boolean {
  const sent = interview.messages.findLast(({ kind }) => kind === 'request' || kind === 'nudge');
  const address = sent?.to.address ?? null;
  return address !== null && contact.channels.bouncedAddresses.includes(address);
}

/** Their last mail from which nothing followed: a word all the same, so the wait begins anew. */
function lastWord({ inbox = [] }: InterviewState): Instant | null {
  const read = inbox.filter(({ from, settled }) => from === 'contact' && settled !== null);
  return read.findLast(({ settled }) => settled?.replyId === null)?.at ?? null;
}

const laterOf = (a: Instant, b: Instant | null): Instant =>
  b !== null && instantMs(b) > instantMs(a) ? b : a;

/**
 * What follows an unanswered request (B.2, G8, G36): a nudge after 7 working days of the contact,
 * a second one to warm contacts 10 after that, then letting go. Any answer ends it; an automatic
 * one only pauses. Null when nothing is open.
 */
export function followUp(dossier: Dossier): FollowUp | null {
  const { interview, policy, contact } = dossier;
  const { status } = interview.request;
  if (status !== 'open' && status !== 'later' && status !== 'bounced') return null;
  const sent = outbound(dossier);
  const asked = sent.at(-1) ?? interview.request.firstSentAt;
  if (asked === null) return null;
  const last = laterOf(asked, lastWord(interview));
  const limit =
    contact.warmth === 'warm' ? policy.maxOutboundUnansweredWarm : policy.maxOutboundUnansweredCold;
  const common = { waitingSince: last, asked: sent.length, limit };
  // They have written: until somebody has said what it was, it counts as an answer (G8).
  if (unsettledMail(interview).some(({ from }) => from === 'contact')) {
    return { ...common, kind: 'settle_mail', fairAt: null };
  }
  if (status === 'bounced' || lastAddressBounced(dossier)) {
    return { ...common, kind: 'mend_address', fairAt: null };
  }
  if (status === 'later') {
    const reply = interview.replies.findLast(({ outcome }) => outcome === 'later');
    const since = reply?.at ?? last;
    const date = reply?.until ?? dayAfterWait(since, policy.nudge2BusinessDaysAfterNudge1, dossier);
    const fairAt = msInstant(workingMorning(date, dossier));
    return { ...common, waitingSince: since, kind: 'write_again', fairAt };
  }
  const wait = sent.length <= 1 ? policy.nudge1BusinessDays : policy.nudge2BusinessDaysAfterNudge1;
  const paused = pausedByAutoReply(dossier, instantMs(asked));
  const usual = dayAfterWait(last, wait, dossier);
  const date = paused !== null && paused > usual ? paused : usual;
  const kind = sent.length < limit ? 'nudge' : 'let_go';
  return { ...common, kind, fairAt: msInstant(workingMorning(date, dossier)) };
}

function dayAfterWait(since: Instant, days: number, dossier: Dossier): PlainDate {
  const sinceDate = daysDate(localDays(instantMs(since), contactZone(dossier)));
  return addBusinessDays(sinceDate, days, contactCalendar(dossier)).toString();
}
