import { present } from '../../people/names.ts';
import { isGuess, pronunciationSeverity } from '../../people/pronunciation.ts';
import { checkSalutation } from '../../people/salutation.ts';
import { OUTREACH, WRITTEN_REQUEST } from '../gates.ts';
import { daysBetween } from '../moments.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { isAgreed } from '../talk.ts';

/** How to say the name, what the person does, and how to address them (handout 1c–1e). */
export const addressRules = [
  defineRule({
    id: 'R14',
    step: 'locate',
    severity: 'BLOCK',
    source: '1c',
    applies: always,
    // Writing goes on without it, so the block comes up once speaking is ahead: by phone or in a talk.
    check: ({ contact, interview }) => {
      if (pronunciationSeverity(contact.pronunciation, 'spoken') === null) return [];
      const params = { name: contact.fullName.value };
      const fix = 'contact_pronunciation';
      if (interview.channel === 'phone' || isAgreed(interview.meeting)) {
        const gates = ['make_call', 'be_ready', 'meet'] as const;
        return [{ severity: 'BLOCK', code: 'speaking', params, gates, fix }];
      }
      return [{ severity: 'WARN', code: 'writing', params, gates: WRITTEN_REQUEST, fix }];
    },
  }),
  defineRule({
    id: 'R15',
    step: 'locate',
    severity: 'INFO',
    source: '1c',
    applies: ({ contact }) => isGuess(contact.pronunciation),
    check: ({ contact }) => [
      {
        severity: 'INFO',
        params: { name: contact.fullName.value },
        fix: 'contact_pronunciation',
      },
    ],
  }),
  defineRule({
    id: 'R16',
    step: 'locate',
    severity: 'BLOCK',
    source: '1d',
    applies: always,
    check: ({ contact, now, policy }) => {
      const name = contact.fullName.value;
      const facts = [
        { what: 'title', field: contact.jobTitle },
        { what: 'employer', field: contact.employer },
      ];
      return facts.flatMap(({ what, field }): Hit[] => {
        const blocks = {
          severity: 'BLOCK' as const,
          params: { name },
          gates: OUTREACH,
          fix: 'contact_title' as const,
        };
        if (present(field.value) === null) return [{ ...blocks, code: `no_${what}` }];
        if (!field.verified) {
          return [{ ...blocks, code: `unverified_${what}`, params: { name, value: field.value } }];
        }
        const age = daysBetween(field.verified.at, now);
        if (age <= policy.titleMaxAgeDays) return [];
        const days = Math.floor(age);
        return [
          {
            ...blocks,
            severity: 'WARN',
            code: `old_${what}`,
            params: { name, value: field.value, days },
          },
        ];
      });
    },
  }),
  defineRule({
    id: 'R17',
    step: 'locate',
    severity: 'BLOCK',
    source: '1e',
    applies: always,
    check: ({ contact }) => {
      const { value, verified } = contact.salutation;
      const params = { name: contact.fullName.value };
      const blocks = {
        severity: 'BLOCK' as const,
        gates: OUTREACH,
        fix: 'contact_salutation' as const,
      };
      if (value === null || !checkSalutation(value).ok) {
        return [{ ...blocks, code: 'not_chosen', params }];
      }
      if (value.kind === 'none') return [];
      // A title can be wrong, so it needs a source like the name; "no title" cannot (R13).
      return verified
        ? []
        : [{ ...blocks, code: 'unverified', params: { ...params, title: value.title } }];
    },
  }),
  // Nothing in the product chooses a title for anybody, so there is nothing to find.
  defineRule({
    id: 'R18',
    step: 'locate',
    severity: 'INFO',
    source: '1e',
    applies: () => false,
    check: () => [],
  }),
] as const satisfies readonly Rule[];
