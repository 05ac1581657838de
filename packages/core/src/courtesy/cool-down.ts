import { DAY, daysDate, instantMs } from '../schedule/instant.ts';
import type { Dossier, OtherInterview } from '../workflow/dossier.ts';
import type { Instant, PlainDate } from '../workflow/records.ts';

type Asked = Pick<OtherInterview, 'request'> & { sent: readonly { sentAt: Instant }[] };

/** When an attempt came to nothing; null while it is going on or was answered with a yes. */
function endedAt({ request, sent }: Asked): Instant | null {
  if (request.status !== 'declined' && request.status !== 'let_go') return null;
  return request.answeredAt ?? sent.at(-1)?.sentAt ?? request.firstSentAt;
}

/**
 * The day from which this person may be asked afresh after a no or after silence, or null when
 * nothing holds (B.12 `coolDownDaysAfterClose`). The last attempt counts.
 */
export function coolDownUntil(dossier: Dossier): PlainDate | null {
  const { interview, others, contact, policy, now } = dossier;
  const attempts: Asked[] = [{ request: interview.request, sent: interview.messages }];
  for (const other of others) if (other.contactId === contact.id) attempts.push(other);
  const ends = attempts.map(endedAt).filter((at) => at !== null);
  if (ends.length === 0) return null;
  const until = Math.max(...ends.map(instantMs)) + policy.coolDownDaysAfterClose * DAY;
  return instantMs(now) < until ? daysDate(Math.ceil(until / DAY)) : null;
}
