import type { NextAction } from '@acquaint/core/rules/assessment';
import { emptyInterview } from '@acquaint/core/testing/dossier';
import type { Actor, InterviewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';

import type { Database } from '../open-database.ts';
import { type Append, createInterview } from '../queries/append-events.ts';
import { inTenant } from '../tenant.ts';
import { uuid7 } from '../uuid7.ts';

export type Place = { organizationId: string; studentId: string; contactId: string };

const at = '2026-03-02T09:00:00.000Z';

export function nextActionDue(dueAt: Instant | null): NextAction {
  return {
    code: 'chooseChannel',
    step: 'contact',
    params: {},
    dueAt,
    overdue: false,
    waiting: false,
    waitingSince: null,
    action: null,
  };
}

/** What starts an interview at version 1. */
export function startOf(place: Place, dueAt: Instant | null = null): Append {
  const { organizationId, studentId, contactId } = place;
  const state: InterviewState = {
    ...emptyInterview(),
    id: uuid7(),
    organizationId,
    studentId,
    contactId,
    version: 1,
  };
  const actor: Actor = { kind: 'student', userId: studentId };
  const data = { organizationId, studentId, contactId, minutes: 20, field: null };
  return {
    state,
    events: [{ interviewId: state.id, version: 1, type: 'interviewStarted', data, actor, at }],
    columns: { step: 'contact', stepsDone: 1, nextAction: nextActionDue(dueAt) },
    audit: [],
    outbox: [],
    now: at,
  };
}

/** What follows `before`: one goal written, an audit entry and a message that leaves. */
export function goalAfter(before: Append, goal: string): Append {
  const version = before.state.version + 1;
  const interviewId = before.state.id;
  const actor: Actor = { kind: 'student', userId: before.state.studentId };
  const event: InterviewEvent = {
    interviewId,
    version,
    type: 'goalWritten',
    data: { goal },
    actor,
    at,
  };
  const subject = { subjectKind: 'interview', subjectId: interviewId };
  return {
    ...before,
    state: { ...before.state, version, goal },
    events: [event],
    audit: [{ id: uuid7(), actor, action: 'writeGoal', ...subject, data: { version } }],
    outbox: [
      {
        id: uuid7(),
        sendKey: `${interviewId}:${version}`,
        kind: 'request',
        audience: 'contact',
        personId: before.state.studentId,
        recipient: { address: 'ada@river.example' },
        payload: { text: goal },
        availableAt: at,
      },
    ],
  };
}

export async function addInterview(
  database: Database,
  place: Place,
  dueAt: Instant | null = null,
): Promise<Append> {
  const start = startOf(place, dueAt);
  await inTenant(database, place, (tx) => createInterview(tx, start));
  return start;
}
