import { describe, expect, test } from 'vitest';

import { trapPhrases } from '../../phrases/rules-traps.ts';
import { aDossier, aDraft, requested, someResearch } from '../../testing/dossier.ts';
import { ids } from '../../testing/records.ts';
import type { AddressBookEntry, Dossier } from '../../workflow/dossier.ts';
import { asking } from '../hits.fixture.ts';
import { trapRules } from '../traps.ts';
import { findSensitive } from './sensitive.ts';

const { hitsOf, says } = asking(trapRules, trapPhrases);

describe('the same person', () => {
  const known = (change: Partial<AddressBookEntry>, openRequest = false) =>
    aDossier((d) => {
      d.addressBook = [
        {
          contactId: ids.otherContact,
          fullName: 'Amara Okafor',
          familyName: 'Okafor',
          employer: 'River Trust',
          ...change,
        },
      ];
      d.others = [
        {
          id: ids.otherInterview,
          contactId: ids.otherContact,
          contactName: 'Amara Okafor',
          employerKey: 'river trust',
          status: 'active',
          request: { status: openRequest ? 'open' : 'none', firstSentAt: null, answeredAt: null },
          meeting: null,
          thankYouOwedSince: null,
          sent: [],
        },
      ];
    });

  test.each(['Amara Okafor', 'AMARA OKAFOR', 'Amára Okafor', 'Amara Okafo', 'Okafor Amara'])(
    'G4: "%s" at the same employer may be the same person',
    (fullName) => {
      expect(says('G4', known({ fullName }))).toEqual(['WARN double']);
    },
  );

  test.each([
    [{ fullName: 'Amara Okonkwo' }],
    [{ employer: 'City Water Works' }],
    [{ contactId: ids.contact }],
  ])('G4: %o is somebody else, or this very record', (change) => {
    expect(says('G4', known(change))).toEqual([]);
  });

  test('G4: the legal form of the employer makes no difference', () => {
    expect(says('G4', known({ employer: 'River Trust Ltd.' }))).toEqual(['WARN double']);
  });

  test('G4: somebody asked under another spelling is not asked again', () => {
    expect(hitsOf('G4', known({ fullName: 'Amara Okafo' }, true))).toMatchObject([
      { severity: 'BLOCK', code: 'asked_already', params: { other: 'Amara Okafo' } },
    ]);
  });
});

describe('how they want to be reached', () => {
  const privately = (change: (dossier: Dossier) => void) =>
    aDossier((d) => {
      d.contact.channels.privateEmail = 'amara@home.example';
      d.draft = aDraft();
      d.draft.to.address = 'Amara@Home.example';
      change(d);
    });

  test('G35: a private address that was not given is not used', () => {
    expect(
      says(
        'G35',
        privately(() => {}),
      ),
    ).toEqual(['BLOCK not_given']);
  });

  test('G35: with a work address at hand, a given private one wants a second look', () => {
    const given = privately((d) => (d.contact.channels.privateGivenByContact = true));
    expect(says('G35', given)).toEqual(['WARN work_first']);
    given.contact.channels.workEmail = null;
    given.contact.channels.workPhone = null;
    expect(says('G35', given)).toEqual([]);
  });

  test('G35: the work address is always fine', () => {
    const work = privately((d) => {
      if (d.draft) d.draft.to.address = d.contact.channels.workEmail;
    });
    expect(says('G35', work)).toEqual([]);
    expect(says('G35', aDossier())).toEqual([]);
  });

  test('G36: nothing goes to an address that bounced', () => {
    const bounced = (address: string) =>
      aDossier((d) => {
        d.contact.channels.bouncedAddresses = [address];
        d.draft = { ...aDraft(), kind: 'nudge' };
      });
    expect(hitsOf('G36', bounced('A.Okafor@rivertrust.example'))).toMatchObject([
      { severity: 'BLOCK', gates: expect.arrayContaining(['send_request', 'send_nudge']) },
    ]);
    expect(says('G36', bounced('old@rivertrust.example'))).toEqual([]);
  });

  test('G36: before a draft the address of the chosen channel counts', () => {
    const dossier = aDossier((d) => {
      d.contact.channels.bouncedAddresses = ['a.okafor@rivertrust.example'];
    });
    expect(says('G36', dossier)).toEqual(['BLOCK']);
    dossier.interview.channel = 'phone';
    expect(says('G36', dossier)).toEqual([]);
  });

  const wishing = (change: (dossier: Dossier) => void) => says('G37', aDossier(change));

  test('G37: "mail only" keeps the phone down', () => {
    expect(
      wishing((d) => {
        d.contact.preferences.media = ['email'];
        d.interview.channel = 'phone';
      }),
    ).toEqual(['BLOCK medium']);
    expect(wishing((d) => (d.contact.preferences.media = ['email', 'phone']))).toEqual([]);
    expect(wishing(() => {})).toEqual([]);
  });

  test('G37: "by phone only" keeps the visit away', () => {
    expect(wishing((d) => (d.contact.preferences.modes = ['telephone']))).toEqual(['BLOCK mode']);
    expect(wishing((d) => (d.contact.preferences.modes = ['in_person']))).toEqual([]);
  });

  test('G37: "after June" and the contact’s own words stand on top of the draft', () => {
    expect(wishing((d) => (d.contact.preferences.notBefore = '2026-07-01'))).toEqual([
      'INFO not_before',
    ]);
    expect(wishing((d) => (d.contact.preferences.notBefore = '2026-03-02'))).toEqual([]);
    expect(wishing((d) => (d.contact.preferences.words = 'Mornings, please.'))).toEqual([
      'INFO words',
    ]);
  });

  test('G33: a conflict is shown, and an advisor suggested', () => {
    const grades = aDossier((d) => (d.contact.conflictOfInterest = 'grades my thesis'));
    expect(hitsOf('G33', grades)).toMatchObject([
      { severity: 'INFO', params: { conflict: 'grades my thesis' } },
    ]);
    expect(says('G33', aDossier())).toEqual([]);
  });
});

describe('what is kept', () => {
  const unused = (closedAt: string, now: string) =>
    aDossier((d) => {
      requested(d);
      d.interview.status = 'closed';
      d.interview.closedAt = closedAt;
      d.now = now;
    });

  test('G29: after 24 months without use the record is reviewed', () => {
    const closed = '2026-03-20T10:00:00.000Z';
    expect(says('G29', unused(closed, '2028-03-20T09:59:00.000Z'))).toEqual([]);
    expect(says('G29', unused(closed, '2028-03-20T10:00:00.000Z'))).toEqual(['INFO']);
    expect(
      says(
        'G29',
        aDossier((d) => (d.now = '2030-01-01T00:00:00.000Z')),
      ),
    ).toEqual([]);
  });

  test.each([
    ['She told me that her husband is on sick leave.', 'sick leave'],
    ['Rumour has it that the team shrinks.', 'Rumour'],
    ['He is pregnant with ideas.', 'pregnant'],
  ])('G30: "%s" wants a second look', (text, word) => {
    const [found] = findSensitive(text);
    expect(found?.word).toBe(word);
    expect(text.slice(found?.start, found?.end)).toBe(word);
  });

  test('G30: notes about the person are read, notes about the field are not', () => {
    const noted = (about: 'person' | 'field') =>
      aDossier((d) => {
        const [note] = someResearch();
        if (note) d.interview.research = [{ ...note, about, text: 'Was ill with cancer in 2020.' }];
      });
    expect(hitsOf('G30', noted('person'))).toMatchObject([
      { severity: 'WARN', params: { word: 'cancer' }, gates: ['share_note'] },
    ]);
    expect(says('G30', noted('field'))).toEqual([]);
    expect(
      says(
        'G30',
        aDossier((d) => (d.contact.notes = 'Divorced last year.')),
      ),
    ).toEqual(['WARN']);
  });
});
