import { DAY, HOUR, dateDays, instantMs, msInstant } from '../schedule/instant.ts';
import { endOfLocalDay, localDays } from '../schedule/zone-offset.ts';
import type { Dossier, School } from '../workflow/dossier.ts';
import type { Instant } from '../workflow/records.ts';
import { bodyWords } from './body-words.ts';
import { DRAFT_AND_OUTREACH } from './gates.ts';
import { type Hit, defineRule } from './rule.ts';
import { sameness } from '../draft/sameness.ts';
import { isLastTalk, nextTouchOn } from './touch.ts';
import { heldUntil, nameOf, named, studentClock } from './talk.ts';

const MAIL_WORDS = { least: 50, most: 130 };
const CARD_WORDS = { least: 30, most: 70 };
const THANKS_FOR_TIME = /\bthank(?:s| you)[^.]{0,40}\btime\b/i;

function isHeld(dossier: Dossier): boolean {
  return dossier.interview.meeting?.status === 'held';
}

/** The clock of one thank-you (R84): all as stored instants. */
export interface ThankYouClock {
  dueAt: Instant;
  overdueAt: Instant;
  blocksAt: Instant;
  hardLimitAt: Instant;
}

/** Due by the end of the day, overdue at 24 h, new requests wait at 72 h, 5 days at the latest. */
export function thankYouClock(dossier: Dossier): ThankYouClock | null {
  const endMs = heldUntil(dossier);
  const { meeting } = dossier.interview;
  if (endMs === null || meeting === null) return null;
  const { thankYouOverdueHours, thankYouBlockHours, thankYouHardLimitDays } = dossier.policy;
  const zone = studentClock(meeting, dossier.student) || dossier.school.timeZone;
  return {
    dueAt: endOfLocalDay(msInstant(endMs), zone),
    overdueAt: msInstant(endMs + thankYouOverdueHours * HOUR),
    blocksAt: msInstant(endMs + thankYouBlockHours * HOUR),
    hardLimitAt: msInstant(endMs + thankYouHardLimitDays * DAY),
  };
}

function owesThanks(dossier: Dossier): boolean {
  return isHeld(dossier) && dossier.interview.thankYou.status === 'none';
}

/** The talk that has waited longest for its thank-you: this one, else one before a request. */
function longestOwed(dossier: Dossier): { name: string; endMs: number } | null {
  const endMs = owesThanks(dossier) ? heldUntil(dossier) : null;
  if (endMs !== null) return { name: nameOf(dossier.contact), endMs };
  const { status } = dossier.interview.request;
  if (status === 'open' || status === 'accepted') return null;
  const owed = dossier.others.flatMap(({ contactName: name, thankYouOwedSince: since }) =>
    since === null ? [] : [{ name, endMs: instantMs(since) }],
  );
  return owed.reduce<{ name: string; endMs: number } | null>(
    (first, next) => (first === null || next.endMs < first.endMs ? next : first),
    null,
  );
}

/** The school's own help page for the foot of each page; null hides the foot (R89). */
export function footerUrl({ helpUrl }: School): string | null {
  const url = helpUrl?.trim() ?? '';
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) ? url : null;
}

/** Days until the next word to the contact is due; negative when it is late. */
export function daysToNextTouch(dossier: Dossier): number | null {
  const next = nextTouchOn(dossier);
  if (next === null) return null;
  const zone = dossier.student.timeZone || dossier.school.timeZone;
  return dateDays(next) - localDays(instantMs(dossier.now), zone);
}

function sentThanks({ interview }: Dossier) {
  const { thankYou, messages } = interview;
  return messages.find(({ id }) => id === thankYou.messageId) ?? null;
}

/** A.9: thanks, soon and specific, and a contact who stays one. */
export const thankRules = [
  defineRule({
    id: 'R82',
    step: 'thank',
    severity: 'REMIND',
    source: '8a',
    applies: isHeld,
    check: (dossier) => {
      const { card } = dossier.interview.capture;
      if (card !== null && card !== 'not_asked') return [];
      const code = card === null ? 'open' : 'not_asked';
      return [
        card === null
          ? { severity: 'REMIND', code, params: named(dossier), fix: 'card' }
          : { severity: 'INFO', code, params: named(dossier) },
      ];
    },
  }),
  defineRule({
    id: 'R83',
    step: 'thank',
    severity: 'WARN',
    source: '8a',
    applies: ({ interview }) =>
      interview.capture.card === 'received' || interview.capture.card === 'digital',
    check: (dossier) =>
      dossier.interview.cardDifferencesSettled
        ? []
        : [{ severity: 'WARN', params: named(dossier), gates: ['close'], fix: 'card' }],
  }),
  defineRule({
    id: 'R84',
    step: 'thank',
    severity: 'BLOCK',
    source: '8b',
    applies: () => true,
    check: (dossier) => {
      const hits: Hit[] = [];
      const clock = owesThanks(dossier) ? thankYouClock(dossier) : null;
      const nowMs = instantMs(dossier.now);
      if (clock !== null) hits.push(thankYouHit(dossier, clock, nowMs));
      const owed = longestOwed(dossier);
      const hours = dossier.policy.thankYouBlockHours;
      if (owed !== null && nowMs - owed.endMs >= hours * HOUR) {
        hits.push({
          severity: 'BLOCK',
          code: 'new_requests_wait',
          params: { name: owed.name, hours },
          gates: DRAFT_AND_OUTREACH,
          fix: 'thank_you',
          step: clock === null ? 'contact' : 'thank',
        });
      }
      return hits;
    },
  }),
  // L01 and L18 read the note while it is written; here, what has left.
  defineRule({
    id: 'R85',
    step: 'thank',
    severity: 'INFO',
    source: '8b',
    applies: ({ interview }) => interview.thankYou.status === 'sent',
    check: (dossier) => {
      const note = sentThanks(dossier);
      if (note === null) return [];
      const hits: Hit[] = [];
      const bounds = note.channel === 'letter' ? CARD_WORDS : MAIL_WORDS;
      const words = bodyWords(note.text);
      if (words < bounds.least || words > bounds.most) {
        const code = words < bounds.least ? 'short' : 'long';
        hits.push({ severity: 'INFO', code, params: { words, ...bounds } });
      }
      if (!THANKS_FOR_TIME.test(note.text)) {
        hits.push({ severity: 'INFO', code: 'no_time', params: named(dossier) });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R86',
    step: 'thank',
    severity: 'BLOCK',
    source: '8b',
    applies: ({ draft }) => draft?.kind === 'thanks',
    check: (dossier) => {
      const { draft, contact, policy } = dossier;
      if (draft === null) return [];
      const hits: Hit[] = [];
      const block = (code: string, params: Record<string, string | number>): void => {
        hits.push({ severity: 'BLOCK', code, params, gates: ['send_thanks'], fix: 'draft' });
      };
      if (!draft.slots['specificThing']?.trim()) block('no_thing', named(dossier));
      for (const other of dossier.others) {
        if (other.employerKey !== contact.employerKey) continue;
        const twin = other.sent.some(
          ({ kind, text }) =>
            kind === 'thanks' && sameness(draft.text, text) >= policy.messageSameness,
        );
        if (twin) block('same_note', { ...named(dossier), other: other.contactName });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R87',
    step: 'thank',
    severity: 'REMIND',
    source: '8c',
    applies: (dossier) => isHeld(dossier) && dossier.interview.thankYou.status !== 'none',
    check: (dossier) => {
      const { choice } = dossier.interview.keepInTouch;
      const nextOn = nextTouchOn(dossier);
      if (choice === 'declined') return [];
      if (choice === null) {
        const [first = 3, second = 6] = dossier.policy.keepInTouchMonths;
        const params = { ...named(dossier), first, second };
        return [{ severity: 'OFFER', code: 'plan', params, fix: 'keep_in_touch' }];
      }
      const days = daysToNextTouch(dossier);
      if (days === null || days > 0 || nextOn === null || !isLastTalk(dossier)) return [];
      return [
        {
          severity: 'REMIND',
          code: 'due',
          params: named(dossier),
          dueAt: msInstant(dateDays(nextOn) * DAY),
          fix: 'keep_in_touch',
        },
      ];
    },
  }),
  defineRule({
    id: 'R88',
    step: 'thank',
    severity: 'INFO',
    source: '8c',
    applies: ({ interview }) => interview.status === 'closed',
    check: (dossier) => [{ severity: 'INFO', code: dossier.contact.state, params: named(dossier) }],
  }),
  defineRule({
    id: 'R89',
    step: null,
    severity: 'INFO',
    source: 'F',
    applies: ({ school }) => (school.helpUrl?.trim() ?? '') !== '',
    check: ({ school }) => (footerUrl(school) === null ? [{ severity: 'INFO' }] : []),
  }),
];

function thankYouHit(dossier: Dossier, clock: ThankYouClock, nowMs: number): Hit {
  const { policy } = dossier;
  const fix = 'thank_you';
  if (nowMs >= instantMs(clock.hardLimitAt)) {
    const params = { ...named(dossier), days: policy.thankYouHardLimitDays };
    return { severity: 'WARN', code: 'last_call', params, dueAt: clock.overdueAt, fix };
  }
  if (nowMs >= instantMs(clock.overdueAt)) {
    const params = { ...named(dossier), hours: policy.thankYouOverdueHours };
    return { severity: 'WARN', code: 'overdue', params, dueAt: clock.overdueAt, fix };
  }
  return { severity: 'REMIND', code: 'due', params: named(dossier), dueAt: clock.dueAt, fix };
}
