import { describe, expect, test } from 'vitest';

import { aMeeting } from '../../testing/dossier.ts';
import { anInternship } from '../../testing/records.ts';
import { adding, drafted, expectSilence, note, says, type Drafted } from './lint.fixture.ts';

const FACTS =
  'We meet on Thursday, 12 March 2026, at 15:00 (UTC, London), for 20 minutes, at River Trust, 12 Quay Street, London.';
const confirming = (body: string, change: (d: Drafted) => void = () => {}): Drafted =>
  note('confirmation', body, (dossier) => {
    dossier.interview.meeting = aMeeting();
    change(dossier);
  });
const with_ = (from: string, to: string): string[] => {
  expect(FACTS).toContain(from);
  return says('L14', confirming(FACTS.replace(from, to)));
};

describe('what was agreed', () => {
  test.each([
    FACTS,
    FACTS.replace('12 March 2026', 'March 12'),
    FACTS.replace('12 March 2026', '12th of March'),
    FACTS.replace('15:00', '3 pm'),
    FACTS.replace('15:00', '3:00 p.m.'),
    FACTS.replace('UTC, London', 'GMT'),
    FACTS.replace('12 Quay Street, London', 'london: quay street 12'),
  ])('L14: %s', (body) => {
    expectSilence('L14', confirming(body));
  });
  test.each([
    ['Thursday, 12 March 2026', 'Thursday', ['BLOCK no_date']],
    ['12 March', '13 March', ['BLOCK date_differs «13 March 2026»']],
    ['12 March 2026', '12 March 2027', ['BLOCK date_differs «12 March 2027»']],
    ['Thursday, ', '', ['BLOCK no_weekday']],
    ['Thursday', 'Friday', ['BLOCK weekday_differs «Friday»']],
    ['at 15:00 (UTC, London)', '(UTC, London)', ['BLOCK no_time']],
    ['15:00', '15:30', ['BLOCK time_differs «15:30»']],
    ['UTC', 'UTC+1', ['BLOCK zone_differs «UTC+1»']],
    ['12 Quay Street', '14 Quay Street', ['BLOCK place']],
    ['for 20 minutes, ', '', ['BLOCK no_minutes']],
    ['20 minutes', '30 minutes', ['BLOCK minutes_differ «30 minutes»']],
  ])('L14: “%s” as “%s” blocks', (from, to, expected) => {
    expect(with_(from, to)).toEqual(expected);
  });
  test('L14: no zone at all', () => {
    const body = FACTS.replace(' (UTC, London)', '').replace(', London', '');
    const dossier = confirming(body, ({ interview }) => {
      if (interview.meeting?.place) interview.meeting.place.text = 'River Trust, 12 Quay Street';
    });
    expect(says('L14', dossier)).toEqual(['BLOCK no_zone']);
  });
  test('L14: a number may be written with spaces', () => {
    const place = { kind: 'number' as const, text: '+442079460123', meetingPoint: null };
    const body = FACTS.replace('River Trust, 12 Quay Street, London', '+44 20 7946 0123');
    const call = confirming(body, ({ interview }) => {
      if (interview.meeting) interview.meeting.place = place;
    });
    expectSilence('L14', call);
  });
  test('L14: a reminder need not repeat the length', () => {
    const dossier = confirming(FACTS.replace('for 20 minutes, ', ''));
    dossier.draft.kind = 'reminder';
    expectSilence('L14', dossier);
  });
});

describe('zones', () => {
  test.each([
    'Could it be 10:00 (UTC-7)?',
    'Could it be 10:00–10:20 (UTC+1)?',
    'Could it be 3 pm CET?',
    'Could it be 15:00 London time?',
    'Could it be 15:00 Europe/London?',
    'Could it be 10:00, or 11:00? These are in your time zone.',
    'Could it be 10:00 IST (UTC+5:30)?',
    'The forecast is 95 % sure, from page 3.45 on.',
  ])('L15: %s', (sentence) => {
    expectSilence('L15', adding(sentence));
  });
  test.each([
    ['Could it be 10:00?', 'BLOCK no_zone «10:00»'],
    ['Could it be 3 pm?', 'BLOCK no_zone «3 pm»'],
    ['At 10:00 on a sunny morning (UTC+1)?', 'BLOCK no_zone «10:00»'],
    ['Could it be 10:00 CST?', 'BLOCK ambiguous «CST»'],
    ['Could it be 10:00 BST?', 'BLOCK ambiguous «BST»'],
  ])('L15: %s', (sentence, expected) => {
    expect(says('L15', adding(sentence))).toEqual([expected]);
  });
});

describe('dates', () => {
  test.each([
    ['Is 03/04 fine?', '03/04'],
    ['Is 12/03/2026 fine?', '12/03/2026'],
    ['Is 12.3. fine?', '12.3.'],
    ['Is 12.3.2026 fine?', '12.3.2026'],
    ['Is 2026-03-12 fine?', '2026-03-12'],
  ])('L35: %s', (sentence, found) => {
    expect(says('L35', adding(sentence))).toEqual([`BLOCK numbers «${found}»`]);
  });
  test('L35: fractions, ratios and round-the-clock are no dates', () => {
    expectSilence(
      'L35',
      adding('Nearly 2/3 of gauges run 24/7, and 3.5 km of river and 45/60 sensors.'),
    );
  });
  test('L35: soon needs no year, more than 30 days ahead needs weekday and year', () => {
    expectSilence('L35', adding('Is 1 April fine?'));
    expect(says('L35', adding('Is 2 April fine?'))).toEqual(['BLOCK incomplete «2 April»']);
    expect(says('L35', adding('Is 2 April 2026 fine?'))).toEqual([
      'BLOCK incomplete «2 April 2026»',
    ]);
    expectSilence('L35', adding('Is Thursday, 2 April 2026 fine?'));
  });
  test('L35: a stretch of time needs the year alone, the end of an internship nothing', () => {
    expectSilence('L35', adding('Any day after 2 June 2026 is fine.'));
    expect(says('L35', adding('Any day after 2 June is fine.'))).toEqual([
      'BLOCK incomplete «2 June»',
    ]);
    const intern = adding('I am here until 30 April.');
    intern.internships = [anInternship()];
    expectSilence('L35', intern);
  });
  test('L35: weekday and date belong together, and the day exists', () => {
    expectSilence('L35', adding('Is Tuesday, March 10 fine?'));
    expect(says('L35', adding('Is Monday, March 10 fine?'))).toEqual(['BLOCK weekday «Monday»']);
    expect(says('L35', adding('Is 31 April 2026 fine?'))).toEqual([
      'BLOCK impossible «31 April 2026»',
    ]);
  });
  test('L35: the past needs no weekday', () => {
    expectSilence('L35', adding('The flood of 12 June 2024 was high.'));
  });
});

describe('the hour of sending', () => {
  const sent = (plannedAt: string, change: (d: Drafted) => void = () => {}) =>
    says(
      'L29',
      drafted((dossier) => {
        dossier.now = plannedAt;
        dossier.draft.plannedAt = plannedAt;
        change(dossier);
      }),
    );
  test.each([
    ['2026-03-02T09:00:00.000Z', []],
    ['2026-03-02T07:00:00.000Z', ['WARN outside_hours']],
    ['2026-03-02T06:59:00.000Z', ['BLOCK night']],
    ['2026-03-02T20:59:00.000Z', ['WARN outside_hours']],
    ['2026-03-02T21:00:00.000Z', ['BLOCK night']],
    ['2026-03-06T12:00:00.000Z', ['WARN before_weekend']],
    ['2026-03-07T10:00:00.000Z', ['WARN weekend']],
    ['2026-04-03T10:00:00.000Z', ['WARN holiday']],
  ])('L29: %s in London', (plannedAt, expected) => {
    expect(sent(plannedAt)).toEqual(expected);
  });
  test('L29: the clock is the contact’s, not the student’s', () => {
    const inTokyo = (d: Drafted) => (d.contact.timeZone = 'Asia/Tokyo');
    expect(sent('2026-03-02T12:30:00.000Z', inTokyo)).toEqual(['BLOCK night']);
  });
  test('L29: a letter waits for the post, and being late cannot wait', () => {
    const night = '2026-03-02T22:00:00.000Z';
    expect(sent(night, ({ draft }) => (draft.channel = 'letter'))).toEqual([]);
    expect(sent(night, ({ draft }) => (draft.kind = 'running_late'))).toEqual([]);
  });
});
