import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByPage, everything, firstSlot, formIn, secondSlot } from '../testing/guest.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { css, cssName } from './style.ts';

const NOW = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('the page of a contact on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
  }, 60_000);
  afterAll(() => app.close());

  test('G28: shows who asks, why them and the promise, and nothing that was not sent to them', async () => {
    const { contact } = await askedByPage(app);
    const { status, html, response } = await contact.get();
    expect(status).toBe(200);
    expect(html).toContain('Lena Hoffmann would like to talk with you');
    expect(html).toContain('caught my eye because the control room');
    expect(html).toContain('20 minutes, at a time and in a way that suit you.');
    expect(html).toContain('No request for a job');
    // Notes, reasons and other plans of the student.
    expect(html).not.toContain('Forecasting floods is the work');
    expect(html).not.toContain('Hydrologists model how rain');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"\s*\/?>/);
    expect(html).not.toMatch(/<script|style=/);
  });

  test('R53: times stand on their clock with the whole date, and on the student’s beside', async () => {
    const { contact } = await askedByPage(app);
    const { html } = await contact.get();
    expect(html).toContain('Tuesday 10 March 2026, 14:00');
    expect(html).toContain('Tuesday 15:00 (UTC+1, Berlin) for Lena');
  });

  test('a scanner that opens everything changes nothing at all', async () => {
    const { contact } = await askedByPage(app);
    const before = await everything(app);
    for (const view of [
      '',
      'times',
      'suits',
      'decline',
      'stop',
      'erase',
      'reading',
      'how',
      'move',
    ]) {
      expect((await contact.get(view)).status).toBe(200);
      expect((await contact.get(view, '?lang=de&zone=Asia/Tokyo&slot=x')).status).toBe(200);
    }
    await app.app.request(contact.path, { method: 'HEAD' });
    expect(await everything(app)).toEqual(before);
  });

  test('R55: one time taken is a yes and an agreement with evidence; the student is told', async () => {
    const { contact, one } = await askedByPage(app);
    const { status, response } = await contact.send('pick', {
      slot: firstSlot,
      how: 'video',
      link: 'https://meet.example/okafor',
    });
    expect(status).toBe(303);
    expect(response.headers.get('location')).toBe(contact.path);
    await one.reload();
    expect(one.interview.meeting).toMatchObject({
      start: firstSlot,
      zone: 'Europe/London',
      status: 'to_confirm',
      evidence: { kind: 'guest_page' },
      place: { kind: 'link', text: 'https://meet.example/okafor' },
      whoStarts: 'contact',
    });
    const { html } = await contact.get();
    expect(html).toContain('You talk on');
    expect(html).toContain('Tuesday 10 March 2026, 14:00');
    const told = await noticesOf(app, one.interview.studentId);
    expect(told).toEqual([
      expect.objectContaining({
        code: 'contact_accepted',
        params: {
          name: 'Dr. Okafor',
          time: 'Tuesday 10 March 2026, 15:00 (UTC+1, Berlin)',
        },
      }),
    ]);
    expect(one.view.history[0]?.actorKind).toBe('guest');
  });

  test('the same form sent twice counts once, and leads back both times', async () => {
    const { contact, one } = await askedByPage(app);
    const fields = { slot: firstSlot, how: 'video', _form: formIn((await contact.get()).html) };
    const both = await Promise.all([contact.post('pick', fields), contact.post('pick', fields)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await contact.post('pick', fields)).status).toBe(303);
    await one.reload();
    expect(one.interview.replies).toHaveLength(1);
    expect(one.interview.meeting?.sequence).toBe(0);
  });

  test('an older page cannot change what its reader never saw', async () => {
    const { contact, one } = await askedByPage(app);
    const old = formIn((await contact.get()).html);
    await contact.send('pick', { slot: firstSlot, how: 'video' });
    const late = await contact.post('pick', { slot: secondSlot, how: 'video', _form: old });
    expect(late.status).toBe(409);
    expect(late.html).toContain('nothing was saved');
    await one.reload();
    expect(one.interview.meeting?.start).toBe(firstSlot);
    for (const forged of ['', 'x', `${old}x`, 'a'.repeat(5000)]) {
      const { status } = await contact.post('pick', {
        slot: secondSlot,
        how: 'video',
        _form: forged,
      });
      expect(status).toBe(409);
    }
  });

  test('C2: up to three times of their own, words or a number wait for the student', async () => {
    const { contact, one } = await askedByPage(app);
    const { status } = await contact.send('times', {
      'time-1': '2026-03-12T09:30',
      'time-2': '2026-03-13T16:00',
      words: 'Mornings are best.\r\nAny day.',
      number: '020 7946 0123',
    });
    expect(status).toBe(303);
    await one.reload();
    expect(one.interview.suggestions?.[0]).toMatchObject({
      slots: [
        { start: '2026-03-12T09:30:00.000Z', minutes: 20 },
        { start: '2026-03-13T16:00:00.000Z', minutes: 20 },
      ],
      zone: 'Europe/London',
      words: 'Mornings are best.\nAny day.',
      callNumber: '+442079460123',
    });
    const { next } = one.view.assessment;
    expect(next[0]).toMatchObject({ code: 'answer_suggestion', dueAt: '2026-03-03T10:00:00.000Z' });
    expect((await contact.get()).html).toContain('You named other times');
    expect((await noticesOf(app, one.interview.studentId))[0]?.code).toBe('contact_proposed');
  });

  test('R53: a time that the clocks skip or show twice is asked about, in their words', async () => {
    const { contact, one } = await askedByPage(app);
    const skipped = await contact.send('times', { 'time-1': '2026-03-29T01:30' });
    expect(skipped.status).toBe(422);
    expect(skipped.html).toContain(
      'The clocks skip this time that night. The next one is 2026-03-29 02:00.',
    );
    const twice = await contact.send('times', { 'time-1': '2026-10-25T01:30' });
    expect(twice.status).toBe(422);
    expect(twice.html).toContain('this time comes twice');
    expect(twice.html).toContain('The second (UTC, London)');
    const which = { 'time-1': '2026-10-25T01:30', 'time-1-which': 'later' };
    expect((await contact.send('times', which)).status).toBe(303);
    await one.reload();
    expect(one.interview.suggestions?.[0]?.slots[0]?.start).toBe('2026-10-25T01:30:00.000Z');
  });

  test('R50: when it suits becomes their wish, and limits what can be offered', async () => {
    const { contact, one } = await askedByPage(app);
    const { status } = await contact.send('suits', {
      parts: ['morning', 'midday'],
      days: ['2', '3'],
      formats: ['call', 'coffee'],
      'not-before': '2026-03-09',
      words: 'Not in the release week.',
    });
    expect(status).toBe(303);
    await one.reload();
    expect(one.view.dossier.contact.preferences).toMatchObject({
      days: [2, 3],
      from: '08:00',
      until: '14:00',
      notBefore: '2026-03-09',
      modes: ['in_person', 'telephone'],
      words: 'Not in the release week.',
    });
    expect(one.view.assessment.next[0]?.code).toBe('propose_in_wishes');
    expect((await contact.get()).html).toContain('You told when it suits you');
  });

  test('C6: an agreed talk is moved to another slot, given up for other times, or cancelled', async () => {
    const { contact, one } = await askedByPage(app);
    await contact.send('pick', { slot: firstSlot, how: 'call', number: '+442079460123' });
    const move = { slot: secondSlot, how: 'video', reason: 'A meeting came in.' };
    expect((await contact.send('pick', move, 'move')).status).toBe(303);
    await one.reload();
    expect(one.interview.meeting).toMatchObject({ start: secondSlot, sequence: 1 });
    expect(one.interview.pastMeetings[0]).toMatchObject({
      ended: 'rescheduled',
      by: 'contact',
      reason: 'A meeting came in.',
    });
    expect((await contact.send('cancel', { reason: 'I am ill.' })).status).toBe(303);
    await one.reload();
    expect(one.interview.meeting?.status).toBe('cancelled');
    expect(one.interview.pastMeetings[1]).toMatchObject({ by: 'contact', reason: 'I am ill.' });
    const { html } = await contact.get();
    expect(html).toContain('The talk was cancelled.');
    // They may take a time again, with the same link.
    expect((await contact.send('pick', { slot: firstSlot, how: 'video' })).status).toBe(303);
    const codes = (await noticesOf(app, one.interview.studentId)).map(({ code }) => code);
    expect(codes).toEqual([
      'contact_accepted',
      'contact_accepted',
      'contact_cancelled',
      'contact_accepted',
    ]);
  });

  test('how and where can change without moving the time', async () => {
    const { contact, one } = await askedByPage(app);
    await contact.send('pick', { slot: firstSlot, how: 'video' });
    const form = formIn((await contact.get('how')).html);
    const fields = {
      slot: firstSlot,
      how: 'office',
      'where-office': '4 Mill Road',
      'point-office': 'reception',
      _form: form,
    };
    expect((await contact.post('how', fields)).status).toBe(303);
    await one.reload();
    expect(one.interview.meeting).toMatchObject({
      start: firstSlot,
      mode: 'in_person',
      place: { kind: 'address', text: '4 Mill Road', meetingPoint: 'reception' },
      whoStarts: 'meet_there',
    });
    expect((await noticesOf(app, one.interview.studentId))[1]?.code).toBe('contact_changed_way');
  });

  test('nothing can be moved or cancelled once the talk has begun', async () => {
    const { contact, one } = await askedByPage(app);
    await contact.send('pick', { slot: firstSlot, how: 'video' });
    app.clock.now = firstSlot;
    try {
      const { html } = await contact.get();
      expect(html).toContain('There is nothing left to do here.');
      expect((await contact.send('cancel', {})).status).toBe(409);
      expect((await contact.send('times', { words: 'Later.' })).status).toBe(409);
    } finally {
      app.clock.now = NOW;
    }
    await one.reload();
    expect(one.interview.meeting?.status).toBe('to_confirm');
  });

  test('a no, a later and another name are answers, and can be taken back', async () => {
    const { contact, one } = await askedByPage(app);
    const later = { decline: 'later', from: '2026-05-01', words: 'After the audit.' };
    expect((await contact.send('decline', later)).status).toBe(303);
    await one.reload();
    expect(one.interview.request.status).toBe('later');
    expect((await contact.get()).html).toContain('left in peace until 1 May 2026');
    const other = { decline: 'redirect', name: 'Ben Marsh', employer: 'City Water', detail: '' };
    expect((await contact.send('decline', other)).status).toBe(303);
    await one.reload();
    expect(one.interview.request.status).toBe('redirected');
    expect(one.interview.referrals[0]).toMatchObject({ name: 'Ben Marsh', consent: 'not_asked' });
    expect((await contact.send('decline', { decline: 'no' })).status).toBe(303);
    await one.reload();
    expect(one.interview.request.status).toBe('declined');
    expect((await contact.send('pick', { slot: firstSlot, how: 'video' })).status).toBe(303);
    await one.reload();
    expect(one.interview.request.status).toBe('accepted');
    expect((await noticesOf(app, one.interview.studentId)).map(({ code }) => code)).toEqual([
      'contact_later',
      'contact_redirected',
      'contact_declined',
      'contact_accepted',
    ]);
  });

  test('every bad field comes back with its name, a reason, and what was typed', async () => {
    const { contact } = await askedByPage(app);
    const cases: [string, Record<string, string>, string, string][] = [
      ['pick', { how: 'video' }, 'slot', 'Please choose one.'],
      ['pick', { slot: firstSlot }, 'how', 'Please choose one.'],
      ['pick', { slot: firstSlot, how: 'carrier pigeon' }, 'how', 'Please choose one.'],
      ['pick', { slot: firstSlot, how: 'call', number: '12' }, 'number', 'country code'],
      ['pick', { slot: firstSlot, how: 'video', link: 'javascript:alert(1)' }, 'link', 'https://'],
      [
        'pick',
        { slot: firstSlot, how: 'office', 'where-office': 'x'.repeat(301) },
        'where-office',
        '300',
      ],
      ['times', {}, 'time-1', 'Please name a time'],
      ['times', { 'time-1': 'tomorrow' }, 'time-1', 'a date and a time'],
      ['times', { 'time-1': '2026-02-30T10:00' }, 'time-1', 'a date and a time'],
      ['times', { 'time-2': '2026-03-01T10:00' }, 'time-2', 'This time is over'],
      ['times', { 'time-1': '2028-03-01T10:00' }, 'time-1', 'too far ahead'],
      ['times', { 'time-1': '2026-03-12T10:00', 'time-3': '2026-03-12T10:00' }, 'time-3', 'twice'],
      ['times', { words: 'a\u0000b' }, 'words', 'cannot be kept'],
      ['times', { words: 'x'.repeat(1001) }, 'words', 'at most 1000'],
      ['times', { number: 'call me maybe' }, 'number', 'country code'],
      ['suits', {}, 'parts', 'Please choose one.'],
      ['suits', { 'not-before': '2026-13-01' }, 'not-before', 'Please give a day'],
      ['decline', {}, 'decline', 'Please choose one.'],
      ['decline', { decline: 'later' }, 'from', 'Please give a day'],
      ['decline', { decline: 'later', from: '2026-03-01' }, 'from', 'This time is over'],
      ['decline', { decline: 'redirect' }, 'name', 'Please give a name'],
      ['decline', { decline: 'redirect', name: '12345' }, 'name', 'Please give a name'],
      ['erase', {}, 'sure', 'tick the box'],
      ['reading', { language: 'de', zone: 'Mars/Olympus' }, 'zone', 'time zone from the list'],
    ];
    const before = await everything(app);
    for (const [view, fields, field, reason] of cases) {
      const { status, html } = await contact.send(view, fields);
      expect([view, fields, status]).toEqual([view, fields, 422]);
      expect(html).toContain(`<a href="#${field}">`);
      expect(html).toContain(`id="${field}-error"`);
      expect(html).toMatch(new RegExp(`id="${field}-error">[^<]*${reason}`));
    }
    expect({ ...(await everything(app)), RateLimit: '' }).toEqual({ ...before, RateLimit: '' });
  });

  test('what people type is shown as text, never as a page', async () => {
    const nasty = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
    const { contact, one } = await askedByPage(app);
    const back = await contact.send('times', { words: nasty, 'time-1': nasty });
    expect(back.status).toBe(422);
    expect(back.html).not.toContain('<img');
    expect(back.html).not.toContain('<script');
    expect((await contact.send('times', { words: nasty })).status).toBe(303);
    const shown = await contact.get('', `?lang=${encodeURIComponent(nasty)}`);
    expect(shown.html).toContain('&lt;script&gt;');
    expect(shown.html).not.toContain('<script');
    await one.reload();
    expect(one.interview.suggestions?.[0]?.words).toBe(nasty);
  });

  test('language and zone are theirs, can be changed, and stay on every device', async () => {
    const { contact } = await askedByPage(app, { language: 'de-AT' });
    expect((await contact.get()).html).toContain('<html lang="de" dir="ltr">');
    const arabic = (await contact.get('', '?lang=ar')).html;
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    // Looking is not choosing.
    expect((await contact.get()).html).toContain('<html lang="de"');
    expect((await contact.send('reading', { language: 'ar', zone: 'Asia/Tokyo' })).status).toBe(
      303,
    );
    const { html } = await contact.get();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('Tokyo');
    const plain = await askedByPage(app, { language: 'tlh' });
    expect((await plain.contact.get()).html).toContain('<html lang="en"');
  });

  test('page and sheet together stay under 30 kB, in each language', async () => {
    const { contact } = await askedByPage(app);
    for (const lang of ['en', 'de', 'ar']) {
      for (const view of ['', 'times', 'suits', 'move', 'decline', 'erase', 'reading']) {
        const { html } = await contact.get(view, `?lang=${lang}`);
        const bytes = Buffer.byteLength(html) + Buffer.byteLength(css);
        expect([lang, view, bytes < 30_000]).toEqual([lang, view, true]);
      }
    }
    const sheet = await app.app.request(`/g/${cssName}`);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(await sheet.text()).toBe(css);
  });
});

function noticesOf(app: TestApp, userId: string) {
  return everything(app).then(({ Notice = '[]' }) =>
    (JSON.parse(Notice) as { code: string; userId: string; id: string; params: unknown }[])
      .filter((notice) => notice.userId === userId)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
