import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { composeMail, HeaderProblem, type MailParts } from './compose.ts';
import { smtpMailer } from './mailer.ts';

const FROM = 'Acquaint <acquaint@school.example>';
const TO = 'a.okafor@rivertrust.example';

const parts = (change: Partial<MailParts> = {}): MailParts => ({
  from: { name: 'Lena Hoffmann via Northgate', address: 'acquaint@school.example' },
  to: { name: 'Amara Okafor', address: TO },
  subject: 'A question',
  text: 'Dear Dr. Okafor,\n\nthank you.\n',
  messageId: '<one@school.example>',
  date: '2026-03-02T09:00:00.000Z',
  ...change,
});

describe('a mail over the wire', () => {
  let sink: SmtpSink;
  let mailer: ReturnType<typeof smtpMailer>;
  beforeAll(async () => {
    sink = await smtpSink();
    mailer = smtpMailer({ url: sink.url, caFile: null, timeoutMs: 2000 }, FROM);
  });
  afterAll(async () => {
    mailer.close();
    await sink.close();
  });

  async function sent(change: Partial<MailParts>) {
    const letter = sink.next(TO);
    const raw = await composeMail(parts(change));
    const mail = { from: 'acquaint@school.example', to: TO, raw };
    await mailer.handOver?.({ ...mail, beforeTheDot: () => Promise.resolve() });
    return PostalMime.parse(await letter);
  }

  test.each([
    ['dots at the beginning of lines', '.\n..\n.hidden\n\n.\nend.'],
    ['lines of any length', `${'word '.repeat(400)}\n${'x'.repeat(1200)}\nend`],
    ['right-to-left words', 'عزيزتي أمارة،\n\nשלום, זו בדיקה.\nUnd weiter.'],
    ['characters beyond the first plane', 'Grüße 👩🏽‍🔬 𝒜𝓂𝒶𝓇𝒶 𠜎\n中文字\u{1F9EA}'],
    ['spaces at ends of lines and equals signs', 'a  \n=3D = =\n\tb\n-- \nc'],
    ['From at the beginning of a line', 'From here\n>From there\n'],
  ])('keeps %s as they are', async (_, text) => {
    const mail = await sent({ text });
    expect((mail.text ?? '').replace(/\n$/, '')).toBe(text.replace(/\n$/, ''));
  });

  test('keeps names in any script, and a subject of any length', async () => {
    const name = 'أمارة "Amy" Okafor-Ñandú, Dr.';
    const subject = `${'Frage zur Hochwasservorhersage – '.repeat(8)}ünd ein Ende`;
    const mail = await sent({ subject, to: { name, address: TO } });
    expect(mail.subject).toBe(subject);
    expect(mail.to).toEqual([{ name, address: TO }]);
  });

  test('says which messages stand before it', async () => {
    const thread = ['<one@school.example>', '<two@school.example>'];
    const mail = await sent({ messageId: '<three@school.example>', thread });
    expect(mail.inReplyTo).toBe('<one@school.example>');
    expect(mail.references).toBe('<one@school.example> <two@school.example>');
  });

  test('a line is used again for the next mail, and a broken one is not', async () => {
    await sent({});
    await sent({});
    sink.behave = () => 'cut_in_text';
    await expect(sent({})).rejects.toMatchObject({ code: 'ECONNECTION' });
    sink.behave = () => 'accept';
    expect((await sent({ subject: 'Afterwards' })).subject).toBe('Afterwards');
  });

  test('the server learns of the end only after the mark, and of none without it', async () => {
    const raw = await composeMail(parts());
    const before = sink.taken.length;
    const steps: string[] = [];
    const mail = { from: 'acquaint@school.example', to: TO, raw };
    const marked = mailer.handOver?.({
      ...mail,
      beforeTheDot: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`taken before: ${sink.taken.length - before}`);
      },
    });
    await marked;
    expect(steps).toEqual(['taken before: 0']);
    expect(sink.taken.length - before).toBe(1);
    const failed = mailer.handOver?.({
      ...mail,
      beforeTheDot: () => Promise.reject(new Error('not mine')),
    });
    await expect(failed).rejects.toThrow('not mine');
    expect(sink.taken.length - before).toBe(1);
  });

  test('the mark is not asked for while the server refuses the recipient', async () => {
    sink.behave = () => 'unknown_recipient';
    let asked = 0;
    const raw = await composeMail(parts());
    const refused = mailer.handOver?.({
      from: 'acquaint@school.example',
      to: TO,
      raw,
      beforeTheDot: () => Promise.resolve(void (asked += 1)),
    });
    await expect(refused).rejects.toMatchObject({ responseCode: 550 });
    expect(asked).toBe(0);
    sink.behave = () => 'accept';
  });
});

describe('what would begin another header', () => {
  test.each(['\r\nBcc: all@x.example', '\nBcc: a', '\rX', '\0'])('%j is refused', async (bad) => {
    const refused = async (change: Partial<MailParts>) =>
      expect(composeMail(parts(change))).rejects.toThrow(HeaderProblem);
    await refused({ subject: `Hello${bad}` });
    await refused({ to: { name: `Amara${bad}`, address: TO } });
    await refused({ from: { name: `Lena${bad}`, address: 'a@b.example' } });
    await refused({ replyTo: [{ name: 'Lena', address: `l@b.example${bad}` }] });
  });
});
