import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { describe, expect, test } from 'vitest';
import { aMail } from '../testing/mails.ts';
import { domain, mailRoom } from '../testing/mail-room.ts';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of buffers that somebody still holds. */
function keptBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

describe.each(testDatabases())('the listener for mail on $name', ({ open }) => {
  const room = mailRoom(open);
  const { talk, asked, send, rowsOf } = room;

  test('no other address gets a word in, whoever asks and however', async () => {
    const request = await asked();
    const forged = request.address.replace(/\+[0-9a-f]/, (start) => (start === '+0' ? '+1' : '+0'));
    const one = await talk();
    await one.say('MAIL FROM:<a@b.example>');
    for (const to of [
      forged,
      'postmaster@replies.school.example',
      'somebody@elsewhere.example',
      `${request.address.split('@')[0]}@elsewhere.example`,
      'reply+%00@replies.school.example',
      `"reply+a\\" <x@y.example>"@replies.school.example`,
      `somebody%elsewhere.example@${domain}`,
    ]) {
      expect([to, await one.say(`RCPT TO:<${to}>`)]).toEqual([
        to,
        expect.stringMatching(/^5(?:50|01|53)/),
      ]);
    }
    expect(await one.say('DATA')).toMatch(/^503/);
    for (const command of ['AUTH PLAIN AGEAYg==', 'VRFY lena', 'EXPN all', 'STARTTLS', 'WIZ x']) {
      expect(await one.say(command)).toMatch(/^5/);
    }
  });

  test('a token of another school files there and nowhere else', async () => {
    const [here, there] = [await asked(), await asked()];
    await send(there.address, aMail());
    expect(await here.inbox()).toEqual([]);
    const error = await here.one.student.client.refused('interviews.inbox', {
      interviewId: there.one.id,
    });
    expect(error.code).toBe('not_found');
  });

  test('after more than a year the address of a message is none any more', async () => {
    const request = await asked();
    room.app.clock.now = '2027-05-02T10:00:00.000Z';
    expect(await send(request.address, aMail())).toMatch(/^550/);
  });

  test('one recipient a mail; the next one has to come again', async () => {
    const [one, other] = [await asked(), await asked()];
    const sender = await talk();
    await sender.say('MAIL FROM:<a.okafor@rivertrust.example>');
    expect(await sender.say(`RCPT TO:<${one.address}>`)).toMatch(/^250/);
    expect(await sender.say(`RCPT TO:<${other.address}>`)).toMatch(/^452/);
    await sender.say('DATA');
    await sender.write(aMail());
    expect(await sender.say('\r\n.')).toMatch(/^250/);
    expect(await other.inbox()).toEqual([]);
  });

  test('pipelined commands are answered one by one; lines in a mail are no commands', async () => {
    const request = await asked();
    const sender = await talk();
    await sender.write(
      `MAIL FROM:<a.okafor@rivertrust.example>\r\nRCPT TO:<${request.address}>\r\nDATA\r\n`,
    );
    expect(await sender.answer()).toMatch(/^250/);
    expect(await sender.answer()).toMatch(/^250/);
    expect(await sender.answer()).toMatch(/^354/);
    const body = `Hello\n.\nRCPT TO:<x@y.example>\n..\nMAIL FROM:<x@y.example>`;
    // Bare line feeds around a full stop do not end a mail: nothing can be smuggled in.
    const smuggled = Buffer.concat([Buffer.from(`${aMail({ body: '' })}${body}`)]);
    await sender.write(smuggled);
    expect(await sender.say('\r\n.')).toMatch(/^250/);
    expect(await sender.say('NOOP')).toMatch(/^250/);
    const [mail] = await request.inbox();
    expect(mail?.own).toContain('RCPT TO:<x@y.example>');
  });

  test('10 MB and more: refused by the announced size, or after it has run through and is gone', async () => {
    const request = await asked();
    const polite = await talk();
    expect(await polite.say('EHLO again')).toMatch(/SIZE 2000000/);
    expect(await polite.say('MAIL FROM:<a@b.example> SIZE=10000000')).toMatch(/^552/);

    const sender = await talk();
    await sender.say('MAIL FROM:<a.okafor@rivertrust.example>');
    await sender.say(`RCPT TO:<${request.address}>`);
    await sender.say('DATA');
    await sender.write(aMail({ body: '' }));
    const line = `${'x'.repeat(998)}\r\n`.repeat(100);
    const before = keptBytes();
    let most = 0;
    for (let round = 0; round < 5; round += 1) {
      for (let sent = 0; sent < 10_000_000; sent += line.length) await sender.write(line);
      most = Math.max(most, keptBytes() - before);
    }
    expect(await sender.say('\r\n.')).toMatch(/^552/);
    // Of fifty megabytes nothing stays; the embedded database may take its next 16 meanwhile.
    expect(most).toBeLessThan(30_000_000);
    expect(await request.inbox()).toEqual([]);
    expect(await sender.mail(request.address, aMail())).toMatch(/^250/);
  }, 30_000);

  test('a mail that is nested or headed beyond bounds is refused', async () => {
    const request = await asked();
    const open = (n: number) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`;
    const body = Array.from({ length: 60 }, (_, n) => open(n)).join('');
    const deep = aMail({ headers: ['Content-Type: multipart/mixed; boundary=b0'], body });
    expect(await send(request.address, deep)).toMatch(/^554/);
    const headers = Array.from({ length: 3_000 }, (_, n) => `X-${n}: ${'y'.repeat(60)}`);
    expect(await send(request.address, aMail({ headers }))).toMatch(/^554/);
  });

  test('two machines that answer each other come to an end', async () => {
    const request = await asked();
    const sender = await talk();
    const answers: string[] = [];
    for (let n = 0; n < 42; n += 1) {
      const headers = ['Auto-Submitted: auto-replied'];
      answers.push(await sender.mail(request.address, aMail({ headers, body: `Away ${n}` })));
    }
    expect(answers.at(39)).toMatch(/^250/);
    expect(answers.at(-1)).toMatch(/^552/);
    expect(await rowsOf('InboundMail', request)).toHaveLength(40);
  }, 60_000);

  test('while the student writes, an answer waits its turn and is not lost', async () => {
    const request = await asked();
    const writing = (async () => {
      for (let n = 0; n < 6; n += 1) {
        await request.one.reload();
        const goal = `goal number ${n} of this interview`;
        const input = {
          interviewId: request.one.id,
          version: request.one.interview.version,
          command: { type: 'writeGoal', data: { goal } },
          idempotencyKey: room.deps.newId(),
        };
        await request.one.student.client.ask('interviews.act', input);
      }
    })();
    const mails = [1, 2, 3].map((n) => send(request.address, aMail({ body: `Mail ${n}` })));
    const answers = await Promise.all(mails);
    await writing;
    await request.one.reload();
    const stored = answers.filter((answer) => answer.startsWith('250')).length;
    expect(request.one.interview.inbox).toHaveLength(stored);
    expect(answers.every((answer) => /^(?:250|451)/.test(answer))).toBe(true);
  });

  test('nothing of a mail or its people is logged', async () => {
    const request = await asked();
    await send(request.address, aMail({ body: 'A secret called Zanzibar.' }));
    await send('zanzibar@elsewhere.example', aMail());
    const all = room.app.logged.join('\n');
    expect(all).not.toMatch(/zanzibar/i);
    expect(all).not.toContain(request.address);
  });
});
