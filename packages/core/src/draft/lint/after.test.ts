import { describe, expect, test } from 'vitest';

import { requested } from '../../testing/dossier.ts';
import { ids, testId } from '../../testing/records.ts';
import type { OtherInterview } from '../../workflow/dossier.ts';
import type { MessageKind } from '../../workflow/interview.ts';
import { drafted, expectSilence, findingsOf, note, says, type Drafted } from './lint.fixture.ts';

const THING = 'Your story of the well that taught you more than the model stayed with me.';

describe('thanks', () => {
  const thanking = (
    body: string,
    thing = THING,
    change: (d: Drafted) => void = () => {},
  ): Drafted =>
    note('thanks', body, (dossier) => {
      dossier.draft.slots = { specificThing: thing };
      dossier.interview.capture.notes = 'A well taught her more than the model.';
      change(dossier);
    });
  const LINE = `Thank you for your time today. ${THING}`;
  test('L18: thanks for the time', () => {
    expectSilence('L18', thanking(LINE));
    expect(says('L18', thanking(`Thank you for the coffee. ${THING}`))).toEqual(['BLOCK no_time']);
    expect(says('L18', thanking(`Thank you. I had a good time. ${THING}`))).toEqual([
      'BLOCK no_time',
    ]);
  });
  test('L19: one thing, in 8 to 40 words, that the notes know', () => {
    expectSilence('L19', thanking(LINE));
    expect(says('L19', thanking('Thank you for your time.'))).toEqual(['BLOCK missing']);
    expect(says('L19', thanking('Thank you for the well.', 'the well'))).toEqual([
      'BLOCK length «the well»',
    ]);
    const invented = thanking(LINE, THING, (d) => (d.interview.capture.notes = 'Cats and dogs.'));
    expect(says('L19', invented)).toEqual([`BLOCK not_from_talk «${THING}»`]);
  });
  test('L19: a card holds 5 to 25 words', () => {
    const short = 'The model stays with me.';
    const card = (thing: string) =>
      thanking(
        `Thank you for your time. ${thing}`,
        thing,
        ({ draft }) => (draft.channel = 'letter'),
      );
    expectSilence('L19', card(short));
    const long = `The well ${'really '.repeat(24)}`.trim();
    expect(says('L19', card(long))).toEqual([`BLOCK length «${long}»`]);
  });
  test('L19: without notes there is nothing to compare with', () => {
    const dossier = thanking(LINE, THING, (d) => (d.interview.capture.notes = ''));
    expect(says('L19', dossier)).toEqual([`INFO no_notes «${THING}»`]);
  });
});

describe('not too often', () => {
  test('L30: a calm request may go', () => {
    expectSilence('L30', drafted());
  });
  test.each([
    ['off_limits', (d: Drafted) => (d.courtesy.doNotContact = true)],
    ['open', (d: Drafted) => requested(d)],
    ['today', (d: Drafted) => (d.courtesy.student.firstRequestsLast24Hours = 2)],
    ['week', (d: Drafted) => (d.courtesy.student.firstRequestsLast7Days = 5)],
    ['contact_busy', (d: Drafted) => (d.courtesy.contact.requestsLast7Days = 1)],
    ['people', (d: Drafted) => (d.courtesy.student.sameEmployer.peopleLast30Days = 3)],
    ['accepted', (d: Drafted) => (d.courtesy.student.sameEmployer.accepted = true)],
    [
      'cool_down',
      (d: Drafted) =>
        (d.interview.request = {
          status: 'declined',
          firstSentAt: '2026-01-05T09:00:00.000Z',
          answeredAt: '2026-01-07T09:00:00.000Z',
        }),
    ],
  ])('L30: %s', (code, fault) => {
    expect(
      says(
        'L30',
        drafted((d) => {
          fault(d);
        }),
      ),
    ).toEqual([`BLOCK ${code}`]);
  });

  const update = (
    sent: readonly (readonly [MessageKind, string])[],
    change: (d: Drafted) => void = () => {},
  ): Drafted =>
    note('update', 'Some news.', (dossier) => {
      dossier.now = '2026-09-01T09:00:00.000Z';
      dossier.draft.plannedAt = dossier.now;
      requested(dossier);
      const [first] = dossier.interview.messages;
      if (!first) throw new Error('There is no message to copy.');
      dossier.interview.messages = sent.map(([kind, sentAt], n) => ({
        ...first,
        id: testId(80 + n),
        kind,
        sentAt,
      }));
      change(dossier);
    });
  test('L41: two unanswered updates are enough', () => {
    const one: [MessageKind, string] = ['update', '2026-03-01T09:00:00.000Z'];
    const two: [MessageKind, string] = ['update', '2026-05-20T09:00:00.000Z'];
    expectSilence('L41', update([one]));
    expect(says('L41', update([one, two]))).toEqual(['BLOCK unanswered']);
    const answered = update([one, two], ({ interview }) => {
      interview.replies.push({
        id: testId(60),
        at: '2026-05-21T09:00:00.000Z',
        channel: 'email',
        outcome: 'yes',
        text: null,
        until: null,
        redirectTo: null,
        pleaseDoNotContact: false,
        signedAs: null,
      });
    });
    expectSilence('L41', answered);
  });
  test('L41: 75 days lie between an update and the message before it', () => {
    expectSilence('L41', update([['thanks', '2026-06-18T09:00:00.000Z']]));
    const early = update([['thanks', '2026-06-18T09:00:01.000Z']]);
    expect(findingsOf('L41', early)).toMatchObject([
      { severity: 'BLOCK', code: 'too_soon', gates: ['send_update'] },
    ]);
  });
  test('L41: a report on somebody they named is due at once', () => {
    const report = update([['thanks', '2026-08-25T09:00:00.000Z']]);
    report.draft.kind = 'report_back';
    expectSilence('L41', report);
  });
});

describe('sameness', () => {
  const other = (
    employerKey: string,
    sent: Partial<OtherInterview['sent'][number]>,
  ): OtherInterview => ({
    id: ids.otherInterview,
    contactId: ids.otherContact,
    contactName: 'Ida Lind',
    employerKey,
    status: 'active',
    request: { status: 'open', firstSentAt: null, answeredAt: null },
    meeting: null,
    thankYouOwedSince: null,
    sent: [
      {
        id: testId(90),
        kind: 'request',
        templateId: 'T01',
        text: 'Dear Ida Lind,\n\nSomething else.\n\nKind regards,\nLena Hoffmann',
        slots: {},
        sentAt: '2026-02-01T09:00:00.000Z',
        ...sent,
      },
    ],
  });
  test('L31: the sentence on the person is written anew for each', () => {
    const dossier = drafted();
    const { whyYou } = dossier.draft.slots;
    dossier.others = [other('coast watch', { slots: { whyYou: whyYou ?? '' } })];
    expect(says('L31', dossier)).toEqual([`BLOCK slot «${whyYou}»`]);
    dossier.others = [
      other('coast watch', { slots: { whyYou: 'Your boats on the coast are fast.' } }),
    ];
    expectSilence('L31', dossier);
  });
  test('L31: a goal may stay the same', () => {
    const dossier = drafted();
    dossier.others = [other('coast watch', { slots: { goal: dossier.draft.slots['goal'] ?? '' } })];
    expectSilence('L31', dossier);
  });
  test('L31: nearly the same text in one organization warns; elsewhere it does not', () => {
    const dossier = drafted();
    dossier.others = [other('river trust', { text: dossier.draft.text })];
    expect(findingsOf('L31', dossier)).toMatchObject([{ severity: 'WARN', code: 'body' }]);
    dossier.others = [other('coast watch', { text: dossier.draft.text })];
    expectSilence('L31', dossier);
  });
  test('L31, R86: two thank-yous in one organization must differ', () => {
    const text =
      'Dear Ida Lind,\n\nThank you for the time you gave me, and for the well.\n\nKind regards,\nLena Hoffmann';
    const thanks = note('thanks', 'Thank you for the time you gave me, and for the well.', (d) => {
      d.others = [other('river trust', { kind: 'thanks', text })];
    });
    expect(findingsOf('L31', thanks)).toMatchObject([{ severity: 'BLOCK', code: 'same_thanks' }]);
    thanks.draft.text = thanks.draft.text.replace(
      'you gave me, and for the well',
      'and the story of the gauge',
    );
    expectSilence('L31', thanks);
  });
});
