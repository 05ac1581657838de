import { describe, expect, test } from 'vitest';

import {
  after,
  command,
  messageOf,
  refusalOf,
  theReply,
  theRequest,
  typesOf,
  why,
} from '../testing/deciding.ts';
import { NOW, aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { asAdvisor, asStudent } from '../testing/log.ts';
import { anInternship, testId } from '../testing/records.ts';
import { decide } from './decide.ts';

describe('sendMessage', () => {
  test('R46: a request that rules let through opens the request', () => {
    const dossier = after(theRequest(), aDossier());
    expect(dossier.interview.request).toEqual({
      status: 'open',
      firstSentAt: NOW,
      answeredAt: null,
    });
    expect(dossier.interview.messages).toHaveLength(1);
  });

  test('R1: what rules hold up comes back with the rules that do', () => {
    const dossier = aDossier(({ interview }) => {
      interview.purposes = [];
    });
    const refusal = refusalOf(theRequest(), dossier);
    expect(refusal.code).toBe('rules_hold_it_up');
    expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('R1');
    expect(refusal.findings.every(({ severity }) => severity === 'BLOCK')).toBe(true);
  });

  test('R61: an unticked WARN asks for the tick, and goes through after it', () => {
    const dossier = aDossier(({ interview }) => {
      interview.research = [];
    });
    const refusal = refusalOf(theRequest(), dossier);
    expect(refusal.code).toBe('needs_acknowledgement');
    const ticked = refusal.findings.reduce(
      (ready, { ruleId }) =>
        ready.interview.acknowledged.some((tick) => tick.ruleId === ruleId)
          ? ready
          : after(command('acknowledgeWarning', { ruleId, why: 'No source yet' }), ready),
      dossier,
    );
    expect(typesOf(theRequest(), ticked)).toEqual(['messageSent']);
  });

  test('R19: what an advisor lifts goes through', () => {
    const dossier = aDossier((bent) => {
      bent.internships = [{ ...anInternship(), employerKey: bent.contact.employerKey }];
    });
    expect(refusalOf(theRequest(), dossier).code).toBe('rules_hold_it_up');
    const held = refusalOf(theRequest(), dossier).findings.map(({ ruleId }) => ruleId);
    const lifted = [...new Set(held)].reduce(
      (ready, ruleId) =>
        after(
          command('overrideRule', { ruleId, reason: 'Agreed by phone today' }),
          ready,
          asAdvisor,
        ),
      dossier,
    );
    expect(typesOf(theRequest(), lifted)).toEqual(['messageSent']);
  });

  test('R20: the supervisor can be asked while the contact cannot', () => {
    const dossier = aDossier((bent) => {
      bent.internships = [{ ...anInternship(), employerKey: bent.contact.employerKey }];
    });
    const supervisor = {
      kind: 'supervisor' as const,
      name: 'Jonas Weber',
      address: 'j.weber@citywater.example',
    };
    const ask = messageOf('permission', {
      to: supervisor,
      templateId: 'T08',
      text: 'Dear Mr. Weber,\n\nMay I ask Amara Okafor for 20 minutes?\n\nLena Hoffmann',
      slots: {},
    });
    expect(typesOf(ask, dossier)).toEqual(['messageSent']);
    expect(after(ask, dossier).interview.request.status).toBe('none');
  });

  test('G9: a text that nobody has read to the end does not leave', () => {
    const { confirmations } = theRequest().data;
    const unseen = theRequest({ confirmations: { ...confirmations, finalTextSeen: false } });
    const refusal = refusalOf(unseen, aDossier());
    expect(refusal.code).toBe('rules_hold_it_up');
    expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('G9');
  });

  test('R71: a résumé goes along once it was asked for', () => {
    const attachments = [{ name: 'resume.pdf', kind: 'resume' as const }];
    const refusal = refusalOf(theRequest({ attachments }), aDossier());
    expect(refusal.findings.map(({ ruleId }) => ruleId)).toContain('R71');
    const asked = after({ type: 'recordResumeAsked', data: {} }, aDossier());
    expect(typesOf(theRequest({ attachments }), asked)).toEqual(['messageSent']);
  });

  test('R84: a thank-you by post waits for nothing that new requests wait for', () => {
    const card = messageOf('thanks', {
      channel: 'letter',
      templateId: null,
      to: { kind: 'contact', name: 'Amara Okafor', address: null },
      text: [
        'Dear Dr. Okafor,',
        '',
        'Thank you for the time that you gave me. What you told me about the night shift during the flood, and how the team reads three models side by side before it warns anybody, has stayed with me. I will read the report that you named this week.',
        '',
        'Kind regards,',
        'Lena Hoffmann',
      ].join('\n'),
      slots: { specificThing: 'the night shift during the flood' },
    });
    const late = aDossier((dossier) => {
      held(dossier);
      dossier.now = '2026-03-17T10:00:00.000Z';
      dossier.interview.capture.notes = 'Night shift during the flood, three models side by side.';
    });
    const given = theRequest({ ...card.data, draftedAt: late.now });
    expect(typesOf(given, late)).toEqual(['messageSent']);
  });

  test('sent again with the same id changes nothing; another text under it is refused', () => {
    const dossier = after(theRequest(), aDossier());
    expect(why(theRequest(), dossier)).toEqual(['nothing_to_change', null, null]);
    const { message } = theRequest().data;
    const other = theRequest({ message: { ...message, text: `${message.text}!` } });
    expect(why(other, dossier)).toEqual(['invalid', 'message.id', 'id_taken']);
  });

  test('G4, G5: an address that is not the contact’s own cannot slip past the lists', () => {
    const { message } = theRequest().data;
    const to = { ...message.to, address: 'other@rivertrust.example' };
    expect(why(theRequest({ message: { ...message, to } }), aDossier())).toEqual([
      'invalid',
      'message.to.address',
      'not_their_address',
    ]);
    const spelled = { ...message.to, address: ' A.Okafor@RiverTrust.example ' };
    expect(typesOf(theRequest({ message: { ...message, to: spelled } }), aDossier())).toEqual([
      'messageSent',
    ]);
  });

  test.each([
    ['nudge', 'no_open_request'],
    ['close', 'no_open_request'],
    ['reply_to_no', 'no_answer_yet'],
    ['confirmation', 'no_meeting'],
    ['running_late', 'no_meeting'],
    ['other', 'nothing_sent_yet'],
    ['update', 'talk_not_held'],
    ['thanks', 'talk_not_held'],
  ] as const)('%s before its time: %s', (kind, reason) => {
    expect(why(messageOf(kind), aDossier())).toEqual(['wrong_state', null, reason]);
  });

  test('a request after a yes is no request', () => {
    expect(why(messageOf('request'), aDossier(agreed))).toEqual([
      'wrong_state',
      null,
      'already_accepted',
    ]);
  });

  test('G13: words for the supervisor go to the supervisor', () => {
    expect(why(messageOf('permission'), aDossier())).toEqual([
      'invalid',
      'message.to.kind',
      'wrong_addressee',
    ]);
    const { data } = theRequest();
    const to = { ...data.message.to, kind: 'supervisor' as const };
    expect(why(messageOf('request', { to }), aDossier())).toEqual([
      'invalid',
      'message.to.kind',
      'wrong_addressee',
    ]);
  });

  test('the future cannot be logged', () => {
    const later = '2026-03-02T09:00:00.001Z';
    expect(why(theRequest({ sentAt: later }), aDossier())).toEqual([
      'invalid',
      'sentAt',
      'in_the_future',
    ]);
    expect(why(theRequest({ draftedAt: later }), aDossier())).toEqual([
      'invalid',
      'draftedAt',
      'in_the_future',
    ]);
  });
});

describe('logReply', () => {
  test('G8: a yes stops what is open', () => {
    expect(after(theReply(), aDossier(requested)).interview.request.status).toBe('accepted');
  });

  test('an answer is logged once', () => {
    const dossier = after(theReply(), aDossier(requested));
    expect(why(theReply(), dossier)).toEqual(['nothing_to_change', null, null]);
    expect(why(theReply({ outcome: 'no' }), dossier)).toEqual(['invalid', 'reply.id', 'id_taken']);
  });

  test('nothing sent, nothing answered', () => {
    expect(why(theReply(), aDossier())).toEqual(['wrong_state', null, 'nothing_sent_yet']);
  });

  test('R3: a redirect can become a referral, and gives no leave to use a name', () => {
    const { data } = theReply({
      outcome: 'redirect',
      redirectTo: { name: 'Ida Lind', employer: 'River Trust', detail: null },
    });
    const given = command('logReply', { ...data, referralId: testId(80) });
    const { interview } = after(given, aDossier(requested));
    expect(interview.request.status).toBe('redirected');
    expect(interview.referrals).toMatchObject([{ name: 'Ida Lind', consent: 'not_asked' }]);
  });

  test('G5: a wish not to be contacted is kept with a no, and not with a yes', () => {
    const no = theReply({ outcome: 'no', pleaseDoNotContact: true });
    const decision = decide(no, aDossier(requested), asStudent);
    expect(decision).toMatchObject({
      events: [{ type: 'replyLogged', data: { reply: { pleaseDoNotContact: true } } }],
    });
    expect(why(theReply({ pleaseDoNotContact: true }), aDossier(requested))).toEqual([
      'invalid',
      'reply.pleaseDoNotContact',
      'contradicts_outcome',
    ]);
  });

  test('a no takes the meeting that was still to come with it', () => {
    const no = theReply({ outcome: 'no', at: '2026-03-05T09:59:00.000Z' });
    expect(typesOf(no, aDossier(agreed))).toEqual(['replyLogged', 'meetingCancelled']);
  });

  test('an answer counts also after the student stopped pursuing', () => {
    const withdrawn = aDossier((dossier) => {
      requested(dossier);
      dossier.interview.status = 'withdrawn';
    });
    expect(typesOf(theReply(), withdrawn)).toEqual(['replyLogged']);
  });
});
