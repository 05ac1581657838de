import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';

const term = { cohortId: null, from: '2026-01-01', until: '2026-06-30', night: null };

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const everything = { personId: null, kind: null, subjectId: null, from: null, until: null };

const outcomeFile = {
  file: Buffer.from('Student ID,Outcome\n99,Employed\n').toString('base64'),
  classYear: 2025,
  words: { 'gap year': 'not_seeking' },
  mapping: { studentKey: 0, status: 1 },
};

/** Figures for staff: whoever asks gets their own totals, and no name. */
export const reportCases: Readonly<Record<string, ProcedureCase>> = {
  'reports.choices': {
    guard: 'report.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
  },
  'reports.funnel': {
    guard: 'report.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
  },
  'reports.get': {
    guard: 'report.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(term),
  },
  'reports.export': {
    guard: 'report.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ ...term, format: 'csv' }),
  },
  'reports.workload': {
    guard: 'workload.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ from: term.from, until: term.until }),
  },
  'reports.exportWorkload': {
    guard: 'workload.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ from: term.from, until: term.until, format: 'csv' }),
  },
  'outcomes.imports': { guard: 'outcome.write', elsewhere: 'own_answer', input: nothing },
  'outcomes.preview': {
    guard: 'outcome.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(outcomeFile),
  },
  'outcomes.import': {
    guard: 'outcome.write',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({
        id: uuid7(),
        fileName: 'outcomes.csv',
        ...outcomeFile,
        confirmedRemovals: null,
        idempotencyKey: uuid7(),
      }),
  },
  'outcomes.rates': {
    guard: 'outcome.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ classYear: null }),
  },
  'outcomes.export': {
    guard: 'outcome.read',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ classYear: 1999, format: 'csv' }),
  },
  'audit.list': {
    guard: 'audit.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ ...everything, cursor: null }),
    seenBy: ['owner', 'auditor'],
  },
  'audit.export': {
    guard: 'audit.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(everything),
    seenBy: ['owner', 'auditor'],
  },
  'courtesy.overview': { guard: 'courtesy.read', elsewhere: 'own_answer', input: nothing },
  'courtesy.addException': {
    guard: 'courtesy.except',
    elsewhere: 'own_answer',
    input: ({ app }) =>
      Promise.resolve({
        id: uuid7(),
        idempotencyKey: uuid7(),
        about: { kind: 'employer', name: 'City Water Works' },
        until: app.clock.now.slice(0, 10),
        reason: 'The works asked for our students.',
      }),
  },
  'courtesy.endException': {
    guard: 'courtesy.except',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
  },
  'courtesy.doNotContact': {
    guard: 'do_not_contact.list',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'courtesy.noteDoNotContact': {
    guard: 'do_not_contact.note',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({
        email: `${uuid7()}@wish.example`,
        fullName: '',
        employer: '',
        how: 'phone',
        idempotencyKey: uuid7(),
      }),
  },
  'courtesy.liftDoNotContact': {
    guard: 'do_not_contact.lift',
    elsewhere: 'not_found',
    input: () =>
      Promise.resolve({ hashes: ['none'], reason: 'They told us.', idempotencyKey: uuid7() }),
  },
};
