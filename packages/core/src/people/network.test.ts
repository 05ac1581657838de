import { describe, expect, test } from 'vitest';

import { defaultPolicy } from '../policy/policy.ts';
import { aDossier, held, requested } from '../testing/dossier.ts';
import { aContact, testId } from '../testing/records.ts';
import type { InterviewState, Referral } from '../workflow/interview.ts';
import { networkOf } from './network.ts';
import { touchList } from './touch-list.ts';

const amara = aContact();
const ben = {
  ...aContact(),
  id: testId(30),
  fullName: { value: 'Ben Marsh', verified: null },
  introducedBy: {
    contactId: amara.id,
    name: 'Amara Okafor',
    link: null,
    nameUseConsent: true,
    referralInterviewId: testId(32),
    at: null,
  },
};
const referral: Referral = {
  id: testId(33),
  name: 'Ben Marsh',
  employer: 'City Water Works',
  role: 'Engineer',
  detail: null,
  consent: 'yes',
  checkBackOn: null,
  at: '2026-03-12T15:20:00.000Z',
  contactId: ben.id,
  reportedBackAt: null,
};
const talk = (referrals: Referral[]): InterviewState => ({
  ...aDossier(held).interview,
  referrals,
});
const withBen = (status: InterviewState['request']['status']): InterviewState => ({
  ...aDossier(requested).interview,
  id: testId(34),
  contactId: ben.id,
  request: {
    status,
    firstSentAt: '2026-03-13T09:00:00.000Z',
    answeredAt: '2026-03-14T09:00:00.000Z',
  },
});

const statesOf = (interviews: InterviewState[], contacts = [amara, ben]) =>
  networkOf(contacts, interviews).people.map(({ name, state }) => `${name}: ${state}`);
const endsOf = (interviews: InterviewState[], contacts = [amara, ben]) =>
  networkOf(contacts, interviews).openEnds.map(
    ({ kind, introducer, name, met }) => `${kind} ${introducer} ${name}${met ? ' met' : ''}`,
  );

describe('the network', () => {
  test('R3: a name that is no contact yet is a branch, and adding it an open end', () => {
    const named = talk([{ ...referral, contactId: null }]);
    expect(networkOf([amara], [named]).people.at(-1)).toMatchObject({
      key: `referral:${referral.id}`,
      contactId: null,
      introducedById: amara.id,
      employer: 'City Water Works',
      state: 'named',
    });
    expect(endsOf([named], [amara])).toEqual(['add Amara Okafor Ben Marsh']);
    const first = talk([{ ...referral, contactId: null, consent: 'ask_first' }]);
    expect(endsOf([first], [amara])).toEqual(['check_back Amara Okafor Ben Marsh']);
    expect(endsOf([talk([{ ...referral, contactId: null, consent: 'no' }])], [amara])).toEqual([]);
  });

  test('each branch tells how far it has grown', () => {
    const one = talk([referral]);
    const grown = {
      open: 'asked',
      accepted: 'answered',
      later: 'answered',
      redirected: 'answered',
      declined: 'no',
      bounced: 'asked',
      let_go: 'silent',
      none: 'known',
    } as const;
    for (const [status, state] of Object.entries(grown)) {
      const other = withBen(status as keyof typeof grown);
      expect(statesOf([one, other])).toEqual(['Amara Okafor: talked', `Ben Marsh: ${state}`]);
    }
    expect(statesOf([one])).toEqual(['Amara Okafor: talked', 'Ben Marsh: known']);
  });

  test('R3: the introducer waits to hear once the named person answered, until they were told', () => {
    const one = talk([referral]);
    expect(endsOf([one])).toEqual(['ask Amara Okafor Ben Marsh']);
    expect(endsOf([one, withBen('open')])).toEqual([]);
    expect(endsOf([one, withBen('accepted')])).toEqual(['tell Amara Okafor Ben Marsh']);
    const met = { ...withBen('accepted'), meeting: one.meeting };
    expect(endsOf([one, met])).toEqual(['tell Amara Okafor Ben Marsh met']);
    const told = talk([{ ...referral, reportedBackAt: '2026-03-20T09:00:00.000Z' }]);
    expect(endsOf([told, met])).toEqual([]);
  });

  test('G5: nobody who asked to be left alone is an open end', () => {
    const left = { ...amara, state: 'do_not_contact' as const };
    expect(endsOf([talk([referral]), withBen('accepted')], [left, ben])).toEqual([]);
    expect(statesOf([talk([referral])], [left])).toEqual(['Amara Okafor: left_alone']);
  });

  test('what was given up is no branch', () => {
    const gone = { ...talk([{ ...referral, contactId: null }]), status: 'withdrawn' as const };
    expect(statesOf([gone], [amara])).toEqual(['Amara Okafor: known']);
  });
});

describe('the list of those to write to', () => {
  const at = { now: '2026-10-01T09:00:00.000Z', zone: 'Europe/Berlin', policy: defaultPolicy };
  const touch = { idealDays: 91, maximumDays: 183 };

  test('R87: who is losing touch stands first, and nobody twice', () => {
    const people = [
      { ...amara, touch: { idealDays: 91, maximumDays: 400 } },
      { ...ben, touch, createdAt: '2026-01-01T09:00:00.000Z' },
      { ...ben, id: testId(35), touch: null, nextTouchAt: '2026-09-01' },
      { ...ben, id: testId(36), nextTouchAt: '2026-09-01' },
    ];
    const two = { ...talk([]), id: testId(37) };
    const list = touchList({ contacts: people, interviews: [talk([]), two], logged: [] }, at);
    expect(list.map(({ contactId, state, idealOn }) => [contactId, state, idealOn])).toEqual([
      [ben.id, 'losing', '2026-04-02'],
      [amara.id, 'due', '2026-06-11'],
      [testId(36), 'due', '2026-09-01'],
    ]);
  });
});
