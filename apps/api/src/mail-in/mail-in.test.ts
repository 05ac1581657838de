import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { describe, expect, test } from 'vitest';
import { whyNot } from '../services/outbox/may-go.ts';
import { aBounce, aMail, OWN, QUOTING } from '../testing/mails.ts';
import { mailRoom } from '../testing/mail-room.ts';

describe.each(testDatabases())('mail in on $name', ({ open }) => {
  const room = mailRoom(open);
  const { asked, send, rowsOf, deliveries, codesTold, reminders } = room;

  test('G8: an answer is filed under its message, and no reminder follows any more', async () => {
    const request = await asked();
    expect(await reminders(request, '2026-03-02T10:00:00.000Z')).toContain('nudge_proposal');
    expect(await send(request.address, aMail({ body: OWN }))).toMatch(/^250/);
    expect(await reminders(request, '2026-04-20T10:00:00.000Z')).not.toContain('nudge_proposal');
    expect(request.one.interview.inbox).toMatchObject([{ from: 'contact', settled: null }]);
    expect(request.one.view.assessment.next[0]?.code).toBe('settle_mail');
    expect(await request.inbox()).toMatchObject([{ own: OWN, rest: '', heldBecause: null }]);
    expect(await codesTold(request)).toEqual(['mail_received']);
  });

  test('G8: a reminder that waits in the outbox does not go out any more', async () => {
    const request = await asked();
    const held = () =>
      inTenant(room.deps.database, { organizationId: request.organizationId }, (tx) =>
        whyNot(room.deps, tx, request.waiting('nudge')),
      );
    expect(await held()).toBeNull();
    await send(request.address, aMail());
    expect(await held()).toBe('overtaken');
  });

  test('what came in goes along with the export', async () => {
    const request = await asked();
    await send(request.address, aMail({ body: 'Gladly.' }));
    const { client } = request.one.student;
    const { receivedMail } = await client.call<{ receivedMail: unknown[] }>('profile.exportMine');
    expect(receivedMail).toMatchObject([{ interviewId: request.one.id, text: 'Gladly.' }]);
  });

  test('G29: the address of an erased person takes no more mail', async () => {
    const request = await asked();
    await asSystem(room.deps.database, { reason: 'as erasing leaves it' }, (tx) =>
      tx.query(
        `UPDATE "OutboxMessage" SET "recipient" = '{"name": "", "address": null}' WHERE "id" = $1`,
        [request.outboxId],
      ),
    );
    expect(await send(request.address, aMail())).toMatch(/^550/);
  });

  test('the student says in one go what it was, and the mail is settled', async () => {
    const request = await asked();
    await send(request.address, aMail());
    await request.one.reload();
    const mail = request.one.interview.inbox?.[0];
    await request.one.do({
      type: 'logReply',
      data: {
        reply: {
          id: room.deps.newId(),
          at: room.app.clock.now,
          channel: 'email',
          outcome: 'yes',
          text: 'Gladly.',
          until: null,
          redirectTo: null,
          pleaseDoNotContact: false,
          signedAs: null,
        },
        mailId: mail?.id ?? '',
      },
    });
    expect(request.one.interview.request.status).toBe('accepted');
    expect(request.one.view.assessment.next.map(({ code }) => code)).not.toContain('settle_mail');
  });

  test('the token alone says whose it is: the sender of the envelope counts for nothing', async () => {
    const [one, other] = [await asked(), await asked()];
    expect(await send(one.address, aMail(), 'bounces+x@list.example')).toMatch(/^250/);
    expect(await one.inbox()).toHaveLength(1);
    expect(await other.inbox()).toEqual([]);
  });

  test('the same mail twice, or at the same moment, is one mail', async () => {
    const request = await asked();
    const mail = aMail({ id: '<same@rivertrust.example>' });
    const answers = await Promise.all([1, 2, 3].map(() => send(request.address, mail)));
    expect(answers.every((answer) => answer.startsWith('250'))).toBe(true);
    const nameless = aMail({ id: null, body: 'No id here.' });
    await send(request.address, nameless);
    await send(request.address, nameless);
    expect(await request.inbox()).toHaveLength(2);
    expect(await codesTold(request)).toHaveLength(2);
  });

  test.each(Object.entries(QUOTING))('what %s quotes is folded away', async (_, body) => {
    const request = await asked();
    await send(request.address, aMail({ body }));
    const [mail] = await request.inbox();
    expect(mail?.own).toBe(OWN);
    expect(mail?.rest).toContain('may I ask you about your work?');
  });

  test('a mail that is nothing but a quote is kept whole', async () => {
    const request = await asked();
    await send(request.address, aMail({ body: '> Tuesday\n> or Friday?' }));
    expect(await request.inbox()).toMatchObject([{ own: '> Tuesday\n> or Friday?', rest: '' }]);
  });

  test('HTML alone is read, in any charset, without its pictures and scripts', async () => {
    const request = await asked();
    const html = '<style>p{}</style><script>x()</script><p>Gern, J\u00fcrgen</p><img src="x">';
    const mail = Buffer.concat([
      Buffer.from(aMail({ headers: ['Content-Type: text/html; charset=iso-8859-1'], body: '' })),
      Buffer.from(html, 'latin1'),
    ]);
    expect(await send(request.address, mail)).toMatch(/^250/);
    expect((await request.inbox())[0]?.own).toBe('Gern, J\u00fcrgen');
  });

  test('NUL, stray bytes and halves of characters harm nothing', async () => {
    const request = await asked();
    const mail = Buffer.concat([
      Buffer.from(aMail({ from: 'Amara\u0001 Okafor <a.okafor@rivertrust.example>', body: '' })),
      Buffer.from([0x47, 0x00, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x6f, 0x6b, 0x1b, 0x5b]),
    ]);
    expect(await send(request.address, mail)).toMatch(/^250/);
    const [got] = await request.inbox();
    expect(got?.own).toMatch(/^G.*ok\[$/s);
    expect(got?.own).not.toContain('\0');
  });

  test('attachments are dropped and counted', async () => {
    const request = await asked();
    const body = [
      '--b\nContent-Type: text/plain\n\nSee the plan.',
      '--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nJVBERi0=',
      '--b\nContent-Type: text/x-sh\nContent-Disposition: attachment; filename=b.sh\n\nrm\n--b--',
    ].join('\n');
    await send(
      request.address,
      aMail({ headers: ['Content-Type: multipart/mixed; boundary=b'], body }),
    );
    expect(await request.inbox()).toMatchObject([{ own: 'See the plan.', droppedAttachments: 2 }]);
  });

  test.each([
    ['another address', {}, 'other_domain', 'A. Okafor <amara@elsewhere.example>'],
    ['a stranger of the same house', {}, 'other_name', 'Ben Marsh <ben@rivertrust.example>'],
    ['two senders', {}, 'no_sender', 'a.okafor@rivertrust.example, b@evil.example'],
    [
      'a failed check of our gateway',
      { headers: ['Authentication-Results: gw.example; spf=fail; dmarc=fail (p=reject)'] },
      'failed_check',
      undefined,
    ],
  ] as const)('from %s it is held and changes nothing', async (_, parts, reason, from) => {
    const request = await asked();
    await send(request.address, aMail({ ...parts, ...(from && { from }) }));
    const { version } = request.one.interview;
    await request.one.reload();
    expect(request.one.interview.version).toBe(version);
    expect(await request.inbox()).toMatchObject([{ heldBecause: reason }]);
    expect(await codesTold(request)).toEqual(['mail_held']);
  });

  test('what somebody else claims to have checked is not believed', async () => {
    const request = await asked();
    const headers = ['Authentication-Results: evil.example; dmarc=fail'];
    await send(request.address, aMail({ headers }));
    expect(await request.inbox()).toMatchObject([{ heldBecause: null }]);
  });

  test('confirmed, a held mail does what it would have done; its address can be kept', async () => {
    const request = await asked();
    const from = 'Amara Okafor <amara@home.example>';
    await send(request.address, aMail({ from }));
    const [mail] = await request.inbox();
    await request.one.reload();
    const input = {
      interviewId: request.one.id,
      mailId: mail?.id,
      version: request.one.interview.version,
      decision: 'confirm',
      keepAddress: 'private',
      idempotencyKey: room.deps.newId(),
    };
    const { client } = request.one.student;
    await client.call('interviews.settleMail', input);
    // A second click, and a second click with a key of its own.
    await client.call('interviews.settleMail', input);
    await client.call('interviews.settleMail', { ...input, idempotencyKey: room.deps.newId() });
    await request.one.reload();
    expect(request.one.interview.inbox).toHaveLength(1);
    expect(request.one.view.assessment.next[0]?.code).toBe('settle_mail');
    expect(request.one.view.dossier.contact.channels).toMatchObject({
      workEmail: 'a.okafor@rivertrust.example',
      privateEmail: 'amara@home.example',
      privateGivenByContact: true,
    });
    await send(request.address, aMail({ from, body: 'One more thing.' }));
    expect(await request.inbox()).toMatchObject([{ heldBecause: null }, { heldBecause: null }]);
  });

  test('discarded, a held mail is gone; a stale page is told so', async () => {
    const request = await asked();
    await send(request.address, aMail({ from: 'x@elsewhere.example' }));
    const [mail] = await request.inbox();
    const { client } = request.one.student;
    const settle = (version: number, decision: string) => ({
      interviewId: request.one.id,
      mailId: mail?.id,
      version,
      decision,
      keepAddress: null,
      idempotencyKey: room.deps.newId(),
    });
    const { version } = request.one.interview;
    const stale = settle(version - 1, 'discard');
    expect((await client.refused('interviews.settleMail', stale)).code).toBe('conflict');
    await client.call('interviews.settleMail', settle(version, 'discard'));
    expect(await request.inbox()).toEqual([]);
    const late = settle(version, 'confirm');
    expect((await client.refused('interviews.settleMail', late)).code).toBe('conflict');
  });

  test.each([
    ['English', 'Automatic reply: Twenty minutes', 'I am out of the office until 12 March 2026.'],
    ['German', 'Abwesenheitsnotiz', 'Ich bin bis zum 12.03.2026 nicht im Haus.'],
    ['French', 'Réponse automatique', 'Je suis absente jusqu’au 12 mars 2026.'],
  ])('G8: a note of absence in %s pauses until the return', async (_, subject, body) => {
    const request = await asked();
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
    await send(request.address, aMail({ subject: encoded, body }), '');
    await request.one.reload();
    expect(request.one.interview.replies).toMatchObject([
      { outcome: 'auto_reply', until: '2026-03-12' },
    ]);
    expect(request.one.interview.request.status).toBe('open');
    const nudge = request.one.view.assessment.reminders.find((r) => r.kind === 'nudge_proposal');
    expect(String(nudge?.dueAt) > '2026-03-15').toBe(true);
    const [notice] = await rowsOf('Notice', request);
    expect(notice).toMatchObject({
      code: 'mail_away',
      params: { name: 'Amara Okafor', until: 'Thursday 12 March 2026' },
    });
  });

  test.each([['Auto-Submitted: auto-replied'], ['X-Autoreply: yes'], ['Precedence: auto_reply']])(
    'G8: by its header (%s), and without a date for some days',
    async (header) => {
      const request = await asked();
      const headers = [header, 'Content-Type: text/plain'];
      await send(request.address, aMail({ headers, body: 'I am away.' }));
      await request.one.reload();
      expect(request.one.interview.replies).toMatchObject([{ until: '2026-03-09' }]);
    },
  );

  const recipient = 'a.okafor@rivertrust.example';
  const gone = { recipient, status: '5.1.1', said: '550 5.1.1 User unknown' };

  test.each(['Postfix', 'Exchange', 'Gmail'] as const)(
    'G36: a bounce as %s writes it asks for another address',
    async (style) => {
      const request = await asked();
      expect(await send(request.address, aBounce(style, gone), '')).toMatch(/^250/);
      await request.one.reload();
      expect(request.one.interview.request.status).toBe('bounced');
      expect(request.one.interview.bounces).toMatchObject([{ answer: '550 5.1.1 User unknown' }]);
      expect(request.one.view.dossier.contact.channels.bouncedAddresses).toEqual([recipient]);
      expect(request.one.view.assessment.next.map(({ code }) => code)).toContain('mend_address');
      expect(await codesTold(request)).toEqual(['message_bounced']);
      const [message] = (await rowsOf('OutboxMessage', request)).filter(
        ({ id }) => id === request.outboxId,
      );
      expect(message?.status).toBe('bounced');
      expect(await deliveries(request)).toMatchObject([{ kind: 'bounced' }]);
    },
  );

  test.each([
    { status: '4.4.1', action: 'delayed' },
    { status: '4.2.2', action: 'failed' },
  ])('G36: a server that still tries ($status $action) has not failed', async (state) => {
    const request = await asked();
    await send(request.address, aBounce('Postfix', { ...gone, ...state, said: '451 busy' }), '');
    await request.one.reload();
    expect(request.one.interview.request.status).toBe('open');
    expect(await deliveries(request)).toMatchObject([{ kind: 'deferred' }]);
    expect(await codesTold(request)).toEqual([]);
  });

  test('a bounce about somebody else is held', async () => {
    const request = await asked();
    const other = { ...gone, recipient: 'b.marsh@rivertrust.example' };
    await send(request.address, aBounce('Postfix', other), '');
    await request.one.reload();
    expect(request.one.interview.request.status).toBe('open');
    expect(await request.inbox()).toMatchObject([
      { kind: 'bounce', heldBecause: 'other_recipient' },
    ]);
  });
});
