import {
  type CapBreach,
  employerBreaches,
  schoolBreaches,
  studentBreaches,
} from '../../courtesy/caps.ts';
import { isOffLimits } from '../../courtesy/do-not-contact.ts';
import { sendTime } from '../../courtesy/send-time.ts';
import { updatesLastYear } from '../../courtesy/updates.ts';
import { formatMoment } from '../../schedule/format.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { PlainDate } from '../../workflow/records.ts';
import { canAskFirst } from '../contact/message.ts';
import { ANY_CONTACT, OUTREACH } from '../gates.ts';
import { followUp } from '../follow-up.ts';
import { contactToday, contactZone, dateIn } from '../moments.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { named } from '../talk.ts';

function toHit(breach: CapBreach): Hit {
  const hit = { severity: 'BLOCK' as const, gates: OUTREACH, fix: 'other_person' as const };
  switch (breach.code) {
    case 'contact_busy':
      return breach.freeFrom === null
        ? { ...hit, code: 'contact_busy' }
        : { ...hit, code: 'contact_free_from', params: { date: breach.freeFrom } };
    case 'wait':
      return { ...hit, code: breach.code, params: { from: breach.from } };
    case 'accepted':
      return { ...hit, code: breach.code };
    case 'today':
    case 'week':
    case 'employer_busy':
    case 'people':
      return { ...hit, code: breach.code, params: { limit: breach.limit } };
  }
}

/** A farewell travels as any message, a nudge by its own action. */
const followUpGate = ({ draft }: Dossier) =>
  draft?.kind === 'close' ? (['send_message'] as const) : (['send_nudge'] as const);

type FollowUpProblem =
  | 'nothing_sent'
  | 'answered'
  | 'bounced'
  | 'enough'
  | 'too_early'
  | 'later'
  | 'auto_reply'
  | 'mail_came';

/** Why the nudge or farewell on the table is not in order; null when it is (B.2). */
function followUpProblem(
  dossier: Dossier,
): { code: FollowUpProblem; from: PlainDate | null } | null {
  const { draft, interview, now } = dossier;
  const say = (code: FollowUpProblem, from: PlainDate | null = null) => ({ code, from });
  const next = followUp(dossier);
  if (next === null) return say(interview.request.firstSentAt ? 'answered' : 'nothing_sent');
  if (next.kind === 'settle_mail') return say('mail_came');
  if (next.kind === 'mend_address' || next.fairAt === null) return say('bounced');
  const since = interview.request.firstSentAt ?? '';
  const farewell = interview.messages.some(
    ({ kind, sentAt }) => kind === 'close' && sentAt >= since,
  );
  if (farewell) return say('enough');
  // A farewell asks for nothing, so nobody has to wait for it.
  if (draft?.kind === 'close') return null;
  if (next.kind === 'let_go') return say('enough');
  const zone = contactZone(dossier);
  const from = dateIn(next.fairAt, zone);
  if (dateIn(now, zone) >= from) return null;
  if (next.kind === 'write_again') return say('later', from);
  const away = interview.replies.at(-1)?.outcome === 'auto_reply';
  return say(away ? 'auto_reply' : 'too_early', from);
}

/** Traps of asking too often, too early, or somebody who does not want it. */
export const courtesyTraps = [
  defineRule({
    id: 'G1',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: canAskFirst,
    check: (dossier) => studentBreaches(dossier).map(toHit),
  }),
  // L29 warns and blocks; this offers the way out.
  defineRule({
    id: 'G2',
    step: 'contact',
    severity: 'OFFER',
    source: 'B.12',
    applies: ({ draft }) => draft !== null && draft.to.kind === 'contact',
    check: (dossier) => {
      const { draft } = dossier;
      if (!draft) return [];
      const { better } = sendTime(dossier, draft.plannedAt);
      if (better === null) return [];
      const moment = formatMoment(better, contactZone(dossier));
      return [{ severity: 'OFFER', params: { moment }, fix: 'draft' }];
    },
  }),
  defineRule({
    id: 'G5',
    step: 'locate',
    severity: 'BLOCK',
    source: 'G',
    applies: always,
    check: (dossier) =>
      isOffLimits(dossier) ? [{ severity: 'BLOCK', gates: ANY_CONTACT, fix: 'other_person' }] : [],
  }),
  defineRule({
    id: 'G6',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: canAskFirst,
    check: (dossier) => schoolBreaches(dossier).map(toHit),
  }),
  defineRule({
    id: 'G7',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: canAskFirst,
    check: (dossier) => employerBreaches(dossier).map(toHit),
  }),
  defineRule({
    id: 'G8',
    step: 'contact',
    severity: 'BLOCK',
    source: 'B.2',
    applies: ({ draft }) =>
      draft !== null &&
      draft.to.kind === 'contact' &&
      (draft.kind === 'nudge' || draft.kind === 'close'),
    check: (dossier) => {
      const { draft } = dossier;
      const hits: Hit[] = [];
      const gates = followUpGate(dossier);
      const block = (code: string, more: Hit['params'] = {}): void => {
        const params = { ...named(dossier), ...more };
        hits.push({ severity: 'BLOCK', code, params, gates, fix: 'reply' });
      };
      const wait = followUpProblem(dossier);
      if (wait) block(wait.code, wait.from === null ? {} : { from: wait.from });
      if (draft?.confirmations.nothingCameSince === false) block('ask_first');
      return hits;
    },
  }),
  // Two unanswered updates and the 75 days between them are L41's.
  defineRule({
    id: 'G24',
    step: 'thank',
    severity: 'BLOCK',
    source: 'B.12',
    applies: ({ draft }) => draft?.kind === 'update',
    check: (dossier) => {
      const limit = dossier.policy.maxUpdatesPerYear;
      if (updatesLastYear(dossier) < limit) return [];
      const params = { ...named(dossier), limit };
      return [{ severity: 'BLOCK', params, gates: ['send_update'], fix: 'keep_in_touch' }];
    },
  }),
  defineRule({
    id: 'G34',
    step: 'contact',
    severity: 'BLOCK',
    source: 'E.2',
    applies: (dossier) => dossier.contact.pausedUntil !== null && canAskFirst(dossier),
    check: (dossier) => {
      const until = dossier.contact.pausedUntil ?? '';
      if (until <= contactToday(dossier)) return [];
      const params = { ...named(dossier), until };
      return [{ severity: 'BLOCK', params, gates: OUTREACH, fix: 'contact_preferences' }];
    },
  }),
] as const satisfies readonly Rule[];
