import { daysBetween } from '../rules/moments.ts';
import type { Dossier } from '../workflow/dossier.ts';

/** Updates that went to this contact in the last 365 days, over all interviews (G24). */
export function updatesLastYear({ interview, others, contact, now }: Dossier): number {
  const sent = [
    ...interview.messages.filter(({ to }) => to.kind === 'contact'),
    ...others.filter(({ contactId }) => contactId === contact.id).flatMap((other) => other.sent),
  ];
  return sent.filter(
    ({ kind, sentAt }) =>
      (kind === 'update' || kind === 'report_back') && daysBetween(sentAt, now) < 365,
  ).length;
}
