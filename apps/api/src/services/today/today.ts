import { assess } from '@acquaint/core/rules/assess';
import type { NextAction } from '@acquaint/core/rules/assessment';
import { leaveBy } from '@acquaint/core/schedule/arrival';
import type { Setting } from '@acquaint/core/workflow/interview';
import type { TouchItem } from '@acquaint/core/people/touch-list';
import { isAgreed, plannedEnd } from '@acquaint/core/rules/talk';
import type { Id, Instant, Zone } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { touchOfFile } from '../contacts/network.ts';
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

export interface UntoldTalk {
  interviewId: Id;
  version: number;
  contactName: string;
  start: Instant;
  zone: Zone;
  minutes: number;
}

export interface Today {
  next: TodayItem | null;
  due: TodayItem[];
  meetings: TodayMeeting[];
  waiting: TodayItem[];
  /** Talks that are over and of which nobody has said how they went (C9). */
  untold: UntoldTalk[];
  keepInTouch: TouchItem[];
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
    const untold: UntoldTalk[] = [];
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
      if (
        interview.status === 'active' &&
        isAgreed(meeting) &&
        plannedEnd(meeting) <= Date.parse(now)
      ) {
        const { start, zone, minutes } = meeting;
        const { id: interviewId, version } = interview;
        untold.push({ interviewId, version, contactName: who.contactName, start, zone, minutes });
      }
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
    return {
      next: todo[0] ?? null,
      // What is asked with its four answers is not asked a second time.
      due: todo.slice(1).filter(({ code }) => code !== 'tell_how_it_went'),
      meetings: meetings.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
      untold: untold.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
      waiting: items.filter((item) => item.waiting).toSorted(byUrgency),
      keepInTouch: touchOfFile(deps, file).slice(0, 10),
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
