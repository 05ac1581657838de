import { describe, expect, test } from 'vitest';
import { aDossier } from '../testing/dossier.ts';
import { isOffLimits } from './do-not-contact.ts';
import { schoolBreaches } from './caps.ts';

describe('exceptions of the office', () => {
  const asked = (
    excepted: { contact: boolean; employer: boolean },
    ownLimit: number | null = null,
  ) =>
    aDossier((d) => {
      d.courtesy.contact.requestsLast7Days = 1;
      d.courtesy.contact.requestsThisTerm = 3;
      d.courtesy.contact.openRequestsByOthers = 1;
      d.courtesy.contact.ownLimit = ownLimit;
      d.courtesy.employer.requestsLast7DaysBySchool = 50;
      d.courtesy.excepted = excepted;
    });
  const codes = (dossier: ReturnType<typeof asked>) =>
    schoolBreaches(dossier).map(({ code }) => code);

  test('G6: one for a person lifts the caps on that person alone, one for an employer likewise', () => {
    expect(codes(asked({ contact: false, employer: false }))).toEqual([
      'contact_busy',
      'employer_busy',
    ]);
    expect(codes(asked({ contact: true, employer: false }))).toEqual(['employer_busy']);
    expect(codes(asked({ contact: false, employer: true }))).toEqual(['contact_busy']);
    expect(codes(asked({ contact: true, employer: true }))).toEqual([]);
  });

  test("G6: a contact's own wish stands above an exception", () => {
    expect(codes(asked({ contact: true, employer: true }, 3))).toEqual(['contact_busy']);
    expect(codes(asked({ contact: true, employer: true }, 4))).toEqual([]);
  });

  test('G5: a wish not to be contacted stands above every exception', () => {
    const dossier = asked({ contact: true, employer: true });
    dossier.courtesy.doNotContact = true;
    expect(isOffLimits(dossier)).toBe(true);
  });
});
