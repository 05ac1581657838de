import { classifyArrival, travelMargin, type ArrivalNumbers } from '../schedule/arrival.ts';
import { HOUR, MINUTE, msInstant } from '../schedule/instant.ts';
import { clockAt } from '../schedule/zone-offset.ts';
import type { Policy } from '../policy/policy.ts';
import { arrivedAt } from '../workflow/arrived.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Plan } from '../workflow/interview.ts';
import { remarksOf } from './agenda-facts.ts';
import { type Hit, defineRule } from './rule.ts';
import { type Ahead, ahead, goesThere, isPreparing, named, travelOf } from './talk.ts';

/** The school's numbers for the day, in the form that schedule/arrival.ts takes. */
export function arrivalNumbers(policy: Policy): ArrivalNumbers {
  return {
    earliestBeforeStart: policy.arriveEarlyMinutes.to,
    latestBeforeStart: policy.arriveEarlyMinutes.from,
    marginAtLeast: policy.travelMarginMinutes,
    marginShareOfTravel: policy.travelMarginShare,
    readyBeforeCall: policy.arriveEarlyMinutes.from,
    joinVideoFrom: policy.joinVideoEarlyMinutes.to,
    joinVideoUntil: policy.joinVideoEarlyMinutes.from,
    remindBeforeLeaving: policy.leaveByReminderMinutesBefore,
  };
}

/** When to leave, in milliseconds, with the parts of the sum in minutes (R78). */
export interface Departure {
  ms: number;
  early: number;
  travel: number;
  margin: number;
}

/** Null for calls, while nobody knows how long the way is, and for who is there already. */
export function departure(dossier: Dossier, coming: Ahead): Departure | null {
  const travel = travelOf(dossier);
  if (!goesThere(coming.meeting.mode) || travel === null) return null;
  if (arrivedAt(coming.meeting) !== null) return null;
  const numbers = arrivalNumbers(dossier.policy);
  const margin = travelMargin(travel, numbers);
  const early = numbers.earliestBeforeStart;
  return { ms: coming.startMs - (early + travel + margin) * MINUTE, early, travel, margin };
}

const TECH: readonly (keyof Plan['techCheck'])[] = [
  'quietPlace',
  'tested',
  'charged',
  'notesInView',
];

/** What is left of the technical check, in its order (R81). */
export function openTechChecks(plan: Plan): (keyof Plan['techCheck'])[] {
  return TECH.filter((check) => !plan.techCheck[check]);
}

function goesThereSoon(dossier: Dossier): boolean {
  const coming = ahead(dossier);
  return coming !== null && goesThere(coming.meeting.mode);
}

function callsSoon(dossier: Dossier): boolean {
  const coming = ahead(dossier);
  return coming !== null && !goesThere(coming.meeting.mode);
}

/** A.8: on time, dressed for the place, with time to breathe. */
export const arriveRules = [
  defineRule({
    id: 'R75',
    step: 'arrive',
    severity: 'REMIND',
    source: '7a',
    applies: (dossier) => ahead(dossier) !== null && ahead(dossier)?.meeting.mode !== 'telephone',
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null || dossier.interview.plan.attire?.trim()) return [];
      const { setting, mode } = coming.meeting;
      const code = mode === 'video' ? 'camera' : setting === 'workplace' ? 'workplace' : 'meeting';
      const dueAt = msInstant(coming.startMs - dossier.policy.attirePlanHoursBefore * HOUR);
      return [{ severity: 'REMIND', code, params: named(dossier), dueAt, fix: 'attire' }];
    },
  }),
  defineRule({
    id: 'R76',
    step: 'arrive',
    severity: 'BLOCK',
    source: '7b',
    applies: goesThereSoon,
    check: (dossier) => {
      if (travelOf(dossier) === null) {
        return [{ severity: 'BLOCK', code: 'missing', gates: ['be_ready'], fix: 'travel' }];
      }
      if (dossier.interview.plan.travelMinutes !== null) return [];
      const params = { ...named(dossier), travel: travelOf(dossier) ?? 0 };
      return [{ severity: 'INFO', code: 'estimated', params, fix: 'travel' }];
    },
  }),
  defineRule({
    id: 'R77',
    step: 'arrive',
    severity: 'INFO',
    source: '7c',
    applies: goesThereSoon,
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null) return [];
      const { from, to } = dossier.policy.arriveEarlyMinutes;
      const at = (early: number): string =>
        clockAt(coming.startMs - early * MINUTE, coming.meeting.zone || dossier.student.timeZone);
      return [{ severity: 'INFO', params: { from: at(to), until: at(from) } }];
    },
  }),
  defineRule({
    id: 'R78',
    step: 'arrive',
    severity: 'REMIND',
    source: '7b, 7c',
    applies: goesThereSoon,
    check: (dossier) => {
      const coming = ahead(dossier);
      const leave = coming === null ? null : departure(dossier, coming);
      if (coming === null || leave === null) return [];
      const at = clockAt(leave.ms, coming.meeting.zone || dossier.student.timeZone);
      const { early, travel, margin } = leave;
      return [
        {
          severity: 'REMIND',
          params: { at, early, travel, margin },
          dueAt: msInstant(leave.ms),
          fix: 'travel',
        },
      ];
    },
  }),
  // Between leave-by and the start: where leaving this minute would land. The day card asks
  // `classifyArrival` again whenever the student taps a better guess.
  defineRule({
    id: 'R79',
    step: 'arrive',
    severity: 'WARN',
    source: '7c',
    applies: goesThereSoon,
    check: (dossier) => {
      const coming = ahead(dossier);
      const leave = coming === null ? null : departure(dossier, coming);
      if (coming === null || leave === null || coming.nowMs < leave.ms) return [];
      const zone = coming.meeting.zone || dossier.student.timeZone;
      const arrivalMs = coming.nowMs + leave.travel * MINUTE;
      const params = { ...named(dossier), at: clockAt(arrivalMs, zone) };
      const numbers = arrivalNumbers(dossier.policy);
      const arrival = classifyArrival(msInstant(arrivalMs), msInstant(coming.startMs), numbers);
      if (arrival === 'late')
        return [{ severity: 'WARN', code: 'running_late', params, fix: 'draft' }];
      if (arrival === 'warn') return [{ severity: 'WARN', code: 'cutting_it_close', params }];
      return [
        { severity: 'INFO', code: arrival === 'early' ? 'wait_outside' : 'leave_now', params },
      ];
    },
  }),
  defineRule({
    id: 'R80',
    step: 'prepare',
    severity: 'BLOCK',
    source: '7d',
    applies: isPreparing,
    check: (dossier, shared = {}) =>
      remarksOf('R80', dossier, shared).map(({ params }) => ({
        severity: 'BLOCK',
        params: { ...params },
        gates: ['be_ready'],
        fix: 'agenda',
      })),
  }),
  defineRule({
    id: 'R81',
    step: 'arrive',
    severity: 'REMIND',
    source: '7',
    applies: callsSoon,
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null) return [];
      const { policy, interview } = dossier;
      const { mode } = coming.meeting;
      const zone = dossier.student.timeZone || dossier.school.timeZone;
      const ready = clockAt(coming.startMs - policy.arriveEarlyMinutes.from * MINUTE, zone);
      const hits: Hit[] = [];
      const open = openTechChecks(interview.plan).length;
      if (open > 0) {
        hits.push({
          severity: 'REMIND',
          code: 'check',
          params: { open },
          dueAt: msInstant(coming.startMs - policy.techCheckHoursBefore * HOUR),
          fix: 'tech_check',
        });
      }
      const { from, to } = policy.joinVideoEarlyMinutes;
      hits.push({
        severity: 'INFO',
        code: mode === 'video' ? 'join' : 'dial',
        params:
          mode === 'video' ? { ready, from, to } : { ready, at: clockAt(coming.startMs, zone) },
        dueAt: msInstant(coming.startMs - policy.techCheckMinutesBefore * MINUTE),
      });
      return hits;
    },
  }),
];
