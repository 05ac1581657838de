import { msInstant } from '../schedule/instant.ts';
import { wallMs } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate, Zone } from '../workflow/records.ts';
import type { PlannedReminder } from '../rules/assessment.ts';
import type { Params } from '../rules/rule.ts';
import { named } from '../rules/talk.ts';
import { expiryOf } from './expiry.ts';
import type { ReminderKind } from './reminder-kinds.ts';

const MORNING = '09:00';

/** Notices gathered so far, and what they are gathered from. */
export interface Plan {
  dossier: Dossier;
  reminders: PlannedReminder[];
}

export interface Notice {
  kind: ReminderKind;
  occurrence: string;
  dueMs: number;
  ruleId: string;
  params?: Params;
  to?: PlannedReminder['to'];
}

export function add({ dossier, reminders }: Plan, notice: Notice): void {
  const { kind, occurrence, dueMs, ruleId, params = {}, to = 'student' } = notice;
  reminders.push({
    kind,
    occurrence,
    dueAt: msInstant(dueMs),
    expiresAt: expiryOf(kind, dueMs, dossier),
    to,
    ruleId,
    params: { ...named(dossier), ...params },
  });
}

export function studentZone({ student, school }: Dossier): Zone {
  return student.timeZone || school.timeZone;
}

/** 9 in the morning of a day on the student's clock. */
export function studentMorning(date: PlainDate, dossier: Dossier): number {
  return wallMs(date, MORNING, studentZone(dossier));
}
