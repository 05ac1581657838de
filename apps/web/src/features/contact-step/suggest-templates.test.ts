import { aDossier } from '@acquaint/core/testing/dossier';
import { aPermission, anInternship } from '@acquaint/core/testing/records';
import { expect, test } from 'vitest';
import { suggestTemplates } from './suggest-templates.ts';

test('somebody from the same school gets the text for it, and the plain one may be chosen', () => {
  expect(suggestTemplates(aDossier(), 'email')).toEqual({
    fit: 'alumni',
    templateIds: ['T02', 'T01'],
  });
});

test('L26: a text that names somebody is offered only after that person agreed', () => {
  const dossier = aDossier(({ contact }) => {
    contact.introducedBy = {
      contactId: null,
      name: 'Lena Hoff',
      link: 'my lecturer',
      nameUseConsent: false,
      referralInterviewId: null,
      at: null,
    };
  });
  expect(suggestTemplates(dossier, 'email').templateIds).not.toContain('T03');
  if (dossier.contact.introducedBy) dossier.contact.introducedBy.nameUseConsent = true;
  expect(suggestTemplates(dossier, 'email').fit).toBe('referred');
});

test("R19: the text for interns waits for the supervisor's yes", () => {
  const dossier = aDossier((each) => {
    each.internships = [{ ...anInternship(), employerKey: each.contact.employerKey }];
  });
  expect(suggestTemplates(dossier, 'email').templateIds).not.toContain('T04');
  dossier.permissions = [aPermission()];
  expect(suggestTemplates(dossier, 'email').fit).toBe('intern');
});

test('R42: a visit is asked for with the text for visits', () => {
  const dossier = aDossier(({ interview }) => {
    interview.mode = 'observational_visit';
  });
  expect(suggestTemplates(dossier, 'email').templateIds[0]).toBe('T12');
});

test.each([
  [false, 'T10'],
  [true, 'T11'],
] as const)('L09: with a paid account (%s) the note is %s', (paidLinkedin, id) => {
  const dossier = aDossier(({ student }) => {
    student.paidLinkedin = paidLinkedin;
  });
  expect(suggestTemplates(dossier, 'linkedin').templateIds[0]).toBe(id);
});
