import { TEN_ZONES } from '@acquaint/core/schedule/ten-zones.fixture';
import { wallToInstant } from '@acquaint/core/schedule/zones';
import { describe, expect, test } from 'vitest';
import { blockText } from '../zone-block.ts';
import { readBusy } from './busy-blocks.ts';
import { readBusyApart } from './read-busy-apart.ts';

const FROM = Date.parse('2026-03-01T00:00:00Z');
const UNTIL = Date.parse('2026-07-01T00:00:00Z');

const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//EN', ...parts, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:one@t', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

const request = (ics: string, zone = 'Europe/Berlin') => ({ ics, zone, from: FROM, until: UNTIL });

function blocks(ics: string, zone?: string): string[] {
  const read = readBusy(request(ics, zone));
  if (!read.ok) throw new Error(read.problem);
  return read.blocks.map(({ start, end }) => `${iso(start)}/${iso(end)}`);
}
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const ms = (wall: string, zone: string): number => {
  const found = wallToInstant(wall, zone);
  if (!found.ok) throw new Error(found.reason);
  return found.instant.epochMilliseconds;
};

describe('what takes time in a foreign calendar', () => {
  test('instants in UTC, by DTEND and by DURATION', () => {
    const ics = calendar(
      event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z'),
      event('DTSTART:20260311T090000Z', 'DURATION:PT90M'),
    );
    expect(blocks(ics)).toEqual([
      '2026-03-10T09:00/2026-03-10T10:00',
      '2026-03-11T09:00/2026-03-11T10:30',
    ]);
  });

  test('nothing that is cancelled, shown as free, without length, or elsewhere in time', () => {
    const ics = calendar(
      event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z', 'STATUS:CANCELLED'),
      event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z', 'TRANSP:TRANSPARENT'),
      event(
        'DTSTART:20260310T090000Z',
        'DTEND:20260310T100000Z',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      ),
      event('DTSTART:20260310T090000Z'),
      event('DTSTART:20260310T090000Z', 'DTEND:20260310T080000Z'),
      event('DTSTART:20250310T090000Z', 'DTEND:20250310T100000Z'),
      event('DTSTART:20270310T090000Z', 'DTEND:20270310T100000Z'),
    );
    expect(blocks(ics)).toEqual([]);
  });

  test('whole days and floating times by the clock of the student', () => {
    const ics = calendar(
      event('DTSTART;VALUE=DATE:20260310'),
      event('DTSTART:20260312T090000', 'DTEND:20260312T100000'),
    );
    expect(blocks(ics, 'America/New_York')).toEqual([
      '2026-03-10T04:00/2026-03-11T04:00',
      '2026-03-12T13:00/2026-03-12T14:00',
    ]);
  });

  test('a class each week keeps its clock time across the change of clocks', () => {
    const ics = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260318T100000',
        'DTEND;TZID=Europe/Berlin:20260318T113000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260408T080000Z',
      ),
    );
    expect(blocks(ics)).toEqual([
      '2026-03-18T09:00/2026-03-18T10:30',
      '2026-03-25T09:00/2026-03-25T10:30',
      '2026-04-01T08:00/2026-04-01T09:30',
      '2026-04-08T08:00/2026-04-08T09:30',
    ]);
  });

  test('leaves out, adds and moves single times of a repetition', () => {
    const ics = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260316T100000',
        'DTEND;TZID=Europe/Berlin:20260316T110000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE:20260317T090000Z',
        'RDATE;TZID=Europe/Berlin:20260321T150000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260318T100000',
        'DTSTART;TZID=Europe/Berlin:20260318T160000',
        'DTEND;TZID=Europe/Berlin:20260318T170000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260319T100000',
        'DTSTART;TZID=Europe/Berlin:20260319T100000',
        'DTEND;TZID=Europe/Berlin:20260319T110000',
        'STATUS:CANCELLED',
      ),
    );
    expect(blocks(ics).map((block) => block.slice(0, 16))).toEqual([
      '2026-03-16T09:00',
      '2026-03-18T15:00',
      '2026-03-20T09:00',
      '2026-03-21T14:00',
    ]);
  });

  test('a repetition that began decades ago', () => {
    const ics = calendar(
      event('DTSTART:19800101T080000Z', 'DTEND:19800101T090000Z', 'RRULE:FREQ=DAILY'),
    );
    expect(blocks(ics)).toHaveLength(122);
  });

  test('periods of a list of free and busy times', () => {
    const ics = calendar(
      'BEGIN:VFREEBUSY\r\nUID:f\r\nFREEBUSY;FBTYPE=BUSY:20260310T090000Z/PT1H,20260311T090000Z/20260311T100000Z\r\nFREEBUSY;FBTYPE=FREE:20260312T090000Z/PT1H\r\nEND:VFREEBUSY',
    );
    expect(blocks(ics)).toEqual([
      '2026-03-10T09:00/2026-03-10T10:00',
      '2026-03-11T09:00/2026-03-11T10:00',
    ]);
  });

  test.each(TEN_ZONES)('the clock of %s, with and without its rules in the file', (zone) => {
    const entry = event(
      `DTSTART;TZID=${zone}:20260315T100000`,
      `DTEND;TZID=${zone}:20260315T110000`,
      'RRULE:FREQ=DAILY;COUNT=60',
    );
    const expected = Array.from({ length: 60 }, (_, day) => {
      const date = new Date(Date.UTC(2026, 2, 15 + day)).toISOString().slice(0, 10);
      return iso(ms(`${date}T10:00`, zone));
    });
    for (const ics of [calendar(entry), calendar(blockText(zone) ?? '', entry)]) {
      expect(blocks(ics).map((block) => block.slice(0, 16))).toEqual(expected);
    }
  });

  test('names that only the file knows go by its rules, a path before a name is left off', () => {
    const berlin = blockText('Europe/Berlin') ?? '';
    const times = (name: string) =>
      event(`DTSTART;TZID=${name}:20260401T100000`, `DTEND;TZID=${name}:20260401T110000`);
    const own = berlin
      .replace(/TZID:.*/, 'TZID:W. Europe Standard Time')
      .replace(/X-LIC.*\r\n/, '');
    const inTokyo = (...parts: string[]) => blocks(calendar(...parts), 'Asia/Tokyo');
    expect(inTokyo(own, times('W. Europe Standard Time'))).toEqual([
      '2026-04-01T08:00/2026-04-01T09:00',
    ]);
    expect(inTokyo(times('/freeassociation.sourceforge.net/Europe/Berlin'))).toEqual([
      '2026-04-01T08:00/2026-04-01T09:00',
    ]);
    expect(inTokyo(times('Nowhere Standard Time'))).toEqual(['2026-04-01T01:00/2026-04-01T02:00']);
  });

  test('leaves an entry out that makes no sense, and refuses a file of such', () => {
    const wrong = event('DTSTART:20261399T250000Z', 'DTEND:yesterday');
    const right = event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z');
    expect(blocks(calendar(wrong, right))).toHaveLength(1);
  });
});

describe('files that mean harm', () => {
  const long = 'x'.repeat(60);
  const secondly = event('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
  const hourly = event('DTSTART:20260301T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY');
  const never = event(
    'DTSTART:20260301T000000Z',
    'DURATION:PT1M',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
  );
  const exdates = Array.from({ length: 60_000 }, (_, n) => {
    const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000)
      .toISOString()
      .replaceAll(/[-:]|\.\d+/g, '');
    return at;
  }).join(',');
  const cases: [string, string, (string | boolean)[]][] = [
    ['each second since 1970', calendar(secondly), ['too_large']],
    ['each minute for ever', calendar(hourly), ['too_large']],
    ['a day that never comes', calendar(never), [true, 'too_large']],
    [
      'sixty thousand exceptions',
      calendar(
        event(
          'DTSTART:20260301T000000Z',
          'DURATION:PT1H',
          'RRULE:FREQ=HOURLY',
          `EXDATE:${exdates}`,
        ),
      ),
      [true, 'too_large'],
    ],
    [
      'a hundred thousand nested parts',
      `${'BEGIN:VEVENT\r\n'.repeat(100_000)}`,
      ['not_a_calendar', 'too_large'],
    ],
    [
      'nested inside of a calendar',
      calendar('BEGIN:VEVENT\r\n'.repeat(50_000), 'END:VEVENT\r\n'.repeat(50_000)),
      ['not_a_calendar', 'too_large', true],
    ],
    ['a million lines', 'A:1\n'.repeat(500_000), ['not_a_calendar', 'too_large']],
    [
      'thirty thousand entries',
      calendar(...Array.from({ length: 30_000 }, () => event('DTSTART:20260310T090000Z'))),
      ['too_large'],
    ],
    [
      'a line folded without end',
      calendar(event(`SUMMARY:${'a\r\n '.repeat(400_000)}`, 'DTSTART:20260310T090000Z')),
      [true, 'too_large', 'not_a_calendar'],
    ],
    [
      'a zone that changes each second',
      calendar(
        `BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE`,
        event('DTSTART;TZID=Odd:20260310T090000', 'DURATION:PT1H'),
      ),
      ['too_large', 'not_a_calendar', true],
    ],
    ['no calendar at all', `<!doctype html>${long}`, ['not_a_calendar']],
    ['nothing', '', ['not_a_calendar']],
    ['an address card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n', ['not_a_calendar']],
  ];

  test.each(cases)(
    '%s',
    async (_, ics, allowed) => {
      const begun = performance.now();
      const read = await readBusyApart(request(ics), { ms: 4000, megabytes: 192 });
      expect(allowed).toContain(read.ok ? true : read.problem);
      expect(performance.now() - begun).toBeLessThan(6000);
    },
    20_000,
  );

  test('the thread is ended when it takes too long, or more memory than it may', async () => {
    const heavy = request(calendar(secondly));
    expect(await readBusyApart(heavy, { ms: 1, megabytes: 192 })).toEqual({
      ok: false,
      problem: 'too_large',
    });
    const wide = request(calendar('X-A:1\r\n'.repeat(200_000)));
    expect(await readBusyApart(wide, { ms: 8000, megabytes: 16 })).toEqual({
      ok: false,
      problem: 'too_large',
    });
  }, 20_000);
});
