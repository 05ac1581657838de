import { expect, test } from 'vitest';

import { aDossier, agreed, requested } from '../testing/dossier.ts';
import { secondPersonFrom } from './second-person.ts';

// The request went out on Monday 2 March 2026, to somebody in London.
test('B.2: three working days without an answer, and a second person may be asked', () => {
  expect(secondPersonFrom(aDossier(requested))).toBe('2026-03-05');
});

test('B.2, G7: of two waits the longer one counts', () => {
  const dossier = aDossier(requested);
  dossier.policy = { ...dossier.policy, replyWaitSecondPersonBusinessDays: 5 };
  expect(secondPersonFrom(dossier)).toBe('2026-03-09');
  dossier.policy = { ...dossier.policy, studentEmployerDays: 10 };
  expect(secondPersonFrom(dossier)).toBe('2026-03-16');
});

test('B.2, G7: nobody else is proposed before a request, after a yes, or where enough were asked', () => {
  expect(secondPersonFrom(aDossier())).toBeNull();
  expect(secondPersonFrom(aDossier(agreed))).toBeNull();
  const many = aDossier(requested);
  many.courtesy.student.sameEmployer.peopleLast30Days = many.policy.studentEmployerPeople30Days;
  expect(secondPersonFrom(many)).toBeNull();
  const unknown = aDossier(requested);
  unknown.contact.employer.value = ' ';
  expect(secondPersonFrom(unknown)).toBeNull();
});
