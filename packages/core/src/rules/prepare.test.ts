import { expect, test } from 'vitest';

import { preparePhrases } from '../phrases/rules-prepare.ts';
import { aDossier, aDraft, agreed, held } from '../testing/dossier.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { asking } from './hits.fixture.ts';
import { PACKET_PAGES, prepareRules } from './prepare.ts';
import { byPhone, meetingOf, ready, withAgenda } from './stages.fixture.ts';

const { hitsOf, says } = asking(prepareRules, preparePhrases);

test('R67: without questions the meeting cannot be ready', () => {
  const dossier = aDossier();
  expect(hitsOf('R67', dossier)).toMatchObject([
    { severity: 'BLOCK', code: 'empty', gates: ['be_ready'] },
  ]);
  withAgenda(dossier).core = [];
  expect(says('R67', dossier)).toContain('BLOCK empty');
});

test('R67: the worked example of 20 minutes passes', () => {
  const dossier = aDossier();
  withAgenda(dossier);
  expect(says('R67', dossier)).toEqual([]);
});

test('R67: four questions in 20 minutes → WARN; nothing in reserve → INFO', () => {
  const dossier = aDossier();
  const agenda = withAgenda(dossier);
  agenda.core.splice(2, 1);
  agenda.reserve = [];
  expect(says('R67', dossier)).toEqual(['WARN few_questions', 'INFO few_in_reserve']);
});

test('R67: eight questions in 20 minutes → WARN', () => {
  const dossier = aDossier();
  const agenda = withAgenda(dossier);
  const [first] = agenda.core;
  if (!first) throw new Error('The example has questions.');
  for (const key of ['a', 'b', 'c']) agenda.core.push({ ...first, key, minutes: 0 });
  expect(says('R67', dossier)).toContain('WARN many_questions');
});

test('R67: a list that nobody made personal holds up being ready (C.4 rule 12)', () => {
  const dossier = aDossier();
  for (const item of withAgenda(dossier).core) item.edited = false;
  expect(hitsOf('R67', dossier)).toMatchObject([
    { severity: 'BLOCK', code: 'to_settle', params: { count: 1 } },
  ]);
});

test('R67: a list made for another length is planned again', () => {
  const dossier = aDossier(agreed);
  withAgenda(dossier);
  meetingOf(dossier).minutes = 15;
  expect(says('R67', dossier)).toContain('BLOCK other_time');
});

test('R68: an own question tied to nothing is marked', () => {
  const dossier = aDossier();
  const [question] = withAgenda(dossier).core;
  if (!question) throw new Error('The example has questions.');
  expect(says('R68', dossier)).toEqual([]);
  Object.assign(question, {
    questionId: null,
    purpose: null,
    text: 'What do you cook on Sundays?',
  });
  expect(hitsOf('R68', dossier)).toMatchObject([
    { severity: 'WARN', params: { question: 'What do you cook on Sundays?' } },
  ]);
});

test('R69: the questions follow right after the checklist', () => {
  expect(PACKET_PAGES).toEqual(['checklist', 'questions']);
  expect(hitsOf('R69', aDossier(ready))).toMatchObject([
    { severity: 'OFFER', params: { count: 5 } },
  ]);
  expect(says('R69', aDossier(agreed))).toEqual([]);
});

test('R70: a résumé of 90 days passes, of 91 is to be looked over by −48 h', () => {
  const dossier = aDossier(ready);
  dossier.student.resume = { version: 'winter', updatedAt: '2025-12-05' };
  expect(says('R70', dossier)).toEqual([]);
  dossier.student.resume.updatedAt = '2025-12-04';
  expect(hitsOf('R70', dossier)).toMatchObject([
    { severity: 'REMIND', code: 'old', params: { days: 91 }, dueAt: '2026-03-10T15:00:00.000Z' },
  ]);
  dossier.student.resume = null;
  expect(says('R70', dossier)).toEqual(['REMIND none']);
});

test('R70: a copy is packed for a meeting in person by −3 h, not for a call', () => {
  const dossier = aDossier(ready);
  dossier.interview.plan.resumePacked = false;
  expect(hitsOf('R70', dossier)).toMatchObject([
    { code: 'pack', dueAt: '2026-03-12T12:00:00.000Z' },
  ]);
  byPhone(dossier);
  expect(says('R70', dossier)).toEqual([]);
});

test('R71: a résumé is attached only after the contact asked for it', () => {
  const dossier = aDossier();
  dossier.draft = { ...aDraft(), attachments: [{ name: 'cv.pdf', kind: 'resume' }] };
  const [hit] = hitsOf('R71', dossier);
  expect(hit).toMatchObject({ severity: 'BLOCK' });
  expect(hit?.gates).toEqual(expect.arrayContaining(['attach', 'send_request', 'send_thanks']));
  dossier.interview.capture.resumeAskedAt = '2026-03-12T15:10:00.000Z';
  expect(says('R71', dossier)).toEqual([]);
});

test('R71: a calendar file may go along', () => {
  const dossier = aDossier();
  dossier.draft = { ...aDraft(), attachments: [{ name: 'talk.ics', kind: 'calendar' }] };
  expect(says('R71', dossier)).toEqual([]);
});

test('R72: on the day, the card says to bring it and not to offer it', () => {
  const dossier = aDossier(ready);
  expect(says('R72', dossier)).toEqual([]);
  dossier.now = '2026-03-12T09:00:00.000Z';
  expect(says('R72', dossier)).toEqual(['INFO bring']);
  byPhone(dossier);
  expect(says('R72', dossier)).toEqual(['INFO at_hand']);
});

test('R73: moving and skipping questions changes no finding', () => {
  const dossier = aDossier(ready);
  expect(says('R73', dossier)).toEqual(['INFO']);
  const findings = (given: Dossier): string[] => prepareRules.flatMap(({ id }) => says(id, given));
  const before = findings(dossier);
  dossier.interview.capture.items = { PATH1: { asked: false, note: '' } };
  expect(findings(dossier)).toEqual(before);
  expect(says('R73', aDossier(held))).toEqual([]);
});

test('R74: Dr. Okafor signs "Amara" → stays formal, the switch is offered', () => {
  const dossier = aDossier(agreed);
  expect(says('R74', dossier)).toEqual([]);
  dossier.contact.addressFormSuggestion = {
    givenName: 'Amara',
    evidenceMessageId: null,
    at: dossier.now,
  };
  expect(hitsOf('R74', dossier)).toMatchObject([
    { severity: 'OFFER', code: 'switch', params: { name: 'Dr. Okafor', given: 'Amara' } },
  ]);
});

test('R74: first names without a sign from the contact → WARN', () => {
  const dossier = aDossier(agreed);
  dossier.contact.addressForm = 'first_name';
  expect(says('R74', dossier)).toEqual(['WARN no_sign']);
  const [reply] = dossier.interview.replies;
  if (reply) reply.signedAs = 'Amara';
  expect(says('R74', dossier)).toEqual([]);
});
