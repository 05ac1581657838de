import { contactCalendar, contactZone } from '../rules/moments.ts';
import { msInstant } from '../schedule/instant.ts';
import { nextGoodSlot, sendWindow, type SendReason } from '../schedule/send-window.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Instant } from '../workflow/records.ts';

/** How a message would reach the contact at the planned moment (G2, L29). */
export interface SendTime {
  verdict: 'good' | 'allowed' | 'warn' | 'block';
  reason: SendReason;
  /** The next moment at which it would be welcome; null when the present one is, or none is near. */
  better: Instant | null;
}

/** Judges `plannedAt` on the contact's clock and calendar. */
export function sendTime(dossier: Dossier, plannedAt: Instant): SendTime {
  const zone = contactZone(dossier);
  const calendar = contactCalendar(dossier);
  const hours = dossier.policy.sendWindowLocal;
  const { verdict, reason } = sendWindow(plannedAt, zone, calendar, hours);
  if (verdict === 'good' || verdict === 'allowed') return { verdict, reason, better: null };
  const slot = nextGoodSlot(plannedAt, zone, calendar, hours);
  return { verdict, reason, better: slot && msInstant(slot.epochMilliseconds) };
}
