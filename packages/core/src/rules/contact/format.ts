import { OUTREACH } from '../gates.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { named } from '../talk.ts';
import { canAskFirst, requestDraft } from './message.ts';

/** Talk, call or visit, and how long (handout 2c). */
export const formatRules = [
  defineRule({
    id: 'R39',
    step: 'contact',
    severity: 'BLOCK',
    source: '2c',
    applies: always,
    check: ({ interview }) =>
      interview.mode === null ? [{ severity: 'BLOCK', gates: OUTREACH, fix: 'format' }] : [],
  }),
  defineRule({
    id: 'R40',
    step: 'contact',
    severity: 'WARN',
    source: '2c',
    applies: ({ interview, contact }) =>
      interview.mode === 'in_person' && contact.travelMinutes !== null,
    check: (dossier) => {
      const minutes = dossier.contact.travelMinutes ?? 0;
      const limit = dossier.policy.nearbyMinutes;
      if (minutes <= limit) return [];
      const params = { ...named(dossier), minutes, limit };
      return [{ severity: 'WARN', params, gates: OUTREACH, fix: 'format' }];
    },
  }),
  defineRule({
    id: 'R41',
    step: 'contact',
    severity: 'WARN',
    source: '2c',
    applies: ({ interview }) => interview.mode === 'observational_visit',
    check: ({ interview, policy }) => {
      const { visitMinutes: minutes } = interview;
      const { visitFewHoursMinutes: few, visitFullDayMinutes: full } = policy;
      const fits = [few, full].some(
        ({ from, to }) => minutes !== null && from <= minutes && minutes <= to,
      );
      if (fits) return [];
      const params = {
        few: few.from / 60,
        fewTo: few.to / 60,
        full: full.from / 60,
        fullTo: full.to / 60,
      };
      return minutes === null
        ? [{ severity: 'WARN', code: 'missing', params, gates: OUTREACH, fix: 'format' }]
        : [
            {
              severity: 'WARN',
              code: 'odd',
              params: { ...params, minutes },
              gates: OUTREACH,
              fix: 'format',
            },
          ];
    },
  }),
  // The papers for a visit are G17's.
  defineRule({
    id: 'R42',
    step: 'contact',
    severity: 'WARN',
    source: '2c',
    applies: ({ interview }) => interview.mode === 'observational_visit',
    check: (dossier) => {
      const hits: Hit[] = [];
      if (dossier.contact.warmth === 'cold' && canAskFirst(dossier)) {
        const params = named(dossier);
        hits.push({ severity: 'WARN', code: 'cold', params, gates: OUTREACH, fix: 'format' });
      }
      const draft = requestDraft(dossier);
      if (draft?.channel === 'email' && draft.templateId !== null && draft.templateId !== 'T12') {
        hits.push({ severity: 'WARN', code: 'template', gates: OUTREACH, fix: 'draft' });
      }
      return hits;
    },
  }),
] as const satisfies readonly Rule[];
