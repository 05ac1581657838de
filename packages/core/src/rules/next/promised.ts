import { instantMs, msInstant } from '../../schedule/instant.ts';
import { wallMs } from '../../schedule/zone-offset.ts';
import type { KeptPromise } from '../../workflow/interview.ts';
import type { NextAction } from '../assessment.ts';
import { openPromises, promiseDay } from '../promises.ts';
import { type Outlook, todo, waiting } from './action.ts';

/** What either side said they would do. No words of it: next actions are shown to more people (R5). */
export function promisedActions(outlook: Outlook): NextAction[] {
  return openPromises(outlook.dossier.interview).flatMap((promise) =>
    promise.by === 'student' ? [own(outlook, promise)] : theirs(outlook, promise),
  );
}

function own(outlook: Outlook, { dueOn }: KeptPromise): NextAction {
  const dueAt = dueOn === null ? null : msInstant(wallMs(dueOn, '23:59', zoneOf(outlook)));
  return todo(outlook, 'keep_promise', 'thank', { dueAt });
}

function theirs(outlook: Outlook, promise: KeptPromise): NextAction[] {
  const { dossier, nowMs } = outlook;
  const day = promiseDay(promise, dossier.policy);
  if (day === null || dossier.contact.state !== 'active') return [];
  const dueAt = msInstant(wallMs(day, '09:00', zoneOf(outlook)));
  const isFair = nowMs >= instantMs(dueAt);
  return isFair
    ? [todo(outlook, 'ask_about_promise', 'thank', { dueAt, neverLate: true })]
    : [waiting(outlook, 'await_promise', 'thank', promise.madeAt, dueAt)];
}

const zoneOf = ({ dossier: { student, school } }: Outlook): string =>
  student.timeZone || school.timeZone;
