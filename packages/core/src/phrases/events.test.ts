import { describe, expect, test } from 'vitest';

import { aDraft, aMeeting, NOW } from '../testing/dossier.ts';
import { event, logOf } from '../testing/log.ts';
import { testId } from '../testing/records.ts';
import type { NewEvent } from '../workflow/events.ts';
import { factsOf } from '../workflow/meeting-facts.ts';
import { EVENT_PHRASES, eventSentence } from './events.ts';

const line = (happened: NewEvent, who = 'You'): string => {
  const last = logOf(happened).at(-1);
  if (!last) throw new Error('The log holds the event.');
  return eventSentence(last, { who, name: 'Dr. Okafor' });
};

describe('history', () => {
  test('says who did what, and how', () => {
    const { templateId, subject, text, slots, to } = aDraft();
    const message = {
      id: testId(40),
      kind: 'request' as const,
      templateId,
      channel: 'email' as const,
      to,
      subject,
      text,
      slots,
      way: 'self' as const,
      sentAt: NOW,
      minutes: 20,
    };
    expect(line(event('messageSent', { message }))).toBe('You sent the request by e-mail');
    const schoolTemplate = { id: testId(90), version: 3 };
    expect(line(event('messageSent', { message: { ...message, schoolTemplate } }))).toBe(
      'You sent the request by e-mail, with the school’s words, version 3',
    );
  });

  test('names the contact who answered', () => {
    const reply = {
      id: testId(60),
      at: NOW,
      channel: 'email' as const,
      outcome: 'yes' as const,
      text: 'Private words',
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
    };
    expect(line(event('replyLogged', { reply }))).toBe('Dr. Okafor said yes');
  });

  test('R53: tells a moved meeting by the clock that was agreed', () => {
    const facts = factsOf(aMeeting());
    const moved = { facts, evidence: null, by: 'contact' as const, reason: 'Private words' };
    expect(line(event('meetingFactsChanged', moved))).toMatch(
      /^Dr\. Okafor moved the meeting to Thursday 12 March 2026, 15:00 \(/,
    );
  });

  test('an override shows its reason and who gave it', () => {
    const reason = 'Agreed with the department';
    expect(line(event('ruleOverridden', { ruleId: 'R19', reason }), 'Your advisor')).toBe(
      `Your advisor lifted R19: ${reason}`,
    );
  });

  test('R5: frank words never stand in it', () => {
    const secret = 'SECRET';
    const frank: NewEvent[] = [
      event('talkNotesWritten', { notes: secret }),
      event('answerCaptured', { key: 'a', asked: true, note: secret }),
      event('goalWritten', { goal: secret }),
      event('shortlistReasonWritten', { reason: secret }),
      event('interviewWithdrawn', { reason: secret }),
      event('meetingCancelled', { by: 'student', reason: secret }),
      event('requestLetGo', { reason: secret }),
      event('outcomeCorrected', { outcome: 'i_missed', endedAt: null, by: null, reason: secret }),
      event('promiseMade', {
        promise: { id: 'p', by: 'contact', text: secret, dueOn: null },
      }),
    ];
    for (const happened of frank) expect(line(happened)).not.toContain(secret);
  });

  test('every line asks only for words that it gets', () => {
    const always = new Set(['who', 'name']);
    const fromEvents = new Set(
      'field minutes channel message outcome reply count time side referral reason rule how settled arrived sender address'.split(
        ' ',
      ),
    );
    for (const phrase of Object.values(EVENT_PHRASES)) {
      for (const [, key = ''] of phrase.matchAll(/\{(\w+)\}/g)) {
        expect(always.has(key) || fromEvents.has(key)).toBe(true);
      }
    }
  });
});
