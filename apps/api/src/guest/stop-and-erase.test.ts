import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { replay } from '@acquaint/core/workflow/evolve';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByPage, everything, firstSlot, formIn } from '../testing/guest.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { testSchool } from '../testing/school.ts';
import { storedBehind } from '../testing/stored.ts';

const NOW = '2026-03-02T10:00:00.000Z';
/** Stands in everything that is about the person. */
const CANARY = 'Quillfeather';

describe.each(testDatabases())('stop and erase on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
  }, 60_000);
  afterAll(() => app.close());

  /** Two students of one school and one of another have asked the same person. */
  async function threeBooks(name: string) {
    const school = await testSchool(app);
    const person = {
      fullName: name,
      email: `${name.split(' ')[1]}@trust.example`,
      employer: 'River Trust',
    };
    const lena = await askedByPage(app, { school, ...person });
    // The cap of G6 keeps a second student away for a week, and until the first request has ended.
    await lena.contact.send('decline', { decline: 'no' });
    app.clock.now = '2026-03-16T10:00:00.000Z';
    const slots = [{ start: '2026-03-20T10:00:00.000Z', minutes: 20 }];
    const tomas = await askedByPage(app, { school, studentName: 'Tomas Novak', slots, ...person });
    await tomas.contact.send('pick', { slot: slots[0]?.start ?? '', how: 'video' });
    const abroad = await askedByPage(app, { ...person, slots });
    return { lena, tomas, abroad };
  }

  test('G5, G6: stop holds for the whole school; others learn neither that nor who asked', async () => {
    app.clock.now = NOW;
    const { lena, tomas, abroad } = await threeBooks('Ada Stopford');
    expect((await lena.contact.send('stop', {})).status).toBe(303);
    const { html } = await lena.contact.get();
    expect(html).toContain('You will not be contacted again');
    expect((await lena.contact.send('pick', { slot: firstSlot, how: 'video' })).status).toBe(409);

    await lena.one.reload();
    expect(lena.one.view.dossier.contact.state).toBe('do_not_contact');
    await tomas.one.reload();
    expect(tomas.one.interview.request.status).toBe('declined');
    expect(tomas.one.interview.meeting?.status).toBe('cancelled');
    expect(tomas.one.view.dossier.contact.state).toBe('active');
    expect(tomas.one.heldUpOnPage('send_request')).toContain('G5');
    const said = JSON.stringify([tomas.one.view.assessment, tomas.one.view.history]);
    expect(said).not.toContain('Lena');
    await abroad.one.reload();
    expect(abroad.one.interview.request.status).toBe('accepted');

    const { Notice = '[]' } = await everything(app);
    const notices = JSON.parse(Notice) as { userId: string; code: string }[];
    const codesFor = (userId: string) =>
      notices.filter((notice) => notice.userId === userId).map(({ code }) => code);
    expect(codesFor(lena.one.interview.studentId)).toContain('contact_stopped');
    expect(codesFor(tomas.one.interview.studentId)).toEqual([
      'contact_accepted',
      'contact_declined',
    ]);
    const mails = await outboxOf(lena.school.id);
    expect(mails.every(({ status }) => status !== 'waiting')).toBe(true);
  });

  test('G29: erase takes every word about them out of every book, and keeps the wish and the counts', async () => {
    app.clock.now = NOW;
    const { lena, tomas, abroad } = await threeBooks(`Amara ${CANARY}`);
    await writeAbout(tomas);
    const before = await everything(app);
    expect(tablesWith(before, lena.school.id)).toContain('InboundMail');

    const sure = await tomas.contact.send('erase', { sure: 'yes' });
    expect(sure.status).toBe(200);
    expect(sure.html).toContain('Your details are erased.');
    const after = await everything(app);
    expect(tablesWith(after, lena.school.id)).toEqual([]);
    // The other school has its own contract with them.
    expect(tablesWith(after, abroad.school.id)).toContain('Contact');

    for (const { one } of [lena, tomas]) {
      const stored = await storedBehind(app, one.interview.organizationId, one.id);
      expect(replay(stored.events)).toEqual(stored.state);
      expect(stored.state).toMatchObject({
        status: 'withdrawn',
        studentId: one.interview.studentId,
      });
      expect(stored.ledger).toHaveLength(1);
      await one.reload();
      expect(one.view.dossier.contact).toMatchObject({
        state: 'do_not_contact',
        fullName: { value: 'Erased person' },
      });
      expect(one.view.history[0]?.type).toBe('contactErased');
    }
    expect(counts(after, 'InterviewEvent')).toBe(counts(before, 'InterviewEvent') + 3);
    // The hash stays: nobody of this school writes to them again.
    const again = await tomas.student.addContact({
      fullName: 'Somebody Else',
      channels: {
        workEmail: `${CANARY}@trust.example`,
        privateEmail: null,
        workPhone: null,
        privatePhone: null,
        linkedinUrl: null,
        platformUrl: null,
        postal: null,
        privateGivenByContact: false,
        bouncedAddresses: [],
      },
    });
    const view = await tomas.student.start(again.id);
    expect(view.assessment.actions.send_request.blockedBy.map(({ ruleId }) => ruleId)).toContain(
      'G5',
    );
    // Their links have ended with them.
    expect((await lena.contact.get()).status).toBe(404);
    expect((await tomas.contact.get()).status).toBe(404);
    expect((await abroad.contact.get()).status).toBe(200);
  });

  test('erase asks once more, and a double click is one erasure', async () => {
    app.clock.now = NOW;
    const { contact } = await askedByPage(app, { email: 'twice@trust.example', employer: 'Twice' });
    const page = await contact.get('erase');
    expect(page.html).toContain('for good');
    const fields = { sure: 'yes', _form: formIn(page.html) };
    const both = await Promise.all([contact.post('erase', fields), contact.post('erase', fields)]);
    const statuses = both.map(({ status }) => status);
    // The second finds the work done, or the link gone with it.
    expect(statuses).toContain(200);
    expect(statuses.every((status) => status === 200 || status === 404)).toBe(true);
  });

  /** What stands around a talk: notes, drafts, mail in both directions, names given elsewhere. */
  async function writeAbout({ one, student, school }: Awaited<ReturnType<typeof askedByPage>>) {
    await one.reload();
    await one.do({ type: 'writeTalkNotes', data: { notes: `${CANARY} likes rivers.` } });
    await student.client.call('drafts.save', {
      interviewId: one.id,
      kind: 'confirmation',
      channel: 'email',
      templateId: null,
      values: { any: CANARY },
      subject: CANARY,
      text: `Dear ${CANARY}`,
      version: null,
    });
    const { organizationId, studentId, contactId, id: interviewId } = one.interview;
    const supervisor = { name: `Supervisor ${CANARY}`, greeting: `Dear ${CANARY}`, email: null };
    await student.client.call('profile.saveInternship', {
      id: uuid7(),
      version: null,
      idempotencyKey: uuid7(),
      employer: 'Somewhere',
      team: null,
      start: '2026-02-02',
      end: '2026-07-31',
      settledIn: true,
      supervisor: { ...supervisor, contactId, mayBeNamed: true },
    });
    await student.addContact({
      fullName: 'Ben Marsh',
      employer: 'City Water Works',
      introducedBy: {
        contactId,
        name: `Amara ${CANARY}`,
        link: `${CANARY} and he worked together`,
        nameUseConsent: true,
        referralInterviewId: interviewId,
        at: app.clock.now,
      },
    });
    await asSystem(app.deps.database, { reason: 'rows for a test' }, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `SELECT "id" FROM "OutboxMessage" WHERE "interviewId" = $1 AND "audience" = 'contact'`,
        [interviewId],
      );
      const outboxId = rows[0]?.id;
      const base = { organizationId, studentId, interviewId, contactId };
      const insert = (table: string, row: Record<string, unknown>) =>
        tx.query(
          `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(null::"${table}", $1)`,
          [JSON.stringify({ ...base, id: uuid7(), createdAt: app.clock.now, ...row })],
        );
      await insert('InboundMail', {
        outboxId,
        sourceKey: 'one',
        kind: 'reply',
        status: 'filed',
        fromName: CANARY,
        fromAddress: `${CANARY}@trust.example`,
        subject: CANARY,
        text: CANARY,
        droppedAttachments: 0,
        receivedAt: app.clock.now,
      });
      await insert('DeliveryEvent', {
        outboxId,
        at: app.clock.now,
        kind: 'deferred',
        answer: `450 <${CANARY}@trust.example> busy`,
      });
      await insert('PortfolioChoice', {
        version: 1,
        isIncluded: true,
        parts: ['learned'],
        description: `The boss of ${CANARY}`,
        agreedHow: 'mail',
        agreedOn: '2026-03-01',
        agreedNote: `Yes, ${CANARY}`,
        updatedAt: app.clock.now,
      });
      await insert('ContactInteraction', { kind: 'met', note: CANARY, at: app.clock.now });
      await insert('PlannedReminder', {
        subjectKind: 'interview',
        subjectId: interviewId,
        recipientId: studentId,
        kind: 'thank_you',
        occurrence: 'first',
        channel: 'mail',
        ruleId: 'R84',
        params: { name: `Dr. ${CANARY}`, hours: 2 },
        dueAt: app.clock.now,
        fireAt: app.clock.now,
        status: 'planned',
        late: false,
      });
      const item = (id: string | null) => ({
        code: 'x',
        params: { name: CANARY },
        interviewId: id,
      });
      await insert('OutboxMessage', {
        interviewId: null,
        sendKey: uuid7(),
        kind: 'digest',
        audience: 'member',
        personId: studentId,
        recipient: { name: 'Tomas', address: 'tomas@school.example' },
        payload: { items: [item(interviewId), { ...item(null), params: {} }] },
        status: 'waiting',
        attempts: 0,
        availableAt: app.clock.now,
      });
    });
    void school;
  }

  async function outboxOf(organizationId: string): Promise<{ status: string }[]> {
    const { OutboxMessage = '[]' } = await everything(app);
    return (
      JSON.parse(OutboxMessage) as { organizationId: string; audience: string; status: string }[]
    ).filter((row) => row.organizationId === organizationId && row.audience === 'contact');
  }
});

/** Tables in which a row of this school still holds the person's name. */
const tablesWith = (all: Record<string, string>, organizationId: string): string[] =>
  Object.entries(all)
    .filter(([, rows]) =>
      (JSON.parse(rows) as { organizationId?: string }[]).some(
        (row) =>
          row.organizationId === organizationId &&
          JSON.stringify(row).toLowerCase().includes(CANARY.toLowerCase()),
      ),
    )
    .map(([table]) => table);

const counts = (all: Record<string, string>, table: string): number =>
  (JSON.parse(all[table] ?? '[]') as unknown[]).length;
