import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Journey } from '../../testing/journey.ts';
import { deliverAll, outboxOf } from '../../testing/outbox.ts';
import { readByBoth } from '../../testing/read-calendar.ts';
import { logYes } from '../../testing/steps.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';

const TO = 'a.okafor@rivertrust.example';

const TUESDAY: MeetingFacts = {
  start: '2026-03-10T14:00:00.000Z',
  zone: 'Europe/London',
  wallTime: '2026-03-10T14:00',
  minutes: 20,
  mode: 'video',
  setting: 'video',
  place: { kind: 'link', text: 'https://meet.example/river', meetingPoint: null },
  whoStarts: 'student',
};
const WEDNESDAY: MeetingFacts = {
  ...TUESDAY,
  start: '2026-03-11T15:00:00.000Z',
  wallTime: '2026-03-11T15:00',
};

describe.each(testDatabases())('the confirmation by mail on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let one: Journey;
  beforeEach(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    const { client } = world.own;
    one = new Journey(
      app,
      world.own,
      await client.call('interviews.get', { id: world.interviewId }),
    );
    await deliverAll(app);
    app.sink.taken.length = 0;
    await one.at('2026-03-05T14:00:00.000Z');
    await logYes(one, uuid7(), '2026-03-05T13:30:00.000Z');
    await client.call('profile.saveAvailability', {
      idempotencyKey: uuid7(),
      windows: ['10', '11', '12'].map((day) => ({
        id: uuid7(),
        start: `2026-03-${day}T09:00:00.000Z`,
        end: `2026-03-${day}T18:00:00.000Z`,
      })),
      items: [],
    });
    await one.reload();
    await one.do({
      type: 'logAgreedTime',
      data: { meetingId: uuid7(), facts: TUESDAY, evidence: evidenceAt(app.clock.now) },
    });
    await one.send({ templateId: 'T18', written: {} }, 'acquaint');
  }, 120_000);
  afterEach(() => app.close());

  const evidenceAt = (at: string) => ({
    kind: 'message' as const,
    at,
    replyId: null,
    note: 'Fine.',
  });
  const mails = () =>
    Promise.all(
      app.sink.taken
        .filter(({ to }) => to === TO)
        .map(({ letter }) => PostalMime.parse(letter, { forceRfc822Attachments: true })),
    );
  const invitationIn = (mail: Awaited<ReturnType<typeof mails>>[number] | undefined) => {
    const files = (mail?.attachments ?? []).filter(({ mimeType }) => /calendar|ics/.test(mimeType));
    const ics = files.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    return { files, ics };
  };

  test('R54, R56: it carries the invitation, and the same facts in words', async () => {
    await deliverAll(app);
    const [mail] = await mails();
    const { ics } = invitationIn(mail);
    expect(ics.length).toBeGreaterThanOrEqual(1);
    expect(new Set(ics).size).toBe(1);
    const [entry] = readByBoth(ics[0] ?? '');
    expect(entry).toMatchObject({ sequence: 0 });
    expect(ics[0]).toContain('METHOD:REQUEST');
    expect(app.sink.taken[0]?.letter).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    const approved = one.interview.messages.at(-1)?.text ?? '';
    const [body, footer] = (mail?.text ?? '').split('\n\n-- \n');
    expect(body?.startsWith(approved)).toBe(true);
    expect(body).toContain('Time: 14:00');
    expect(body).toContain('https://calendar.google.com/calendar/render');
    expect(footer).toContain('/g/');
  });

  test('R54: the invitation and the facts are in the language of the contact', async () => {
    await one.changeContact({ language: 'de' });
    await deliverAll(app);
    const [mail] = await mails();
    expect(mail?.text).toContain('Datum: Dienstag, 10. März 2026');
    expect(mail?.text).toContain('In den Kalender eintragen:');
    const [entry] = readByBoth(invitationIn(mail).ics[0] ?? '');
    expect(entry?.summary).toMatch(/^Gespräch: Lena Quillfeather und /);
    expect(entry?.description).toContain('Verschieben oder absagen: http');
    expect(entry).toMatchObject({ sequence: 0, startMs: Date.parse(TUESDAY.start) });
  });

  test('R59: a time that moved before the note went out stops it; the next note updates the entry', async () => {
    await one.do({
      type: 'changeMeeting',
      data: {
        facts: WEDNESDAY,
        evidence: evidenceAt(app.clock.now),
        by: 'contact',
        reason: 'A site visit.',
      },
    });
    await deliverAll(app);
    expect(await mails()).toEqual([]);
    const stopped = (await outboxOf(app, world.school.id)).find((m) => m.kind === 'confirmation');
    expect(stopped).toMatchObject({ status: 'stopped', lastError: 'overtaken' });
    await one.send({ templateId: 'T18', written: {} }, 'acquaint');
    await deliverAll(app);
    const { ics } = invitationIn((await mails())[0]);
    expect(readByBoth(ics[0] ?? '')[0]).toMatchObject({ sequence: 1 });
  });

  test('a note about a meeting that was cancelled meanwhile is not sent', async () => {
    await one.do({ type: 'cancelMeeting', data: { by: 'contact', reason: null } });
    await deliverAll(app);
    expect(await mails()).toEqual([]);
  });

  test.each(['student', 'contact'] as const)(
    'R56: after a talk that the %s cancelled, the next mail takes the entry out of their calendar',
    async (by) => {
      await deliverAll(app);
      const invitation = invitationIn((await mails())[0]);
      const [invited] = readByBoth(invitation.ics[0] ?? '');
      app.sink.taken.length = 0;
      await one.at('2026-03-05T15:00:00.000Z');
      await one.do({ type: 'cancelMeeting', data: { by, reason: 'An exam was moved.' } });
      await one.send(
        { templateId: 'T22', written: { reasonShort: 'An exam was moved to this very hour.' } },
        'acquaint',
      );
      await deliverAll(app);
      const [mail] = await mails();
      expect(app.sink.taken[0]?.letter).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/i);
      const { ics } = invitationIn(mail);
      expect(new Set(ics).size).toBe(1);
      expect(ics[0]).toContain('METHOD:CANCEL');
      expect(ics[0]).toContain('STATUS:CANCELLED');
      const [ended] = readByBoth(ics[0] ?? '');
      expect(ended?.uid).toBe(invited?.uid);
      expect(Number(ended?.sequence)).toBeGreaterThan(Number(invited?.sequence));
      expect(ended?.startMs).toBe(invited?.startMs);
      const approved = one.interview.messages.at(-1)?.text;
      expect((mail?.text ?? '').split('\n\n-- \n')[0]).toBe(approved);
    },
  );

  test('R56: whoever never got the invitation gets no end of it either', async () => {
    await one.do({ type: 'cancelMeeting', data: { by: 'contact', reason: null } });
    await one.send(
      { templateId: 'T22', written: { reasonShort: 'An exam was moved to this very hour.' } },
      'acquaint',
    );
    await deliverAll(app);
    expect(await mails()).toHaveLength(1);
    expect(invitationIn((await mails())[0]).files).toEqual([]);
  });
});
