import { aMeeting } from '@acquaint/core/testing/dossier';
import { TEN_ZONES } from '@acquaint/core/schedule/ten-zones.fixture';
import { instantToWall, wallToInstant } from '@acquaint/core/schedule/zones';
import type { Meeting } from '@acquaint/core/workflow/interview';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readByBoth, readByIcalJs } from '../testing/read-calendar.ts';
import { factsHash } from './facts-hash.ts';
import { invitationFor, type InvitationInput, organizerOf } from './invitation.ts';

const MAIL_FROM = 'Northgate Careers <talks@northgate.example>';

const input = (change: Partial<InvitationInput> = {}, meeting: Partial<Meeting> = {}) =>
  ({
    meeting: { ...aMeeting(), ...meeting },
    interviewId: '018f0000-0000-7000-8000-000000000001',
    organizer: organizerOf({ mailFrom: MAIL_FROM }, 'Lena Hoffmann'),
    attendee: { name: 'Dr. Amara Okafor', email: 'a.okafor@rivertrust.example' },
    student: { name: 'Lena Hoffmann', email: 'lena@northgate.example' },
    locale: 'en-GB',
    method: 'REQUEST',
    host: 'acquaint.northgate.example',
    now: '2026-03-02T10:00:00.000Z',
    ...change,
  }) satisfies InvitationInput;

const at = (wall: string, zone: string): Partial<Meeting> => {
  const found = wallToInstant(wall, zone);
  if (!found.ok) throw new Error(`${wall} in ${zone}: ${found.reason}`);
  return { wallTime: wall, zone, start: new Date(found.instant.epochMilliseconds).toISOString() };
};

const unfolded = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');
const octets = (line: string): number => Buffer.byteLength(line);

describe('an invitation', () => {
  const talk = at('2026-03-12T15:00', 'Europe/Berlin');

  test('R54: is the same file for the same facts', async () => {
    const confirmed = { ...talk, status: 'confirmed' as const };
    const moved = { ...confirmed, ...at('2026-03-13T16:00', 'Europe/Berlin'), sequence: 1 };
    const cancelled = { ...moved, status: 'cancelled' as const, sequence: 2 };
    const files = [confirmed, moved, cancelled].map((meeting) => invitationFor(input({}, meeting)));
    const names = ['request', 'update', 'cancel'];
    for (const [n, file] of files.entries()) {
      await expect(file.ics).toMatchFileSnapshot(`golden/${names[n]}.ics`);
    }
    const read = files.map(({ ics }) => readByBoth(ics)[0]);
    expect(new Set(read.map((entry) => entry?.uid)).size).toBe(1);
    expect(read.map((entry) => entry?.sequence)).toEqual([0, 1, 2]);
    expect(files.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(read.map((entry) => entry?.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  test('R55: says who agreed, and asks nobody to answer by calendar', () => {
    const evidence = { kind: 'guest_page' as const, at: '2026-03-01T09:00:00.000Z' };
    const agreed = { ...talk, evidence: { ...evidence, replyId: null, note: null } };
    const lines = (change: Partial<Meeting>) => unfolded(invitationFor(input({}, change)).ics);
    const of = (change: Partial<Meeting>) =>
      lines(change).filter((line) => line.startsWith('ATTENDEE'));
    expect(of(agreed)[0]).toContain('PARTSTAT=ACCEPTED');
    expect(of({ ...talk, evidence: null })[0]).toContain('PARTSTAT=NEEDS-ACTION');
    expect(of(agreed)[0]).toMatch(/CN="Dr\. Amara Okafor":MAILTO:a\.okafor@rivertrust\.example$/);
    expect(of(agreed)[1]).toMatch(/PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Lena Hoffmann":MAILTO:lena@/);
    expect(lines(agreed)).toContain('ORGANIZER;CN="Lena Hoffmann":mailto:talks@northgate.example');
    expect(lines(agreed).some((line) => line.startsWith('BEGIN:VALARM'))).toBe(false);
  });

  test('R59: carries the mark of its facts, another one after each change of them', () => {
    const meeting = { ...aMeeting(), ...talk };
    const mark = `X-ACQUAINT-FACTS:${factsHash(meeting)}`;
    expect(unfolded(invitationFor(input({}, talk)).ics)).toContain(mark);
    const changes: Partial<Meeting>[] = [
      at('2026-03-12T15:30', 'Europe/Berlin'),
      { minutes: 25 },
      { place: { kind: 'address', text: '4 Mill Road', meetingPoint: 'room 4' } },
      { whoStarts: 'student' },
      { ...talk, zone: 'Europe/Paris' },
    ];
    const marks = changes.map((change) => factsHash({ ...meeting, ...change }));
    expect(new Set([factsHash(meeting), ...marks]).size).toBe(changes.length + 1);
  });

  test('is a plain file where there is nobody to invite', () => {
    const nobody = { name: 'Dr. Amara Okafor', email: null };
    const phoned = invitationFor(input({ attendee: nobody }, talk));
    const kept = invitationFor(input({ method: 'PUBLISH' }, talk));
    for (const { method, ics } of [phoned, kept]) {
      expect(method).toBe('PUBLISH');
      expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
      expect(readByBoth(ics)).toHaveLength(1);
    }
  });
});

describe('instants in a calendar file', () => {
  const startOf = (meeting: Partial<Meeting>): number | undefined => {
    const { ics } = invitationFor(input({}, { ...meeting, minutes: 45 }));
    const [entry] = readByBoth(ics);
    expect((entry?.endMs ?? 0) - (entry?.startMs ?? 0)).toBe(45 * 60_000);
    return entry?.startMs;
  };

  test.each(TEN_ZONES)('R53: all year in %s, by two readers', (zone) => {
    const { ics } = invitationFor(input({}, at('2026-06-10T10:00', zone)));
    expect(unfolded(ics)).toContain(`DTSTART;TZID=${zone}:20260610T100000`);
    expect(unfolded(ics)).toContain('BEGIN:VTIMEZONE');
    for (let day = 0; day < 730; day += 3) {
      const start = new Date(Date.UTC(2026, 0, 1 + day, 6 + (day % 12), 30)).toISOString();
      const wallTime = instantToWall(start, zone);
      expect([zone, start, startOf({ start, zone, wallTime })]).toEqual([
        zone,
        start,
        Date.parse(start),
      ]);
    }
  });

  test('R53: around every change of clocks, from two hours before to two after', () => {
    const changes: [string, string][] = [
      ['America/New_York', '2026-03-08T07:00:00Z'],
      ['America/New_York', '2026-11-01T06:00:00Z'],
      ['Europe/Berlin', '2026-03-29T01:00:00Z'],
      ['Europe/Berlin', '2026-10-25T01:00:00Z'],
      ['Europe/London', '2026-10-25T01:00:00Z'],
      ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
      ['Africa/Cairo', '2026-04-23T22:00:00Z'],
      ['Africa/Cairo', '2024-10-31T21:00:00Z'],
      ['Pacific/Auckland', '2026-09-26T14:00:00Z'],
    ];
    for (const [zone, change] of changes) {
      for (let quarter = -8; quarter <= 8; quarter += 1) {
        const start = new Date(Date.parse(change) + quarter * 900_000).toISOString();
        const wallTime = instantToWall(start, zone);
        expect([zone, start, startOf({ start, zone, wallTime })]).toEqual([
          zone,
          start,
          Date.parse(start),
        ]);
      }
    }
  });

  test('R53: in the weeks when America has changed its clocks and Europe has not', () => {
    for (const day of ['2026-03-10', '2026-03-24', '2026-10-27', '2026-11-03']) {
      for (const zone of ['America/New_York', 'Europe/Berlin']) {
        const meeting = at(`${day}T10:00`, zone);
        expect(startOf(meeting)).toBe(Date.parse(meeting.start ?? ''));
      }
    }
  });

  test('R53: any minute of twelve years in any zone that we know', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const span = { min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 };
    const moments = fc.integer(span).map((minute) => new Date(minute * 60_000).toISOString());
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, start) => {
        expect(startOf({ start, zone, wallTime: instantToWall(start, zone) })).toBe(
          Date.parse(start),
        );
      }),
      { numRuns: 1500, seed: 20260302 },
    );
  }, 60_000);
});

describe('words in a calendar file', () => {
  const nasty = 'Ann\r\nATTENDEE:mailto:x@evil.example\r\nBEGIN:VALARM;,\\"^\u0000';

  test('cannot add a line or an entry', () => {
    const place = { kind: 'address' as const, text: nasty, meetingPoint: nasty };
    const { ics } = invitationFor(
      input(
        {
          attendee: { name: nasty, email: 'a@b.example' },
          student: { name: nasty, email: 'c@d.example' },
          organizer: { name: nasty, email: 'e@f.example' },
        },
        { ...at('2026-03-12T15:00', 'Europe/Berlin'), place },
      ),
    );
    const lines = unfolded(ics);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(2);
    const begun = lines.filter((line) => line.startsWith('BEGIN:')).map((line) => line.slice(6));
    expect(begun).toEqual(['VCALENDAR', 'VTIMEZONE', 'DAYLIGHT', 'STANDARD', 'VEVENT']);
    expect(ics).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(ics).not.toContain('\0');
    expect(readByIcalJs(ics)).toHaveLength(1);
    expect(readByBoth(ics)[0]?.location).toContain('x@evil.example');
  });

  test('come back as they were, in lines of 75 octets at the most', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(words, words, (name, text) => {
        fc.pre(name.trim() !== '' && text.trim() !== '' && !/[\p{C}\p{Z}]/u.test(name + text));
        const place = { kind: 'link' as const, text, meetingPoint: null };
        const { ics } = invitationFor(
          input({ attendee: { name, email: 'a@b.example' } }, { place, whoStarts: null }),
        );
        for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const [entry] = readByBoth(ics);
        expect(entry?.summary).toBe(`Talk: Lena Hoffmann and ${name}`);
        expect(entry?.location).toBe(text);
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });
});
