import { fold } from '../people/fold.ts';
import { present } from '../people/names.ts';
import { DRAFT_AND_OUTREACH } from './gates.ts';
import { findJobAsk } from './job-ask.ts';
import { refusedTopics } from './refused-topics.ts';
import { always, defineRule, type Hit, type Rule } from './rule.ts';
import { heldUntil, hoursAfter, named } from './talk.ts';

function asksForWork(question: string): boolean {
  const topics = refusedTopics(question);
  return topics.includes('job_ask') || topics.includes('resume') || findJobAsk(question) !== null;
}

/** Before step 1 (A.1): why the student wants to talk to somebody at all. */
export const purposeRules = [
  defineRule({
    id: 'R1',
    step: 'locate',
    severity: 'BLOCK',
    source: 'P1–P4',
    applies: always,
    check: ({ interview }) =>
      interview.purposes.length > 0
        ? []
        : [{ severity: 'BLOCK', gates: DRAFT_AND_OUTREACH, fix: 'purposes' }],
  }),
  defineRule({
    id: 'R2',
    step: 'locate',
    severity: 'BLOCK',
    source: 'P1',
    applies: always,
    check: ({ interview, student }) => {
      const { field } = interview;
      if (field === null || present(field) === null) {
        return [{ severity: 'BLOCK', code: 'no_field', gates: DRAFT_AND_OUTREACH, fix: 'field' }];
      }
      if (student.fields.some((known) => fold(known) === fold(field))) return [];
      return [
        {
          severity: 'BLOCK',
          code: 'not_considered',
          params: { field },
          gates: DRAFT_AND_OUTREACH,
          fix: 'field',
        },
      ];
    },
  }),
  defineRule({
    id: 'R3',
    step: 'thank',
    severity: 'WARN',
    source: 'P2',
    applies: (dossier) => heldUntil(dossier) !== null,
    check: (dossier) => {
      const end = heldUntil(dossier);
      const { referrals, referralsNone } = dossier.interview;
      if (end === null || referrals.length > 0 || referralsNone) return [];
      const params = named(dossier);
      return [
        {
          severity: 'REMIND',
          params,
          dueAt: hoursAfter(end, dossier.policy.referralsRemindDays * 24),
          fix: 'referrals',
        },
        { severity: 'WARN', code: 'closing', params, gates: ['close'], fix: 'referrals' },
      ];
    },
  }),
  defineRule({
    id: 'R4',
    step: 'thank',
    severity: 'REMIND',
    source: 'P3',
    applies: (dossier) => heldUntil(dossier) !== null,
    check: (dossier) => {
      const end = heldUntil(dossier);
      if (end === null || present(dossier.interview.debrief?.workplaceSignals) !== null) return [];
      return [
        {
          severity: 'REMIND',
          dueAt: hoursAfter(end, dossier.policy.debriefWithinHours),
          fix: 'debrief',
        },
      ];
    },
  }),
  // Opt-in belongs to the act of sharing, so `decide` refuses shareNote without it.
  defineRule({
    id: 'R5',
    step: 'thank',
    severity: 'BLOCK',
    source: 'P3',
    applies: ({ interview }) => interview.sharedNoteIds.length > 0,
    check: ({ interview }) => [
      { severity: 'INFO', params: { count: interview.sharedNoteIds.length } },
    ],
  }),
  defineRule({
    id: 'R6',
    step: 'prepare',
    severity: 'WARN',
    source: 'P4',
    applies: ({ interview }) =>
      interview.agenda !== null && interview.purposes.includes('entering_and_advancing'),
    check: ({ interview }) =>
      interview.agenda?.core.some(({ category }) => category === 'ENTRY' || category === 'GROW')
        ? []
        : [{ severity: 'WARN', gates: ['be_ready'], fix: 'agenda' }],
  }),
  // Messages are read by L20; the goal and the student's own questions are read here.
  defineRule({
    id: 'R7',
    step: 'locate',
    severity: 'BLOCK',
    source: 'P4',
    applies: always,
    check: ({ interview }) => {
      const { goal, agenda } = interview;
      const inGoal = goal !== null && findJobAsk(goal) !== null;
      const question = [...(agenda?.core ?? []), ...(agenda?.reserve ?? [])].find(
        (item) => (item.questionId === null || item.edited) && asksForWork(item.text),
      );
      const hits: Hit[] = [];
      if (inGoal) {
        hits.push({ severity: 'BLOCK', code: 'goal', gates: DRAFT_AND_OUTREACH, fix: 'goal' });
      }
      if (question) {
        const params = { question: question.text };
        const gates = ['add_question', 'be_ready'] as const;
        const step = 'prepare';
        hits.push({ severity: 'BLOCK', code: 'question', params, gates, fix: 'agenda', step });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R8',
    step: 'thank',
    severity: 'REMIND',
    source: 'P1–P4',
    applies: (dossier) => heldUntil(dossier) !== null,
    check: (dossier) => {
      const end = heldUntil(dossier);
      const { purposes, debrief } = dossier.interview;
      const open = purposes.filter((purpose) => debrief?.purposeOutcome[purpose] === undefined);
      if (end === null || open.length === 0) return [];
      return [
        {
          severity: 'REMIND',
          params: { open: open.length, of: purposes.length },
          dueAt: hoursAfter(end, dossier.policy.debriefWithinHours),
          fix: 'debrief',
        },
      ];
    },
  }),
] as const satisfies readonly Rule[];
