import { describe, expect, test } from 'vitest';

import { assess } from '../rules/assess.ts';
import { aDossier, agreed, held } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier, OtherInterview } from '../workflow/dossier.ts';
import type { KeptPromise, Referral } from '../workflow/interview.ts';
import { plannedReminders } from './reminders.ts';

const KINDS = ['did_it_happen', 'promise_due', 'promise_ask', 'thank_introducer', 'keep_in_touch'];
const loops = (dossier: Dossier): string[] =>
  plannedReminders(dossier)
    .filter(({ kind }) => KINDS.includes(kind))
    .map(({ kind, dueAt }) => `${kind} ${dueAt}`);
const next = (dossier: Dossier, ...codes: string[]): string[] =>
  assess(dossier)
    .next.filter(({ code }) => codes.includes(code))
    .map(({ code, dueAt, overdue }) => `${code} ${dueAt}${overdue ? ' overdue' : ''}`);

const talk = (change: (dossier: Dossier) => void = () => {}): Dossier =>
  aDossier((dossier) => {
    held(dossier);
    change(dossier);
  });

const promise = (change: Partial<KeptPromise>): KeptPromise => ({
  id: testId(80),
  by: 'student',
  text: 'Send the article.',
  dueOn: '2026-03-16',
  madeAt: '2026-03-12T15:20:00.000Z',
  settled: null,
  ...change,
});

describe('did it happen?', () => {
  test('R84: it is asked two hours after the end, once, until an answer is there', () => {
    const over = aDossier(agreed);
    expect(loops(over)).toEqual(['did_it_happen 2026-03-12T17:20:00.000Z']);
    expect(loops(talk())).not.toContain('did_it_happen 2026-03-12T17:20:00.000Z');
  });
});

describe('promises', () => {
  const having = (...promises: KeptPromise[]) =>
    talk(({ interview }) => {
      interview.promises = promises;
    });

  test("the student's own are due on their day at nine, on the student's clock", () => {
    expect(loops(having(promise({})))).toEqual(['promise_due 2026-03-16T08:00:00.000Z']);
  });

  test("it is fair to ask about the contact's some days after", () => {
    expect(loops(having(promise({ by: 'contact' })))).toEqual([
      'promise_ask 2026-03-20T08:00:00.000Z',
    ]);
  });

  test('no reminder where there is no day, and none once it is settled', () => {
    const settled = { how: 'kept', at: '2026-03-13T09:00:00.000Z' } as const;
    expect(loops(having(promise({ dueOn: null }), promise({ settled })))).toEqual([]);
  });

  test('they go on after the interview is closed', () => {
    const dossier = having(promise({}));
    dossier.interview.status = 'closed';
    expect(loops(dossier)).toHaveLength(1);
  });

  test('R5: the next actions tell that there is a promise, never its words', () => {
    const dossier = having(promise({}), promise({ id: testId(81), by: 'contact' }));
    const codes = ['keep_promise', 'ask_about_promise', 'await_promise'] as const;
    expect(next(dossier, ...codes)).toEqual([
      'keep_promise 2026-03-16T22:59:00.000Z',
      'await_promise 2026-03-20T08:00:00.000Z',
    ]);
    const later = { ...dossier, now: '2026-03-20T08:00:00.000Z' };
    expect(next(later, ...codes).toSorted()).toEqual([
      'ask_about_promise 2026-03-20T08:00:00.000Z',
      'keep_promise 2026-03-16T22:59:00.000Z overdue',
    ]);
    expect(JSON.stringify(assess(dossier).next)).not.toContain('article');
  });

  test('G5: nobody who asked to be left alone is asked about a promise', () => {
    const dossier = having(promise({ by: 'contact' }));
    dossier.contact.state = 'do_not_contact';
    expect(loops(dossier)).toEqual([]);
    expect(next(dossier, 'ask_about_promise', 'await_promise')).toEqual([]);
  });
});

describe('the introducer', () => {
  const ida: Referral = {
    id: testId(90),
    name: 'Ida Lind',
    employer: null,
    role: null,
    detail: null,
    consent: 'yes',
    checkBackOn: null,
    at: '2026-03-12T15:20:00.000Z',
    contactId: testId(91),
    reportedBackAt: null,
  };
  const asked = (change: Partial<OtherInterview> = {}): OtherInterview => ({
    id: testId(92),
    contactId: testId(91),
    contactName: 'Ida Lind',
    employerKey: 'other',
    status: 'active',
    request: {
      status: 'accepted',
      firstSentAt: '2026-03-13T09:00:00.000Z',
      answeredAt: '2026-03-16T09:00:00.000Z',
    },
    meeting: null,
    thankYouOwedSince: null,
    sent: [],
    ...change,
  });
  const named = (referral: Referral, other: OtherInterview) =>
    talk((dossier) => {
      dossier.interview.referrals = [referral];
      dossier.others = [other];
      dossier.now = '2026-03-16T10:00:00.000Z';
    });
  const meeting = {
    ...(aDossier(held).interview.meeting ?? (undefined as never)),
    start: '2026-03-18T15:00:00.000Z',
    status: 'held',
    travelMinutes: null,
  };

  test('R3: is thanked once when the person they named answers', () => {
    const dossier = named(ida, asked());
    expect(next(dossier, 'thank_introducer', 'report_back')).toEqual([
      'thank_introducer 2026-03-19T09:00:00.000Z',
    ]);
    expect(loops(dossier)).toEqual(['thank_introducer 2026-03-18T08:00:00.000Z']);
  });

  test('R3: a talk after the answer changes the words, not the number of reminders', () => {
    const answered = named(ida, asked());
    const met = named(ida, asked({ meeting }));
    expect(next(met, 'thank_introducer', 'report_back')).toEqual([
      'report_back 2026-03-19T09:00:00.000Z',
    ]);
    const keys = (dossier: Dossier) =>
      plannedReminders(dossier)
        .filter(({ kind }) => kind === 'thank_introducer')
        .map(({ kind, occurrence }) => `${kind}:${occurrence}`);
    expect(keys(met)).toEqual(keys(answered));
  });

  test('R3: not at all once they know, and not while nobody answered', () => {
    const told = named({ ...ida, reportedBackAt: '2026-03-16T09:30:00.000Z' }, asked());
    const silent = named(
      ida,
      asked({ request: { ...asked().request, status: 'open', answeredAt: null } }),
    );
    const bounced = named(ida, asked({ request: { ...asked().request, status: 'bounced' } }));
    for (const dossier of [told, silent, bounced]) {
      expect(loops(dossier)).toEqual([]);
      expect(next(dossier, 'thank_introducer', 'report_back')).toEqual([]);
    }
  });

  test('also where the introducer could not talk, only point to somebody', () => {
    const dossier = named(ida, asked());
    dossier.interview.meeting = null;
    dossier.interview.request.status = 'redirected';
    expect(next(dossier, 'thank_introducer')).toHaveLength(1);
    expect(loops(dossier)).toHaveLength(1);
  });
});

describe('keeping in touch', () => {
  const kept = (change: (dossier: Dossier) => void = () => {}) =>
    talk((dossier) => {
      dossier.interview.thankYou.status = 'waived';
      dossier.interview.keepInTouch = { choice: 'planned', nextOn: '2026-06-11' };
      dossier.contact.touch = { idealDays: 91, maximumDays: 183 };
      change(dossier);
    });

  test('R87: the reminder follows the interval', () => {
    expect(loops(kept())).toEqual(['keep_in_touch 2026-06-11T07:00:00.000Z']);
  });

  test('R87: a word by any way moves the reminder, the rule and the next action', () => {
    const heard = kept((dossier) => {
      dossier.now = '2026-06-12T10:00:00.000Z';
      dossier.interactions = [{ at: '2026-06-01T10:00:00.000Z', by: 'both', isUpdate: false }];
    });
    expect(loops(heard)).toEqual(['keep_in_touch 2026-08-31T07:00:00.000Z']);
    expect(next(heard, 'send_update')).toEqual([]);
    const silent = kept((dossier) => {
      dossier.now = '2026-06-12T10:00:00.000Z';
    });
    expect(next(silent, 'send_update')).toHaveLength(1);
  });

  test('R87: one reminder for a person, however many talks there were', () => {
    const { interview } = kept();
    const later = {
      id: testId(93),
      contactId: interview.contactId,
      contactName: '',
      employerKey: '',
      status: 'closed',
      request: interview.request,
      meeting: {
        ...(interview.meeting ?? (undefined as never)),
        start: '2026-03-20T15:00:00.000Z',
        status: 'held',
        travelMinutes: null,
      },
      thankYouOwedSince: null,
      sent: [],
    } as const;
    const earlier = kept((dossier) => {
      dossier.others = [{ ...later, sent: [] }];
    });
    expect(loops(earlier)).toEqual([]);
  });

  test('R87: "not any more" ends it, whatever the interview had planned', () => {
    const ended = kept(({ contact }) => {
      contact.touch = null;
    });
    expect(loops(ended)).toEqual([]);
  });

  test('R87: a contact of before there were intervals keeps the chosen day', () => {
    const old = kept(({ contact }) => {
      delete contact.touch;
    });
    expect(loops(old)).toEqual(['keep_in_touch 2026-06-11T07:00:00.000Z']);
  });
});
