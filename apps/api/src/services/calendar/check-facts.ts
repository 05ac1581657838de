import { wallAgrees } from '@acquaint/core/schedule/zones';
import type { InterviewState, Meeting } from '@acquaint/core/workflow/interview';
import { factsKey } from '@acquaint/core/workflow/meeting-facts';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { CalendarFeedRow } from '@acquaint/db/queries/calendar-feed';
import { uidOf } from '../../calendar/calendar-file.ts';
import { factsHash } from '../../calendar/facts-hash.ts';
import { calendarHost, invitationFor, organizerOf } from '../../calendar/invitation.ts';
import { feedFile } from '../../calendar/private-feed.ts';
import { readOwnFile } from '../../calendar/read-own-file.ts';
import type { Deps } from '../../deps.ts';
import { tell } from '../notices/tell.ts';

/** What says something else about a meeting than the meeting itself. */
export type Place = 'clock' | 'list' | 'note' | 'invitation' | 'feed';

interface Row {
  organizationId: Id;
  id: Id;
  studentId: Id;
  state: InterviewState;
  meetingStartsAt: Instant | null;
  updatedAt: Instant;
  studentName: string;
  email: string;
  contactName: string;
  policy: Record<string, unknown>;
  [column: string]: unknown;
}

const PAGE = 200;

const NEXT = {
  name: 'check_facts_next',
  text: `SELECT i."organizationId", i."id", i."studentId", i."state", i."meetingStartsAt",
      i."updatedAt", u."name" AS "studentName", u."email", c."fullName" AS "contactName", o."policy"
    FROM "Interview" i
    JOIN "User" u ON u."id" = i."studentId"
    JOIN "Organization" o ON o."id" = i."organizationId"
    JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
    WHERE i."status" = 'active' AND i."meetingStatus" = 'confirmed'
      AND i."state"#>>'{meeting,start}' > $1
      AND (i."organizationId", i."id") > ($2, $3)
    ORDER BY i."organizationId", i."id" LIMIT ${PAGE}`,
};

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Looks at every coming confirmed meeting as the contact and the student see it: the note that went
 * out, the file that would go out now, the feed, the list. @returns how many meetings differ
 */
export async function checkFacts(deps: Deps, signal: AbortSignal): Promise<number> {
  const now = deps.now();
  let after: [Id, Id] = [FIRST, FIRST];
  let differing = 0;
  for (;;) {
    const rows = await asSystem(deps.database, { reason: 'compare facts of meetings' }, (tx) =>
      tx.query<Row>(NEXT, [now, ...after]).then((found) => found.rows),
    );
    for (const row of rows) {
      if (signal.aborted) return differing;
      const places = differences(deps, row);
      if (places.length === 0) continue;
      differing += 1;
      deps.log.warn({ places }, 'facts differ');
      await inTenant(deps.database, { organizationId: row.organizationId }, (tx) =>
        tell(deps, tx, {
          key: `facts_differ:${row.id}:${row.state.version}:${places.join('+')}`,
          userId: row.studentId,
          code: 'facts_differ',
          params: {},
          interviewId: row.id,
        }),
      );
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = [last.organizationId, last.id];
  }
  if (differing > 0) deps.log.warn({ count: differing }, 'meetings whose facts differ');
  return differing;
}

function differences(deps: Deps, row: Row): Place[] {
  const { meeting } = row.state;
  if (meeting === null) return [];
  const { confirmation } = meeting;
  const checks: [Place, boolean][] = [
    ['clock', wallAgrees(meeting.start, meeting.zone, meeting.wallTime)],
    ['list', Date.parse(row.meetingStartsAt ?? '') === Date.parse(meeting.start)],
    ['note', confirmation === null || confirmation.factsKey === factsKey(meeting)],
    ['invitation', fileAgrees(deps, meeting, invitationOf(deps, row, meeting))],
    ['feed', fileAgrees(deps, meeting, feedOf(deps, row, meeting))],
  ];
  return checks.filter(([, agrees]) => !agrees).map(([place]) => place);
}

/** The entry under the meeting's UID has its instants and the mark of its facts. */
function fileAgrees(deps: Deps, meeting: Meeting, ics: string): boolean {
  const uid = uidOf(meeting.id, calendarHost(deps.settings));
  const entry = readOwnFile(ics).find((one) => one.uid === uid);
  const startMs = Date.parse(meeting.start);
  return (
    entry !== undefined &&
    entry.startMs === startMs &&
    entry.endMs === startMs + meeting.minutes * 60_000 &&
    entry.factsHash === factsHash(meeting)
  );
}

const invitationOf = (deps: Deps, row: Row, meeting: Meeting): string =>
  invitationFor({
    meeting,
    interviewId: row.id,
    organizer: organizerOf(deps.settings, row.studentName),
    attendee: { name: row.contactName, email: null },
    student: { name: row.studentName, email: row.email },
    locale: 'en-GB',
    method: 'PUBLISH',
    host: calendarHost(deps.settings),
    now: deps.now(),
  }).ics;

function feedOf(deps: Deps, row: Row, meeting: Meeting): string {
  const { state, organizationId, updatedAt, studentName, contactName, policy } = row;
  const feed: CalendarFeedRow = {
    feedId: row.id,
    tokenHash: '',
    organizationId,
    userId: row.studentId,
    userName: studentName,
    role: 'student',
    busyOnly: false,
    createdAt: updatedAt,
    policy,
    interviewId: row.id,
    status: state.status,
    updatedAt,
    meeting,
    travelMinutes: state.plan.travelMinutes,
    thankYou: state.thankYou.status,
    contactName,
  };
  return feedFile([feed], calendarHost(deps.settings));
}
