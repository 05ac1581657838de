import { startingRubric } from '@acquaint/core/assignments/rubric';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { SaveInput, TermsInput } from '../services/assignments/save.ts';
import type { TestSchool } from './school.ts';
import type { TestApp } from './test-app.ts';

/** Terms as the form sends them: one talk of 20 minutes with a thank-you, due on 29 May. */
export const someTerms = (change: Partial<TermsInput> = {}): TermsInput => ({
  talks: 1,
  rules: { notRelative: true, spoken: true, minutes: 20, researchNotes: 1, thankYou: true },
  opensOn: '2026-03-09',
  windows: { count: 2, days: 7 },
  due: { wall: '2026-05-29T23:59' },
  late: { graceHours: 1, pointsPerDay: 2, lastOn: '2026-06-05' },
  rubric: startingRubric(),
  resubmissions: 1,
  ...change,
});

/** What the form saves, published. */
export const anAssignment = (cohortId: string, change: Partial<SaveInput> = {}): SaveInput => ({
  id: uuid7(),
  version: null,
  cohortId,
  title: 'Three talks about water',
  instructions: 'Talk with people whose work you might do one day.',
  terms: someTerms(),
  published: true,
  archived: false,
  idempotencyKey: uuid7(),
  ...change,
});

interface Held {
  school: TestSchool;
  interviewId: string;
  /** Merged over the state of the interview. */
  state?: Record<string, unknown>;
}

/** Makes an interview one that was asked for, held and thanked for, in April. */
export async function heldTalk(app: TestApp, { school, interviewId, state }: Held): Promise<void> {
  const start = '2026-04-20T10:00:00.000Z';
  const note = {
    id: uuid7(),
    about: 'field',
    checklistLine: null,
    text: 'Gauges along the river.',
    source: { name: 'Atlas', kind: 'other', url: null },
    readOn: '2026-04-15',
  };
  const merged = {
    request: { status: 'accepted', firstSentAt: '2026-04-10T08:00:00.000Z', answeredAt: start },
    meeting: {
      id: uuid7(),
      start,
      zone: 'Europe/London',
      wallTime: '2026-04-20T11:00',
      minutes: 25,
      mode: 'video',
      setting: 'video',
      place: null,
      whoStarts: null,
      status: 'held',
      sequence: 0,
      evidence: null,
      agreedAt: start,
      confirmedAt: null,
      confirmation: null,
      contactReminderSentAt: null,
      endedAt: null,
    },
    research: [note],
    thankYou: { status: 'sent', at: '2026-04-20T18:00:00.000Z', messageId: null },
    ...state,
  };
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(
      `UPDATE "Interview" SET "state" = "state" || $3, "stepsDone" = 8
        WHERE "organizationId" = $1 AND "id" = $2`,
      [school.id, interviewId, JSON.stringify(merged)],
    ),
  );
}
