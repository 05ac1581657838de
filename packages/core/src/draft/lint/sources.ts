import { always, isRequest, lintRule, type LintHit } from './lint-rule.ts';
import { find, places } from './scan.ts';

const CLAIMS = ['whyYou', 'whyYouShort'] as const;

export const sourceRules = [
  lintRule({
    id: 'L28',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, G27',
    applies: isRequest,
    check: ({ draft, text }) => {
      if (draft.confirmations.claimsSourced) return [];
      const slot = CLAIMS.map((name) => draft.slots[name]?.trim() ?? '').find(
        (said) => said !== '',
      );
      return slot === undefined ? [] : [{ code: 'not_sourced', span: find(text, slot) }];
    },
  }),
  lintRule({
    id: 'L40',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, G30',
    applies: always,
    check: ({ text, language }) =>
      (language ? places(language.privateMatters, text) : []).map((one): LintHit => ({
        code: 'private',
        params: { found: one.found },
        span: one,
      })),
  }),
];
