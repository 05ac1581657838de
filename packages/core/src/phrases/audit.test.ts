import { expect, test } from 'vitest';
import { actionsOfKind, AUDIT_KINDS, auditKind, auditSentence, isKnownAction } from './audit.ts';

test('L7: a sentence names who did it, and an action of another version keeps its name', () => {
  expect(auditSentence('report.export', 'Ari Sommer')).toBe('Ari Sommer exported a report');
  expect(auditSentence('interview.sendMessage', 'Lena')).toBe(
    'Lena sent a message to somebody outside',
  );
  expect(auditSentence('of.tomorrow', 'Lena')).toBe('Lena: of.tomorrow');
  expect(isKnownAction('toString')).toBe(false);
  expect(isKnownAction('interview.toString')).toBe(false);
});

test('L7: every action is of one kind, and the kinds share none', () => {
  const all = AUDIT_KINDS.flatMap(actionsOfKind);
  expect(new Set(all).size).toBe(all.length);
  for (const kind of AUDIT_KINDS) {
    // A filter that could find nothing would only mislead.
    expect(actionsOfKind(kind)).not.toEqual([]);
    for (const action of actionsOfKind(kind)) expect(auditKind(action)).toBe(kind);
  }
});
