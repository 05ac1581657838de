import { sendTime } from '../courtesy/send-time.ts';
import { defineRule } from './rule.ts';
import { gatesOf } from './traps/text.ts';

/**
 * L29: the planned moment lies in working hours of the contact's zone and calendar. Read with the
 * lint rules, but it looks at the clock and not at the words.
 */
export const sendWindowRule = defineRule({
  id: 'L29',
  step: 'contact',
  severity: 'BLOCK',
  source: 'B.12',
  applies: ({ draft }) => draft !== null && draft.to.kind === 'contact',
  check: (dossier) => {
    const { draft } = dossier;
    if (!draft) return [];
    const { verdict, reason } = sendTime(dossier, draft.plannedAt);
    if (verdict !== 'warn' && verdict !== 'block') return [];
    return [
      {
        severity: verdict === 'block' ? 'BLOCK' : 'WARN',
        code: reason,
        gates: gatesOf(draft),
        fix: 'draft',
      },
    ];
  },
});
