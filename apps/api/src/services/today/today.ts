import { assess } from '@acquaint/core/rules/assess';
import type { NextAction } from '@acquaint/core/rules/assessment';
import { leaveBy } from '@acquaint/core/schedule/arrival';
import type { Setting } from '@acquaint/core/workflow/interview';
import type { Id, Instant, PlainDate, Zone } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';

export interface TodayItem extends NextAction {
  interviewId: Id;
  contactName: string;
  respelling: string | null;
}

export interface TodayMeeting {
  interviewId: Id;
  contactName: string;
  respelling: string | null;
  start: Instant;
  zone: Zone;
  minutes: number;
  setting: Setting;
  status: string;
  /** `null` when there is no way to go, or it is not planned yet. */
  leaveBy: Instant | null;
}

export interface Today {
  next: TodayItem | null;
  due: TodayItem[];
  meetings: TodayMeeting[];
  waiting: TodayItem[];
  keepInTouch: { contactId: Id; name: string; nextOn: PlainDate }[];
  hasContacts: boolean;
  activeCount: number;
}

/** What is due now and next, over all of a student's interviews. One of them is the primary one. */
export function today(deps: Deps, member: Member): Promise<Today> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const file = await loadStudentFile(tx, member.userId);
    const now = deps.now();
    const items: TodayItem[] = [];
    const meetings: TodayMeeting[] = [];
    for (const interview of file.interviews) {
      if (interview.status === 'withdrawn') continue;
      const dossier = await dossierOf(deps, tx, file, interview);
      const { contact } = dossier;
      const who = {
        interviewId: interview.id,
        contactName: contact.fullName.value,
        respelling: contact.pronunciation.respelling,
      };
      items.push(...assess(dossier).next.map((action) => ({ ...action, ...who })));
      const { meeting, plan } = interview;
      const isAhead =
        meeting && (meeting.status === 'to_confirm' || meeting.status === 'confirmed');
      if (isAhead && Date.parse(meeting.start) + meeting.minutes * 60_000 > Date.parse(now)) {
        const goes = meeting.place?.kind === 'address' && plan.travelMinutes !== null;
        meetings.push({
          ...who,
          start: meeting.start,
          zone: meeting.zone,
          minutes: meeting.minutes,
          setting: meeting.setting,
          status: meeting.status,
          leaveBy: goes ? leaveBy(meeting.start, plan.travelMinutes ?? 0).at.toString() : null,
        });
      }
    }
    const todo = items.filter((item) => !item.waiting).toSorted(byUrgency);
    const day = now.slice(0, 10);
    return {
      next: todo[0] ?? null,
      due: todo.slice(1),
      meetings: meetings.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
      waiting: items.filter((item) => item.waiting).toSorted(byUrgency),
      keepInTouch: file.contacts
        .filter(({ nextTouchAt, state }) => nextTouchAt !== null && state === 'active')
        .map(({ id, fullName, nextTouchAt }) => ({
          contactId: id,
          name: fullName.value,
          nextOn: nextTouchAt ?? day,
        }))
        .toSorted((a, b) => (a.nextOn < b.nextOn ? -1 : 1))
        .slice(0, 10),
      hasContacts: file.contacts.length > 0,
      activeCount: file.interviews.filter(({ status }) => status === 'active').length,
    };
  });
}

/** Overdue first, then what has a time, the earliest on top; ties by interview. */
function byUrgency(a: TodayItem, b: TodayItem): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  if (a.dueAt !== b.dueAt) {
    if (a.dueAt === null) return 1;
    if (b.dueAt === null) return -1;
    return a.dueAt < b.dueAt ? -1 : 1;
  }
  return a.interviewId < b.interviewId ? -1 : a.interviewId > b.interviewId ? 1 : 0;
}
