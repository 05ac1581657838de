import { addBusinessDays } from '../schedule/business-days.ts';
import { msInstant } from '../schedule/instant.ts';
import { wallMs } from '../schedule/zone-offset.ts';
import { contactCalendar, contactZone, dateIn } from '../rules/moments.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Instant, PlainDate } from '../workflow/records.ts';

export type FollowUpKind = 'nudge_1' | 'nudge_2' | 'close';
export type NoFollowUp = 'nothing_sent' | 'answered' | 'bounced' | 'enough';

/** What may follow a request that has no answer yet (B.2, B.12, G8). */
export type FollowUp =
  | {
      kind: FollowUpKind;
      /** First day, on the contact's calendar, on which it is fair to write again. */
      from: PlainDate;
      /** 09:00 on the contact's clock on that day. */
      dueAt: Instant;
      /** An automatic answer or a "later" sets the day, not our own waiting time. */
      pausedBy: 'auto_reply' | 'later' | null;
      /** False while the day has not come. */
      open: boolean;
    }
  | { kind: null; because: NoFollowUp };

/**
 * Cold contacts get one nudge, warm ones two, then at most one farewell without a question. Days
 * are working days of the contact's country.
 */
export function followUp(dossier: Dossier): FollowUp {
  const { interview, contact, policy } = dossier;
  const { request } = interview;
  const since = request.firstSentAt;
  if (since === null) return { kind: null, because: 'nothing_sent' };
  if (request.status === 'bounced') return { kind: null, because: 'bounced' };
  if (request.status !== 'open' && request.status !== 'later') {
    return { kind: null, because: 'answered' };
  }
  const zone = contactZone(dossier);
  const calendar = contactCalendar(dossier);
  const later = (at: Instant, days: number): PlainDate =>
    addBusinessDays(dateIn(at, zone), days, calendar).toString();

  const sent = interview.messages.filter(
    ({ kind, sentAt, to }) =>
      to.kind === 'contact' && sentAt >= since && ['request', 'nudge', 'close'].includes(kind),
  );
  const nudges = sent.filter(({ kind }) => kind === 'nudge');
  const last = sent.at(-1)?.sentAt ?? since;
  const kind = nextKind(
    dossier,
    nudges.length,
    sent.some((message) => message.kind === 'close'),
  );
  if (kind === null) return { kind: null, because: 'enough' };

  let from =
    nudges.length === 0
      ? later(last, policy.nudge1BusinessDays)
      : later(last, policy.nudge2BusinessDaysAfterNudge1);
  let pausedBy: 'auto_reply' | 'later' | null = null;
  for (const reply of interview.replies) {
    if (reply.at < last) continue;
    if (reply.outcome === 'auto_reply') {
      const back = reply.until ?? dateIn(reply.at, zone);
      const day = addBusinessDays(back, policy.autoReplyGraceBusinessDays, calendar).toString();
      if (day > from) [from, pausedBy] = [day, 'auto_reply'];
    }
    if (reply.outcome === 'later' && reply.until !== null) {
      [from, pausedBy] = [addBusinessDays(reply.until, 0, calendar).toString(), 'later'];
    }
  }
  return {
    kind,
    from,
    dueAt: msInstant(wallMs(from, '09:00', zone)),
    pausedBy,
    open: dateIn(dossier.now, zone) >= from,
  };

  function nextKind(
    { policy: numbers }: Dossier,
    nudged: number,
    closed: boolean,
  ): FollowUpKind | null {
    if (closed) return null;
    const limit =
      contact.warmth === 'warm'
        ? numbers.maxOutboundUnansweredWarm
        : numbers.maxOutboundUnansweredCold;
    if (1 + nudged < limit) return nudged === 0 ? 'nudge_1' : 'nudge_2';
    return 'close';
  }
}
