import { dateDays, instantMs } from '../schedule/instant.ts';
import { localDays } from '../schedule/zone-offset.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { ResearchNote } from '../workflow/interview.ts';
import { questionText, remarksOf } from './agenda-facts.ts';
import { WRITTEN_REQUEST } from './gates.ts';
import { type Hit, defineRule } from './rule.ts';
import { isPreparing, named } from './talk.ts';

const DAYS_A_MONTH = 365 / 12;

interface ResearchCount {
  field: number;
  kinds: number;
  employer: number;
}

/** Notes on the field, their kinds of source, and notes on the place of employment. */
export function countResearch(notes: readonly ResearchNote[]): ResearchCount {
  const kinds = new Set<string>();
  let field = 0;
  let employer = 0;
  for (const note of notes) {
    if (note.about === 'employer') employer += 1;
    if (note.about !== 'field') continue;
    field += 1;
    kinds.add(note.source.kind);
  }
  return { field, kinds: kinds.size, employer };
}

/** What is short is only told when asking, and holds up the meeting later (R60, R64). */
function short(dossier: Dossier, code: string, params: Record<string, number>): Hit[] {
  const block: Hit = { severity: 'BLOCK', code, params, gates: ['be_ready'], fix: 'research' };
  if (dossier.interview.request.status !== 'none') return [block];
  const warn: Hit = { severity: 'WARN', code: `${code}_asking`, params, gates: WRITTEN_REQUEST };
  return [{ ...warn, fix: 'research' }, block];
}

/** Days since the note's source was read, on the student's clock. */
function ageInDays(note: ResearchNote, dossier: Dossier): number {
  const zone = dossier.student.timeZone || dossier.school.timeZone;
  return localDays(instantMs(dossier.now), zone) - dateDays(note.readOn);
}

/** A.6: nobody asks what could be read. */
export const researchRules = [
  defineRule({
    id: 'R60',
    step: 'research',
    severity: 'BLOCK',
    source: '5a',
    applies: ({ interview }) => interview.status === 'active',
    check: (dossier) => {
      const { field, kinds } = countResearch(dossier.interview.research);
      const { researchFieldNotes: notes, researchSourceKinds } = dossier.policy;
      if (field < notes) return short(dossier, 'few_notes', { have: field, notes });
      if (kinds < researchSourceKinds) {
        return short(dossier, 'few_kinds', { have: kinds, kinds: researchSourceKinds });
      }
      return [];
    },
  }),
  defineRule({
    id: 'R61',
    step: 'research',
    severity: 'WARN',
    source: '5b',
    applies: ({ interview }) => interview.request.status === 'none',
    check: ({ interview }) =>
      interview.research.some((note) => note.about === 'field')
        ? []
        : [{ severity: 'WARN', gates: ['send_request'], fix: 'research' }],
  }),
  defineRule({
    id: 'R62',
    step: 'prepare',
    severity: 'WARN',
    source: '5b',
    applies: isPreparing,
    check: (dossier, shared = {}) =>
      remarksOf('R62', dossier, shared).map(({ params }) => ({
        severity: 'WARN',
        params: { ...params },
        gates: ['be_ready'],
        fix: 'agenda',
      })),
  }),
  defineRule({
    id: 'R63',
    step: 'prepare',
    severity: 'WARN',
    source: '5b',
    applies: isPreparing,
    check: (dossier, shared = {}) =>
      remarksOf('R63', dossier, shared).map(({ itemKey }) => ({
        severity: 'WARN',
        params: { question: questionText(dossier, itemKey) },
        gates: ['be_ready'],
        fix: 'agenda',
      })),
  }),
  defineRule({
    id: 'R64',
    step: 'research',
    severity: 'BLOCK',
    source: '5c',
    applies: ({ interview }) => interview.status === 'active',
    check: (dossier) => {
      const { employer } = countResearch(dossier.interview.research);
      const notes = dossier.policy.researchEmployerNotes;
      return employer >= notes ? [] : short(dossier, 'few_notes', { have: employer, notes });
    },
  }),
  defineRule({
    id: 'R65',
    step: 'research',
    severity: 'BLOCK',
    source: '5',
    applies: ({ interview }) => interview.research.length > 0,
    check: (dossier) => {
      const hits: Hit[] = [];
      const { noteStaleMonths: months } = dossier.policy;
      for (const note of dossier.interview.research) {
        const missing = missingInNote(note);
        if (missing !== null) {
          hits.push({ severity: 'BLOCK', code: missing, gates: ['save_note'], fix: 'research' });
        } else if (ageInDays(note, dossier) > months * DAYS_A_MONTH) {
          const params = { source: note.source.name, months };
          hits.push({ severity: 'WARN', code: 'stale', params, fix: 'research' });
        }
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R66',
    step: 'research',
    severity: 'OFFER',
    source: '5',
    applies: ({ interview }) =>
      interview.status === 'active' &&
      interview.meeting === null &&
      interview.research.length === 0,
    check: (dossier) => [{ severity: 'OFFER', params: named(dossier), fix: 'research' }],
  }),
];

/** What a note lacks before it can be kept (R65). */
export function missingInNote(note: ResearchNote): 'no_text' | 'no_source' | null {
  if (note.text.trim() === '') return 'no_text';
  return note.source.name.trim() === '' ? 'no_source' : null;
}
