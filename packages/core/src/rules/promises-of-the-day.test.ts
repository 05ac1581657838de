import { expect, test } from 'vitest';
import { aDossier, agreed } from '../testing/dossier.ts';
import { ids, testId } from '../testing/records.ts';
import { dayCardOf } from '../workflow/day-card.ts';
import type { OtherInterview } from '../workflow/dossier.ts';
import type { KeptPromise } from '../workflow/interview.ts';
import { promisesToRemember } from './promises.ts';
import { meetingOf } from './stages.fixture.ts';

let made = 0;
const promise = (text: string, change: Partial<KeptPromise> = {}): KeptPromise => ({
  id: testId((made += 1)),
  by: 'student',
  text,
  dueOn: null,
  madeAt: '2026-01-05T09:00:00.000Z',
  settled: null,
  ...change,
});

const other = (contactId: string, change: Partial<OtherInterview> = {}): OtherInterview => ({
  id: ids.otherInterview,
  contactId,
  contactName: 'Somebody',
  employerKey: 'river trust',
  status: 'closed',
  request: { status: 'accepted', firstSentAt: null, answeredAt: null },
  meeting: null,
  thankYouOwedSince: null,
  openPromises: [promise('From the talk before.', { by: 'contact' })],
  sent: [
    {
      id: testId(900),
      kind: 'request',
      templateId: 'T01',
      text: 'An old letter.',
      slots: {},
      sentAt: '2026-01-01T09:00:00.000Z',
    },
  ],
  ...change,
});

const dossier = () =>
  aDossier((each) => {
    agreed(each);
    each.interview.promises = [
      promise('Bring the map.'),
      promise('Kept already.', { settled: { how: 'kept', at: '2026-01-06T09:00:00.000Z' } }),
      promise('Said in the talk.', { madeAt: meetingOf(each).start }),
    ];
    each.others = [
      other(each.contact.id),
      other(each.contact.id, { id: testId(801), openPromises: [] }),
      other(each.contact.id, { id: testId(802), status: 'withdrawn' }),
      other(ids.otherContact, { id: testId(803) }),
    ];
  });

test('H6: before they meet, all that is open between the two is in mind, and nothing else', () => {
  const texts = promisesToRemember(dossier()).map(({ text }) => text);
  expect(texts).toEqual(['From the talk before.', 'Bring the map.']);
});

test('H6: the card on the device has it too, and neither other people nor old letters', () => {
  const full = dossier();
  const card = dayCardOf(full);
  expect(promisesToRemember(card)).toEqual(promisesToRemember(full));
  expect(new Set(card.others.map(({ contactId }) => contactId))).toEqual(
    new Set([full.contact.id]),
  );
  expect(JSON.stringify(card.others)).not.toContain('An old letter.');
});
