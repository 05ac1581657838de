import { describe, expect, test } from 'vitest';

import { testId } from '../../testing/records.ts';
import { anInternship, ids } from '../../testing/records.ts';
import { adding, drafted, expectSilence, findingsOf, says, type Drafted } from './lint.fixture.ts';

const greeted = (line: string): Drafted =>
  drafted(({ draft }) => (draft.text = draft.text.replace('Dear Dr. Okafor,', line)));

describe('greeting', () => {
  test('L03: exactly as computed', () => {
    expectSilence('L03', drafted());
    expect(says('L03', greeted('Dear Ms. Okafor,'))).toEqual([
      'BLOCK different «Dear Ms. Okafor,»',
    ]);
    expect(says('L03', greeted('Hello Amara,'))).toEqual(['BLOCK different «Hello Amara,»']);
    expect(says('L03', greeted('Dear Dr. Okafor:'))).toEqual([
      'BLOCK different «Dear Dr. Okafor:»',
    ]);
  });
  test('L03: without a greeting there is nothing to point at', () => {
    expect(says('L03', greeted('I write to you because of your work.'))).toEqual(['BLOCK missing']);
  });
  test('L03: diacritics count, the Unicode form does not', () => {
    const icelandic = (line: string): Drafted => {
      const dossier = greeted(line);
      dossier.contact.fullName.value = 'Guðrún Ólafsdóttir';
      dossier.contact.salutation.value = { kind: 'none' };
      return dossier;
    };
    expectSilence('L03', icelandic('Dear Guðrún Ólafsdóttir,'));
    expectSilence('L03', icelandic('Dear Guðrún Ólafsdóttir,'.normalize('NFD')));
    expect(says('L03', icelandic('Dear Gudrun Olafsdottir,'))).toHaveLength(1);
  });
  test('L03: a letter may take a colon, below its addresses', () => {
    const letter = greeted('Lena Hoffmann\nLindenweg 4,\n\nDear Dr. Okafor:');
    letter.draft.channel = 'letter';
    expectSilence('L03', letter);
  });
  test('L03: a supervisor is greeted as the internship has it', () => {
    const toSupervisor = greeted('Dear Mr. Weber,');
    toSupervisor.internships = [anInternship()];
    Object.assign(toSupervisor.draft, { kind: 'permission' });
    toSupervisor.draft.to.kind = 'supervisor';
    expectSilence('L03', toSupervisor);
    toSupervisor.draft.text = toSupervisor.draft.text.replace('Mr. Weber', 'Jonas');
    expect(says('L03', toSupervisor)).toEqual(['BLOCK different «Dear Jonas,»']);
  });
  test('L03: a note greets within its first sentence', () => {
    const linkedin = (text: string): Drafted =>
      drafted(({ draft }) =>
        Object.assign(draft, { channel: 'linkedin', templateId: 'T10', text }),
      );
    expectSilence('L03', linkedin('Dear Dr. Okafor, I study rivers.'));
    expect(says('L03', linkedin('Hi Amara, I study rivers.'))).toEqual([
      'BLOCK different «Hi Amara,»',
    ]);
  });
});

describe('names of others', () => {
  const among = (
    sentence: string,
    entry: { fullName: string; familyName?: string; employer?: string },
    contactId = ids.otherContact,
  ): Drafted => {
    const dossier = adding(sentence);
    dossier.addressBook = [
      {
        contactId: ids.contact,
        fullName: 'Amara Okafor',
        familyName: 'Okafor',
        employer: 'River Trust',
      },
      { contactId, familyName: null, employer: 'Coast Watch Ltd.', ...entry },
    ];
    return dossier;
  };
  const other = { fullName: 'Tomás Ferreira', familyName: 'Ferreira' };

  test('L04: full name, family name, organization', () => {
    expectSilence('L04', among('I like rivers.', other));
    expect(says('L04', among('I admire Tomas Ferreira.', other))).toEqual([
      'BLOCK person «Tomas Ferreira»',
    ]);
    expect(says('L04', among('Your work, Ms Ferreira, matters.', other))).toEqual([
      'BLOCK family_name «Ferreira»',
    ]);
    expect(says('L04', among('Your work at Coast Watch matters.', other))).toEqual([
      'BLOCK employer «Coast Watch»',
    ]);
  });
  test('L04: a short family name, a part of a word and a plain word are nobody', () => {
    expectSilence('L04', among('The Lee side is calm.', { fullName: 'Bo Lee', familyName: 'Lee' }));
    expectSilence('L04', among('The Ferreiras are many.', other));
    expectSilence(
      'L04',
      among('Best of all is the river.', { fullName: 'Jo Best', familyName: 'Best' }),
    );
    expect(
      says('L04', among('As Professor Best wrote.', { fullName: 'Jo Best', familyName: 'Best' })),
    ).toEqual(['BLOCK family_name «Best»']);
  });
  test('L04: whoever referred the student, supervises them or was named may appear', () => {
    const referred = among('I know Tomás Ferreira.', other);
    referred.contact.introducedBy = {
      contactId: ids.otherContact,
      name: 'Tomás Ferreira',
      link: null,
      nameUseConsent: true,
      referralInterviewId: null,
      at: null,
    };
    expectSilence('L04', referred);

    const supervised = among('Jonas Weber knows.', {
      fullName: 'Jonas Weber',
      familyName: 'Weber',
    });
    supervised.internships = [anInternship()];
    expectSilence('L04', supervised);

    const named = among('I have met Tomás Ferreira.', other);
    named.interview.referrals = [
      {
        id: testId(30),
        name: 'Tomás Ferreira',
        employer: null,
        role: null,
        detail: null,
        consent: 'yes',
        checkBackOn: null,
        at: named.now,
        contactId: ids.otherContact,
        reportedBackAt: null,
      },
    ];
    expectSilence('L04', named);
  });
  test('L04: a colleague in the same organization shares its name, not their own', () => {
    const colleague = { fullName: 'Ida Lind', familyName: 'Lind', employer: 'River Trust' };
    expectSilence('L04', among('River Trust is known for its gauges.', colleague));
    expect(says('L04', among('Ida Lind wrote it.', colleague))).toEqual([
      'BLOCK person «Ida Lind»',
    ]);
  });
  test('L04: the subject is read too', () => {
    const dossier = among('I like rivers.', other);
    dossier.draft.subject = 'Question for Tomás Ferreira';
    expect(findingsOf('L04', dossier)).toMatchObject([{ code: 'person', params: { subject: 1 } }]);
  });
});

describe('titles', () => {
  test('L22: only the title on record', () => {
    expectSilence('L22', drafted());
    expect(says('L22', adding('Thank you, Mrs. Okafor.'))).toEqual(['BLOCK title «Mrs.»']);
    const ms = adding('Thank you, Ms Okafor.');
    expect(says('L22', ms)).toEqual(['BLOCK title «Ms»']);
    ms.contact.salutation.value = { kind: 'title', title: 'Ms.' };
    expectSilence('L22', ms);
  });
  test('L22: a title inside the referrer’s verified name, and a verb', () => {
    const dossier = adding('Mr. Weber named you. I would not want to miss your talk.');
    dossier.contact.introducedBy = {
      contactId: null,
      name: 'Mr. Weber',
      link: null,
      nameUseConsent: true,
      referralInterviewId: null,
      at: null,
    };
    expectSilence('L22', dossier);
  });
});
