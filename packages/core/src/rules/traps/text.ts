import { type BlockedCode } from '../../agenda/blocked-questions.ts';
import { MESSAGE_ACTIONS } from '../../workflow/command-actions.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { hoursBetween } from '../moments.ts';
import { refusedTopics } from '../refused-topics.ts';
import { defineRule, type Hit, type Rule } from '../rule.ts';
import { named } from '../talk.ts';

/** R7 speaks of jobs and the résumé. */
const SPOKEN_OF_ELSEWHERE: readonly string[] = ['job_ask', 'resume'] satisfies BlockedCode[];

const ASKS = /\b(could|would|can|may|might|will) (you|i)\b[^.!?]*\?|\?/gi;

/** Traps in the words themselves, as far as no lint rule reads them. */
export const textTraps = [
  defineRule({
    id: 'G3',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G.1',
    applies: ({ draft }) => draft !== null,
    check: ({ draft, policy }) => {
      if (!draft) return [];
      if (hoursBetween(draft.draftedAt, draft.plannedAt) <= policy.draftRecheckHours) return [];
      const params = { hours: policy.draftRecheckHours };
      const gates = gatesOf(draft);
      return [{ severity: 'BLOCK', code: 'stale_draft', params, gates, fix: 'draft' }];
    },
  }),
  defineRule({
    id: 'G9',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G.1',
    applies: ({ draft }) => draft !== null,
    check: ({ draft }) =>
      draft === null || draft.confirmations.finalTextSeen
        ? []
        : [{ severity: 'BLOCK', code: 'not_seen', gates: gatesOf(draft), fix: 'draft' }],
  }),
  defineRule({
    id: 'G18',
    step: 'prepare',
    severity: 'BLOCK',
    source: 'C.3',
    applies: ({ interview }) => interview.agenda !== null,
    check: ({ interview }) => {
      const { core = [], reserve = [] } = interview.agenda ?? {};
      const refused = [...core, ...reserve].filter(
        ({ questionId, edited, text }) =>
          (questionId === null || edited) &&
          refusedTopics(text).some((topic) => !SPOKEN_OF_ELSEWHERE.includes(topic)),
      );
      return refused.map(({ text }): Hit => ({
        severity: 'BLOCK',
        params: { question: text },
        gates: ['add_question', 'be_ready'],
        fix: 'agenda',
      }));
    },
  }),
  defineRule({
    id: 'G23',
    step: 'thank',
    severity: 'WARN',
    source: 'G',
    applies: ({ draft }) => draft?.kind === 'thanks',
    check: (dossier) => {
      const asks = [...(dossier.draft?.text ?? '').matchAll(ASKS)].length;
      const hit = { severity: 'WARN' as const, gates: ['send_thanks'] as const };
      const params = named(dossier);
      if (asks > 1) return [{ ...hit, code: 'several', params, fix: 'draft' }];
      if (asks === 0 || wasOffered(dossier)) return [];
      return [{ ...hit, code: 'not_offered', params, fix: 'draft' }];
    },
  }),
] as const satisfies readonly Rule[];

/** Something that the contact promised or offered, as the student wrote it down. */
function wasOffered({ interview }: Dossier): boolean {
  const { debrief, referrals } = interview;
  return (debrief?.promises ?? '').trim() !== '' || referrals.length > 0;
}

/** What sending this very draft would be. A request by post is printed as well. */
export function gatesOf({ kind, channel }: NonNullable<Dossier['draft']>) {
  const action = MESSAGE_ACTIONS[kind];
  // Printing stands for outreach: a thank-you card by post waits for nothing that requests wait for.
  const isPosted = channel === 'letter' && kind === 'request';
  return isPosted ? ([action, 'print_letter'] as const) : ([action] as const);
}
