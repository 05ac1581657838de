import { countWords } from '../../draft/word-count.ts';
import { howFoundText } from '../../people/provenance.ts';
import { OUTREACH } from '../gates.ts';
import { always, defineRule, type Rule } from '../rule.ts';
import { howFoundContext } from './found.ts';

/** Why this person, and where the name came from (handout 1, 1h). */
export const provenanceRules = [
  defineRule({
    id: 'R27',
    step: 'locate',
    severity: 'WARN',
    source: '1h',
    applies: always,
    check: ({ interview, contact, policy }) => {
      const count = countWords(interview.shortlistReason ?? '');
      if (count >= policy.shortlistReasonWords) return [];
      return [
        {
          severity: 'WARN',
          code: count === 0 ? 'missing' : 'short',
          params: { name: contact.fullName.value, count, atLeast: policy.shortlistReasonWords },
          gates: OUTREACH,
          fix: 'shortlist_reason',
        },
      ];
    },
  }),
  defineRule({
    id: 'R28',
    step: 'locate',
    severity: 'BLOCK',
    source: '1',
    applies: always,
    check: (dossier) => {
      const found = howFoundText(dossier.contact.howFound, howFoundContext(dossier));
      if (found.ok) return [];
      return [
        {
          severity: 'BLOCK',
          code: found.field === 'howFound' ? 'missing' : 'detail',
          params: { name: dossier.contact.fullName.value },
          gates: OUTREACH,
          fix: 'contact_how_found',
        },
      ];
    },
  }),
] as const satisfies readonly Rule[];
