import { describe, expect, test } from 'vitest';

import { plannedReminders } from '../notify/reminders.ts';
import { assess } from '../rules/assess.ts';
import { followUp } from '../rules/follow-up.ts';
import { DAY, shift } from '../schedule/instant.ts';
import { after, command, theRequest, typesOf, why } from '../testing/deciding.ts';
import { aDossier } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier } from './dossier.ts';
import type { Actor } from './events.ts';

const bySystem: Actor = { kind: 'system', job: 'mail-in' };
const mailId = testId(700);

const theMail = (change: { from?: 'contact' | 'supervisor'; away?: string | null } = {}) =>
  command('receiveMail', {
    mail: {
      id: mailId,
      from: change.from ?? 'contact',
      sender: { name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
      subject: 'Re: A question',
      excerpt: 'Gladly.',
    },
    away: change.away === undefined ? null : { until: change.away },
  });

const theReply = (id = testId(701)) =>
  command('logReply', {
    reply: {
      id,
      at: '2026-03-02T09:00:00.000Z',
      channel: 'email',
      outcome: 'yes',
      text: 'Gladly.',
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
    },
    mailId,
  });

const asked = (): Dossier =>
  aDossier(({ interview, now }) => {
    interview.request = { status: 'open', firstSentAt: shift(now, -DAY), answeredAt: null };
    interview.messages = interview.messages.slice(0, 0);
  });

const kinds = (dossier: Dossier) => plannedReminders(dossier).map(({ kind }) => kind);
const later = (dossier: Dossier, days: number): Dossier => ({
  ...dossier,
  now: shift(dossier.now, days * DAY),
});

describe('a message that comes back', () => {
  const sent = (kind: 'request' | 'thanks' | 'confirmation'): Dossier => {
    const { message } = theRequest().data;
    return aDossier(({ interview, now }) => {
      interview.messages = [{ ...message, kind, sentAt: now }];
      if (kind === 'request') {
        interview.request = { status: 'open', firstSentAt: now, answeredAt: null };
      }
      if (kind === 'thanks')
        interview.thankYou = { status: 'sent', at: now, messageId: message.id };
    });
  };
  const { message } = theRequest().data;
  const bounce = command('recordBounce', {
    messageId: message.id,
    address: message.to.address ?? '',
    answer: '550 5.1.1 no such user',
  });

  test('G36: it is no missing answer but an address to mend', () => {
    const got = after(bounce, sent('request'), bySystem);
    expect(got.interview.request.status).toBe('bounced');
    expect(followUp(got)).toMatchObject({ kind: 'mend_address', fairAt: null });
    expect(why(bounce, got, bySystem)[0]).toBe('nothing_to_change');
  });

  test('R84: a thank-you that never arrived is still owed', () => {
    expect(after(bounce, sent('thanks'), bySystem).interview.thankYou.status).toBe('none');
  });

  test('it is noted by the system alone, and of a message that there is', () => {
    expect(why(bounce, sent('request'))[0]).toBe('not_allowed');
    expect(why(bounce, asked(), bySystem)).toEqual(['not_found', 'messageId', 'message']);
  });
});

describe('mail that comes in', () => {
  test('G8: it stops every follow-up until somebody has said what it was', () => {
    const before = asked();
    expect(kinds(before)).toContain('nudge_proposal');
    const got = later(after(theMail(), before, bySystem), 60);
    expect(kinds(got)).not.toContain('nudge_proposal');
    expect(followUp(got)).toMatchObject({ kind: 'settle_mail', fairAt: null });
    const [next] = assess(got).next;
    expect(next).toMatchObject({ code: 'settle_mail', waiting: false, overdue: false });
  });

  test('G8: mail of a supervisor stops nothing that goes to the contact', () => {
    const got = after(theMail({ from: 'supervisor' }), asked(), bySystem);
    expect(kinds(got)).toContain('nudge_proposal');
    expect(assess(got).next.map(({ code }) => code)).toContain('settle_supervisor_mail');
  });

  test('it comes in once', () => {
    const got = after(theMail(), asked(), bySystem);
    expect(why(theMail(), got, bySystem)).toEqual(['nothing_to_change', null, null]);
  });

  test('it comes by itself: nobody can write it', () => {
    expect(why(theMail(), asked())[0]).toBe('not_allowed');
    const guest: Actor = { kind: 'guest', guestId: testId(9_001) };
    expect(why(theMail(), asked(), guest)[0]).toBe('not_allowed');
  });

  test('it is taken when the interview is closed or withdrawn, too', () => {
    for (const status of ['closed', 'withdrawn'] as const) {
      const dossier = asked();
      dossier.interview.status = status;
      expect(typesOf(theMail(), dossier, bySystem)).toEqual(['mailReceived']);
    }
  });

  test('one word of the student settles it, and it turns into one answer at the most', () => {
    const dossier = asked();
    dossier.interview.calls = [
      {
        id: testId(60),
        at: shift(dossier.now, -DAY),
        outcome: 'voicemail',
        callBackAt: null,
        said: { reason: true, time: true, why: true, how: true },
        note: null,
      },
    ];
    const got = after(theMail(), dossier, bySystem);
    const at = dossier.now;
    const reply = theReply();
    reply.data.reply.at = at;
    const settled = after(reply, got);
    expect(settled.interview.inbox).toMatchObject([{ settled: { replyId: testId(701), at } }]);
    expect(settled.interview.request.status).toBe('accepted');
    const second = theReply(testId(702));
    second.data.reply.at = at;
    expect(why(second, settled)).toEqual(['wrong_state', null, 'mail_settled']);
    expect(why(command('setMailAside', { mailId }), settled)[2]).toBe('mail_settled');
  });

  test('G8: set aside, it was a word all the same: the wait begins anew', () => {
    const before = asked();
    const got = after(theMail(), later(before, 5), bySystem);
    const read = after(command('setMailAside', { mailId }), got);
    expect(followUp(read)?.waitingSince).toBe(got.now);
    expect(String(followUp(read)?.fairAt) > String(followUp(before)?.fairAt)).toBe(true);
    expect(why(command('setMailAside', { mailId }), read)[0]).toBe('nothing_to_change');
    expect(why(command('setMailAside', { mailId: testId(1) }), read)[2]).toBe('mail');
  });

  test('G8: an automatic answer pauses until the return and two working days', () => {
    const before = asked();
    const got = after(theMail({ away: '2026-04-02' }), before, bySystem);
    expect(got.interview.inbox ?? []).toEqual([]);
    expect(got.interview.replies).toMatchObject([
      { id: mailId, outcome: 'auto_reply', until: '2026-04-02' },
    ]);
    // Thursday; Good Friday and Easter Monday are no working days where they are kept.
    expect(String(followUp(got)?.fairAt) >= '2026-04-06').toBe(true);
  });

  test('G8: without a date, or with one that cannot be, some days pass', () => {
    for (const away of [null, '2020-01-01', '2035-01-01']) {
      const before = asked();
      const got = after(theMail({ away }), before, bySystem);
      const days = before.policy.autoReplyDaysWithoutDate;
      const expected = shift(before.now, days * DAY).slice(0, 10);
      expect(got.interview.replies.at(-1)?.until).toBe(expected);
    }
  });
});
