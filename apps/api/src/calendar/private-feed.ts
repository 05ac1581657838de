import { createHash, timingSafeEqual } from 'node:crypto';
import { feedEvents, type FeedReader } from '@acquaint/core/calendar/feed-events';
import { calendarPhrases } from '@acquaint/core/phrases/calendar';
import { parsePolicy } from '@acquaint/core/policy/policy';
import { type CalendarFeedRow, readCalendarFeed } from '@acquaint/db/queries/calendar-feed';
import type { Deps } from '../deps.ts';
import { hashToken } from '../services/links/token.ts';
import { calendarFile, type FileEvent } from './calendar-file.ts';
import { calendarHost } from './invitation.ts';

/** What programs that ask too often are told, in seconds. */
const REFRESH = 3600;
/** Raise it when files are written differently, so that kept copies are given up. */
const FORM = 1;

/** A token as the address carries it; anything else never reaches the database. */
export const FEED_TOKEN = /^[A-Za-z0-9_-]{22}$/;

export interface PrivateFeed {
  etag: string;
  /** Written only when it is wanted. */
  body: () => string;
}

/** The feed that a token opens, or null: unknown, revoked, or of somebody who has left. */
export async function privateFeed(deps: Deps, token: string): Promise<PrivateFeed | null> {
  if (!FEED_TOKEN.test(token)) return null;
  const hash = hashToken(token);
  const rows = await readCalendarFeed(deps.database, hash, deps.now());
  const [first] = rows;
  if (!first || !timingSafeEqual(Buffer.from(first.tokenHash), Buffer.from(hash))) return null;
  const host = calendarHost(deps.settings);
  return { etag: revisionOf(rows, host), body: () => feedFile(rows, host) };
}

/** A mark of everything that the file is made of: the same rows are the same file. */
function revisionOf(rows: readonly CalendarFeedRow[], host: string): string {
  const input = JSON.stringify([FORM, host, rows]);
  return `"${createHash('sha256').update(input).digest('base64url').slice(0, 22)}"`;
}

export function feedFile(rows: readonly CalendarFeedRow[], host: string): string {
  const [first] = rows;
  return calendarFile({
    host,
    now: first?.createdAt ?? '',
    method: null,
    events: first?.role === 'student' ? eventsOf(rows, first) : [],
    name: first?.busyOnly === true ? calendarPhrases.busy : 'Acquaint',
    refreshSeconds: REFRESH,
  });
}

/** An entry's stamp is the last change of its interview, so that a file says nothing new by itself. */
function eventsOf(rows: readonly CalendarFeedRow[], feed: CalendarFeedRow): FileEvent[] {
  const policy = parsePolicy(feed.policy);
  if (!policy.ok) throw new Error('The stored policy of the organisation is out of range.');
  const { userName: studentName, busyOnly } = feed;
  const reader: FeedReader = { studentName, policy: policy.policy, busyOnly };
  return rows.flatMap(({ updatedAt: stamp, ...row }) => {
    const { interviewId: id, status, meeting, travelMinutes, thankYou, contactName } = row;
    if (id === null || status === null || meeting === null) return [];
    const interview = {
      id,
      status,
      meeting,
      travelMinutes,
      thankYou: thankYou ?? 'none',
      contactName: contactName ?? '',
    } as const;
    return feedEvents(interview, reader).map((event) => ({ ...event, stamp }));
  });
}
