import { cameBack } from '../../mail-in/bounced.ts';
import { type CapBreach, capBreaches } from '../../courtesy/caps.ts';
import { coolDownUntil } from '../../courtesy/cool-down.ts';
import { isOffLimits } from '../../courtesy/do-not-contact.ts';
import { sendTime } from '../../courtesy/send-time.ts';
import { isPromisedMail } from '../../rules/contact/open-request.ts';
import { contactZone } from '../../rules/moments.ts';
import { named } from '../../rules/talk.ts';
import { formatDayMonthYear, formatMoment } from '../../schedule/format.ts';
import { DAY, daysDate, instantMs, MINUTE } from '../../schedule/instant.ts';
import { clockAt } from '../../schedule/zone-offset.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { PlainDate } from '../../workflow/records.ts';
import type { Params } from '../../rules/rule.ts';
import { isRequest, isWritten, lintRule, toContact, type LintHit } from './lint-rule.ts';

/** Post arrives by day, and a text that one is late cannot wait. */
const hasSendTime = (draft: DraftFacts): boolean =>
  toContact(draft) && isWritten(draft) && draft.channel !== 'letter';

/** What was sent already cannot be sent at a better hour; a minute or two is not the past. */
const LOGGED_AFTER_MS = 5 * MINUTE;

/** The planned moment in the contact's zone and calendar. */
export const sendWindowRule = lintRule({
  id: 'L29',
  step: 'contact',
  severity: 'BLOCK',
  source: 'B.12, G2',
  applies: hasSendTime,
  check: ({ dossier, draft }) => {
    const { verdict, reason, better } = sendTime(dossier, draft.plannedAt);
    if (verdict === 'good' || verdict === 'allowed') return [];
    const zone = contactZone(dossier);
    const params: Params = {
      ...named(dossier),
      clock: clockAt(instantMs(draft.plannedAt), zone),
    };
    if (better !== null) params['next'] = formatMoment(better, zone, dossier.student.locale);
    const isPast = instantMs(draft.plannedAt) < instantMs(dossier.now) - LOGGED_AFTER_MS;
    const severity = isPast ? 'INFO' : verdict === 'block' ? 'BLOCK' : 'WARN';
    return [{ severity, code: better === null ? `${reason}_always` : reason, params }];
  },
});

export const timingRules = [
  sendWindowRule,
  lintRule({
    id: 'L30',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G5, G6, G7, R46',
    applies: isRequest,
    check: (dossierRead) => requestHits(dossierRead.dossier),
  }),
  lintRule({
    id: 'L41',
    step: 'thank',
    severity: 'BLOCK',
    source: 'B.12, G24',
    applies: ({ kind }) => kind === 'update' || kind === 'report_back',
    check: ({ dossier, draft }) => {
      const hits: LintHit[] = [];
      const { policy } = dossier;
      const count = unansweredUpdates(dossier);
      if (count >= policy.maxUnansweredUpdates) {
        hits.push({
          code: 'unanswered',
          params: { ...named(dossier), count },
          fix: 'keep_in_touch',
        });
      }
      // A report on somebody they named is due within days of that talk, whatever came before (T26).
      const last = draft.kind === 'update' ? lastMessageMs(dossier) : null;
      const from = last === null ? null : last + policy.updateMinDays * DAY;
      if (from !== null && instantMs(draft.plannedAt) < from) {
        const date = dayIn(dossier, daysDate(Math.ceil(from / DAY)));
        const params = { ...named(dossier), days: policy.updateMinDays, date };
        hits.push({ code: 'too_soon', params, fix: 'keep_in_touch' });
      }
      return hits;
    },
  }),
];

function requestHits(dossier: Dossier): LintHit[] {
  const { interview, others, contact } = dossier;
  const params = named(dossier);
  const other = { fix: 'other_person' as const };
  if (isOffLimits(dossier)) return [{ code: 'off_limits', ...other }];
  if (interview.request.status === 'open') {
    return isPromisedMail(dossier) ? [] : [{ code: 'open', params, fix: 'reply' }];
  }
  const elsewhere = others.some(
    ({ contactId, request }) => contactId === contact.id && request.status === 'open',
  );
  if (elsewhere) return [{ code: 'open', params, fix: 'reply' }];
  const until = coolDownUntil(dossier);
  if (until !== null)
    return [{ code: 'cool_down', params: { ...params, until: dayIn(dossier, until) }, ...other }];
  return capBreaches(dossier).map((breach) => ({ ...capHit(breach, dossier), ...other }));
}

/** A day in words, in the student's own order. */
function dayIn({ student }: Dossier, date: PlainDate): string {
  return formatDayMonthYear(date, student.locale);
}

function capHit(breach: CapBreach, dossier: Dossier): LintHit {
  switch (breach.code) {
    case 'contact_busy':
      return breach.freeFrom === null
        ? { code: 'contact_busy' }
        : { code: 'contact_free_from', params: { date: dayIn(dossier, breach.freeFrom) } };
    case 'wait':
      return { code: 'wait', params: { from: dayIn(dossier, breach.from) } };
    case 'accepted':
      return { code: 'accepted' };
    case 'today':
    case 'week':
    case 'employer_busy':
    case 'people':
      return { code: breach.code, params: { limit: breach.limit } };
  }
}

/** Updates since the contact last wrote. */
function unansweredUpdates({ interview }: Dossier): number {
  const lastReply = interview.replies.reduce((last, { at }) => (at > last ? at : last), '');
  return interview.messages
    .filter((text) => !cameBack(interview, text))
    .filter(
      ({ kind, sentAt }) => (kind === 'update' || kind === 'report_back') && sentAt > lastReply,
    ).length;
}

/** When the student last wrote to this contact, in any interview. */
function lastMessageMs({ interview, others, contact }: Dossier): number | null {
  const own = interview.messages.filter(
    (text) => text.to.kind === 'contact' && !cameBack(interview, text),
  );
  const same = others.filter(({ contactId }) => contactId === contact.id);
  const sent = [...own, ...same.flatMap((other) => other.sent)].map(({ sentAt }) => sentAt);
  return sent.length === 0 ? null : Math.max(...sent.map(instantMs));
}
