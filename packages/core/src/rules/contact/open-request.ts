import { coolDownUntil } from '../../courtesy/cool-down.ts';
import { cameBack } from '../../mail-in/bounced.ts';
import { OUTREACH, WRITTEN_REQUEST } from '../gates.ts';
import { defineRule, type Rule } from '../rule.ts';
import { named } from '../talk.ts';
import { canAskFirst, requestDraft } from './message.ts';
import type { Dossier } from '../../workflow/dossier.ts';

/** After a voicemail or an assistant, the mail that was promised is still part of the first try. */
export function isPromisedMail({ interview }: Dossier): boolean {
  const since = interview.request.firstSentAt ?? '';
  const wrote = interview.messages.some(
    (text) => text.kind === 'request' && text.sentAt >= since && !cameBack(interview, text),
  );
  const last = interview.calls.at(-1)?.outcome;
  return !wrote && (last === 'voicemail' || last === 'gatekeeper');
}

/** One request at a time to one person (handout 2). */
export const openRequestRules = [
  defineRule({
    id: 'R46',
    step: 'contact',
    severity: 'BLOCK',
    source: '2',
    applies: (dossier) => canAskFirst(dossier) || requestDraft(dossier) !== null,
    check: (dossier) => {
      const { interview, others, contact } = dossier;
      const params = named(dossier);
      if (interview.request.status === 'open') {
        return isPromisedMail(dossier)
          ? []
          : [{ severity: 'BLOCK', code: 'open', params, gates: WRITTEN_REQUEST, fix: 'reply' }];
      }
      const elsewhere = others.some(
        ({ contactId, request }) => contactId === contact.id && request.status === 'open',
      );
      if (elsewhere) {
        return [
          { severity: 'BLOCK', code: 'open_elsewhere', params, gates: OUTREACH, fix: 'reply' },
        ];
      }
      const until = coolDownUntil(dossier);
      if (until === null) return [];
      return [
        {
          severity: 'BLOCK',
          code: 'cool_down',
          params: { ...params, until },
          gates: OUTREACH,
          fix: 'other_person',
        },
      ];
    },
  }),
] as const satisfies readonly Rule[];
