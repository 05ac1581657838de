import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import { CANARY } from './world.ts';

const mapping = { studentKey: 0, fullName: 1, email: 2 };
const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const anId = () => Promise.resolve({ id: uuid7() });

const aNewCohort = () => ({
  id: uuid7(),
  version: null,
  fields: {
    name: 'Autumn',
    kind: 'hand_picked',
    rosterValue: null,
    startsOn: null,
    endsOn: null,
    showContactNames: false,
    reviewFirst: 0,
  },
  archived: false,
  idempotencyKey: uuid7(),
});

export const rosterCases: Readonly<Record<string, ProcedureCase>> = {
  'roster.imports': { guard: 'roster.write', elsewhere: 'own_answer', input: nothing },
  'roster.get': { guard: 'roster.write', elsewhere: 'not_found', input: anId },
  'roster.check': {
    guard: 'roster.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), mapping, fullList: false }),
  },
  'roster.checkedRows': {
    guard: 'roster.write',
    elsewhere: 'not_found',
    input: () =>
      Promise.resolve({ id: uuid7(), mapping, fullList: false, kind: 'create', after: null }),
  },
  'roster.exportCheck': {
    guard: 'roster.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), mapping, fullList: false }),
  },
  'roster.start': {
    guard: 'roster.write',
    elsewhere: 'not_found',
    input: () =>
      Promise.resolve({
        id: uuid7(),
        mapping,
        fullList: false,
        confirmedDeactivations: null,
        idempotencyKey: uuid7(),
      }),
  },
  'roster.undo': {
    guard: 'roster.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
  },
  'roster.failedRows': { guard: 'roster.write', elsewhere: 'not_found', input: anId },
  'roster.students': {
    guard: 'roster.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ search: CANARY.toLowerCase(), after: null }),
    seenBy: ['owner', 'advisor', 'careAdvisor'],
  },
  'cohorts.choices': { guard: 'report.read', elsewhere: 'own_answer', input: nothing },
  'cohorts.list': { guard: 'cohort.read', elsewhere: 'own_answer', input: nothing },
  'cohorts.find': {
    guard: 'cohort.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ search: '', after: null }),
  },
  'cohorts.save': {
    guard: 'cohort.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(aNewCohort()),
  },
  'cohorts.members': {
    guard: 'cohort.write',
    elsewhere: 'in_care',
    input: ({ cohortId }) => Promise.resolve({ id: cohortId }),
    seenBy: ['owner', 'careAdvisor'],
  },
  'cohorts.addMembers': {
    guard: 'cohort.write',
    elsewhere: 'in_care',
    input: ({ cohortId, userId }) =>
      Promise.resolve({
        id: cohortId,
        studentIds: [userId],
        startsOn: '2026-01-01',
        idempotencyKey: uuid7(),
      }),
  },
  'cohorts.endMember': {
    guard: 'cohort.write',
    elsewhere: 'in_care',
    input: ({ cohortId, userId }) =>
      Promise.resolve({
        id: cohortId,
        studentId: userId,
        startsOn: '2026-01-01',
        endsOn: '2027-01-01',
        idempotencyKey: uuid7(),
      }),
  },
  'care.list': { guard: 'care.read', elsewhere: 'own_answer', input: nothing },
  'care.colleagues': { guard: 'care.write', elsewhere: 'own_answer', input: nothing },
  'care.add': {
    guard: 'care.write',
    elsewhere: 'not_found',
    input: ({ cohortId }) =>
      Promise.resolve({
        id: uuid7(),
        staffId: uuid7(),
        cohortId,
        studentId: null,
        idempotencyKey: uuid7(),
      }),
  },
  'care.end': { guard: 'care.write', elsewhere: 'not_found', input: anId },
  'care.previewHandOver': {
    guard: 'care.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ fromId: uuid7(), toId: uuid7() }),
  },
  'care.handOver': {
    guard: 'care.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ fromId: uuid7(), toId: uuid7(), idempotencyKey: uuid7() }),
  },
};
