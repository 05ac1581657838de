import { describe, expect, test } from 'vitest';

import { anInternship, ids } from '../../testing/records.ts';
import { adding, drafted, expectSilence, note, says, type Drafted } from './lint.fixture.ts';

describe('consent', () => {
  const introduced = (nameUseConsent: boolean, sentence = 'Lena Hoff named you.'): Drafted => {
    const dossier = adding(sentence);
    dossier.draft.templateId = 'T03';
    dossier.contact.introducedBy = {
      contactId: null,
      name: 'Lena Hoff',
      link: 'my lecturer',
      nameUseConsent,
      referralInterviewId: null,
      at: null,
    };
    return dossier;
  };
  test('L26: named with consent and spelled as verified', () => {
    expectSilence('L26', introduced(true));
    expect(says('L26', introduced(false))).toEqual(['BLOCK no_consent «Lena Hoff»']);
    expect(says('L26', introduced(true, 'lena hoff named you.'))).toEqual([
      'BLOCK misspelt «lena hoff»',
    ]);
    expect(says('L26', introduced(true, 'A friend named you.'))).toEqual(['BLOCK not_named']);
    expect(
      says(
        'L26',
        drafted(({ draft }) => (draft.templateId = 'T25')),
      ),
    ).toEqual(['BLOCK no_referrer']);
  });
  test('L26: without consent no other text names them either', () => {
    const nudge = introduced(false);
    Object.assign(nudge.draft, { kind: 'nudge', templateId: null });
    expect(says('L26', nudge)).toEqual(['BLOCK no_consent «Lena Hoff»']);
  });

  const internal = (change: (dossier: Drafted) => void = () => {}): Drafted => {
    const dossier = adding('Jonas Weber knows that I am writing to you.');
    dossier.draft.templateId = 'T04';
    dossier.internships = [{ ...anInternship(), employerKey: 'river trust' }];
    dossier.permissions = [
      {
        id: ids.permission,
        version: 1,
        internshipId: ids.internship,
        scope: { kind: 'organization' },
        status: 'granted',
        askedAt: null,
        answeredAt: dossier.now,
        conditions: null,
      },
    ];
    change(dossier);
    return dossier;
  };
  test('L27: permission granted, and the supervisor agreed to be named', () => {
    expectSilence('L27', internal());
    expect(
      says(
        'L27',
        internal((d) => (d.permissions = [])),
      ),
    ).toEqual(['BLOCK no_permission']);
    const unnamed = internal((d) => {
      for (const { supervisor } of d.internships) supervisor.mayBeNamed = false;
    });
    expect(says('L27', unnamed)).toEqual(['BLOCK not_to_be_named «Jonas Weber»']);
    expect(
      says(
        'L27',
        internal((d) => (d.internships = [])),
      ),
    ).toEqual(['BLOCK not_intern']);
  });
  test('L38: an intern names the own team and the last day instead', () => {
    const says38 = (sentence: string) =>
      says(
        'L38',
        internal((d) => (d.draft.text = d.draft.text.replace('Jonas Weber', sentence))),
      );
    expect(says38('I am the intern in Network Planning until 30 April; Jonas Weber')).toEqual([]);
    expect(says38('Jonas Weber')).toEqual(['BLOCK not_intern']);
  });

  test('L42: an access line only by the student’s own tick', () => {
    const line = 'Could we meet somewhere without steps? I am happy to look for a place near you.';
    expect(says('L42', note('other', line))).toEqual([`BLOCK not_ticked «${line}»`]);
    expectSilence(
      'L42',
      note('other', line, ({ draft }) => (draft.confirmations.accessLine = true)),
    );
  });
});
