import { instantMs } from '../schedule/instant.ts';
import { type HoldNumbers, type Talk, holdOf, tooClose } from '../schedule/hold.ts';
import {
  type ScheduleFinding,
  checkSlot,
  collision,
  labelsInTheWay,
} from '../schedule/slot-checks.ts';
import { clockAt, localDays, wallAt } from '../schedule/zone-offset.ts';
import { toInstant } from '../schedule/time.ts';
import type { Policy } from '../policy/policy.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Setting, Slot } from '../workflow/interview.ts';
import { type Fix, type Hit, defineRule } from './rule.ts';
import { goesThere, isAgreed, named, startOf, studentClock, travelOf } from './talk.ts';

/** The contact has agreed to talk and no time is settled. */
function looksForTime({ interview }: Dossier): boolean {
  const { meeting, request } = interview;
  if (meeting !== null) return meeting.status === 'cancelled' || meeting.status === 'missed';
  return request.status === 'accepted';
}

/** An agreed meeting whose record holds a start, so that times can be computed. */
function hasTime({ interview }: Dossier): boolean {
  return isAgreed(interview.meeting) && startOf(interview.meeting) !== null;
}

/** The numbers of R52 in force at this school. */
export function holdNumbers(policy: Policy): HoldNumbers {
  return {
    earlyArrival: policy.arriveEarlyMinutes.to,
    overrun: policy.overrunMinutes,
    betweenInterviews: policy.betweenInterviewsMinutes,
  };
}

/** The agreed talk with the student's way to it; null while there is none. */
function talkOf(dossier: Dossier): Talk | null {
  const { meeting } = dossier.interview;
  if (meeting === null || startOf(meeting) === null) return null;
  const travelMinutes = goesThere(meeting.mode) ? (travelOf(dossier) ?? 0) : 0;
  return { start: meeting.start, minutes: meeting.minutes, travelMinutes };
}

const ORDER: readonly Setting[] = ['workplace', 'coffee', 'lunch', 'phone', 'video'];
const FREE: readonly Setting[] = ['workplace', 'phone', 'video'];

/** Settings in the order in which they are offered (R49); those without cost when asked (G39). */
export function settingOrder(dossier: Dossier): readonly Setting[] {
  return dossier.student.noCostOnly ? FREE : ORDER;
}

const WISH_CODE: Partial<Record<ScheduleFinding['code'], string>> = {
  not_their_day: 'day',
  not_their_hours: 'hours',
  before_their_date: 'not_before',
};

/**
 * What the contact's wishes say against these times (R50), each reason once. `decide` asks this
 * before times leave; the rule asks it again for times that are out.
 */
export function wishConflicts(dossier: Dossier, slots: readonly Slot[]): string[] {
  const { contact, school } = dossier;
  const { days, from, until, notBefore } = contact.preferences;
  const wishes = { days, from, until, notBefore };
  const contactZone = contact.timeZone ?? school.timeZone;
  const codes = slots.flatMap((slot) =>
    checkSlot(toInstant(slot.start), {
      minutes: slot.minutes,
      travelMinutes: 0,
      contactZone,
      wishes,
    }).map((finding) => WISH_CODE[finding.code]),
  );
  return [...new Set(codes)].filter((code) => code !== undefined);
}

/** A remark when as many messages about a time are out as the school finds kind (B.3). */
function arrangedLong(dossier: Dossier): Hit[] {
  const { interview, policy } = dossier;
  const since = interview.request.answeredAt;
  const count = interview.messages.filter(
    ({ kind, to, sentAt }) =>
      to.kind === 'contact' &&
      (kind === 'propose_times' || kind === 'reschedule') &&
      (since === null || instantMs(sentAt) >= instantMs(since)),
  ).length;
  if (count < policy.schedulingMessagesTarget) return [];
  const params = { ...named(dossier), count, target: policy.schedulingMessagesTarget };
  return [{ severity: 'INFO', code: 'many', params }];
}

/** A.4: finding a time that suits the contact. */
export const scheduleRules = [
  defineRule({
    id: 'R47',
    step: 'schedule',
    severity: 'WARN',
    source: '3a',
    applies: looksForTime,
    check: ({ availability, now, policy, student }) => {
      const nowMs = instantMs(now);
      const free = availability.filter((window) => instantMs(window.end) > nowMs);
      const days = new Set(
        free.map((window) => localDays(instantMs(window.start), student.timeZone)),
      ).size;
      const { availabilityWindows: windows, availabilityDays } = policy;
      if (free.length >= windows && days >= availabilityDays) return [];
      return [
        {
          severity: 'WARN',
          code: free.length < windows ? 'few_windows' : 'few_days',
          params: { have: free.length, windows, days: availabilityDays },
          gates: ['propose_times'],
          fix: 'availability',
        },
      ];
    },
  }),
  defineRule({
    id: 'R48',
    step: 'schedule',
    severity: 'WARN',
    source: '3a',
    applies: (dossier) =>
      (dossier.calendar.length > 0 || (dossier.busy ?? []).length > 0) && hasTime(dossier),
    check: (dossier) => {
      const talk = talkOf(dossier);
      if (talk === null) return [];
      const hold = holdOf(talk, holdNumbers(dossier.policy));
      // What another calendar says may be out of date or movable: it warns and holds nothing up.
      const elsewhere: Hit[] = labelsInTheWay(hold, dossier.busy ?? []).map((label) => ({
        severity: 'WARN',
        code: 'elsewhere',
        params: { ...named(dossier), label },
        fix: 'meeting',
      }));
      const answer = collision(talk, dossier.calendar, holdNumbers(dossier.policy));
      if (answer.kind === 'free') return elsewhere;
      if (answer.kind === 'move_own_items') {
        const moves = answer.items.map((item): Hit => ({
          severity: 'OFFER',
          code: 'move_yours',
          params: { ...named(dossier), title: item.title },
          fix: 'availability',
        }));
        return [...moves, ...elsewhere];
      }
      const fixed = answer.fixed.map((item): Hit => ({
        severity: 'WARN',
        code: 'fixed',
        params: { ...named(dossier), title: item.title },
        gates: ['confirm'],
        fix: 'meeting',
      }));
      return [...fixed, ...elsewhere];
    },
  }),
  defineRule({
    id: 'R49',
    step: 'schedule',
    severity: 'OFFER',
    source: '3b',
    applies: (dossier) => looksForTime(dossier) && dossier.interview.setting === null,
    check: (dossier) => {
      const { place, modes } = dossier.contact.preferences;
      const offer = (code: string, more: Record<string, string> = {}): Hit[] => [
        { severity: 'OFFER', code, params: { ...named(dossier), ...more }, fix: 'format' },
      ];
      if (place !== null) return offer('their_place', { place });
      if (modes.length > 0) return offer('their_way');
      return offer(dossier.student.noCostOnly ? 'no_cost' : 'usual_order');
    },
  }),
  defineRule({
    id: 'R50',
    step: 'schedule',
    severity: 'BLOCK',
    source: '3c',
    applies: looksForTime,
    check: (dossier) => {
      const { interview, contact, now } = dossier;
      const hits: Hit[] = [];
      const latest = interview.proposals.at(-1);
      if (latest !== undefined) {
        // Times that are out cannot be called back; only those being proposed now are held up.
        const leaving = latest.at === now;
        for (const code of wishConflicts(dossier, latest.slots)) {
          hits.push({
            severity: leaving ? 'BLOCK' : 'WARN',
            code,
            params: named(dossier),
            gates: leaving ? ['propose_times'] : [],
            fix: 'availability',
          });
        }
      }
      const { modes } = contact.preferences;
      if (interview.mode !== null && modes.length > 0 && !modes.includes(interview.mode)) {
        hits.push({
          severity: 'BLOCK',
          code: 'mode',
          params: named(dossier),
          gates: ['propose_times'],
          fix: 'format',
        });
      }
      return hits;
    },
  }),
  // L16 reads the sentence while the text is written. Here: times that were noted but never sent,
  // so that nobody has been given a choice yet.
  defineRule({
    id: 'R51',
    step: 'schedule',
    severity: 'WARN',
    source: '3c',
    applies: (dossier) => looksForTime(dossier) && dossier.interview.proposals.length > 0,
    check: (dossier) => {
      const { proposals, messages } = dossier.interview;
      const latest = proposals.at(-1);
      const many = arrangedLong(dossier);
      if (latest === undefined || latest.messageId !== null) return many;
      const sent = messages.some(
        ({ kind, sentAt }) =>
          (kind === 'propose_times' || kind === 'reschedule') &&
          instantMs(sentAt) >= instantMs(latest.at),
      );
      if (sent) return many;
      return [{ severity: 'WARN', params: named(dossier), fix: 'draft' }, ...many];
    },
  }),
  defineRule({
    id: 'R52',
    step: 'schedule',
    severity: 'WARN',
    source: '3',
    applies: hasTime,
    check: (dossier) => {
      const talk = talkOf(dossier);
      const { meeting } = dossier.interview;
      if (talk === null || meeting === null) return [];
      const numbers = holdNumbers(dossier.policy);
      const hold = holdOf(talk, numbers);
      const zone = studentClock(meeting, dossier.student) || dossier.school.timeZone;
      const hits: Hit[] = [
        {
          severity: 'INFO',
          code: 'hold',
          params: {
            from: clockAt(hold.start.epochMilliseconds, zone),
            until: clockAt(hold.end.epochMilliseconds, zone),
          },
        },
      ];
      for (const { meeting: theirs, contactName } of dossier.others) {
        if (theirs === null || startOf(theirs) === null) continue;
        if (theirs.status !== 'to_confirm' && theirs.status !== 'confirmed') continue;
        const travelMinutes = theirs.travelMinutes ?? 0;
        if (!tooClose(talk, { ...theirs, travelMinutes }, numbers)) continue;
        hits.push({
          severity: 'WARN',
          code: 'too_close',
          params: { other: contactName, minutes: numbers.betweenInterviews },
          gates: ['confirm'],
          fix: 'meeting',
        });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R53',
    step: 'schedule',
    severity: 'BLOCK',
    source: '3',
    applies: ({ interview }) => isAgreed(interview.meeting),
    check: (dossier) => {
      const { meeting } = dossier.interview;
      if (meeting === null) return [];
      const block = (code: string, fix: Fix): Hit => ({
        severity: 'BLOCK',
        code,
        params: named(dossier),
        gates: ['confirm'],
        fix,
      });
      const hits: Hit[] = [];
      if (!dossier.contact.timeZone) hits.push(block('contact_zone', 'contact_zone'));
      if (!dossier.student.timeZone) hits.push(block('student_zone', 'profile'));
      const start = startOf(meeting);
      if (!meeting.zone) hits.push(block('meeting_zone', 'meeting'));
      else if (start !== null && wallAt(start, meeting.zone) !== meeting.wallTime.slice(0, 16)) {
        hits.push(block('clock_disagrees', 'meeting'));
      }
      return hits;
    },
  }),
];
