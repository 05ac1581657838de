import { always, lintRule, type LintHit } from './lint-rule.ts';

export const addresseeRules = [
  lintRule({
    id: 'L06',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, R43, G1',
    applies: always,
    check: ({ draft }) => {
      const hits: LintHit[] = [];
      if (draft.cc.length > 0) hits.push({ code: 'copies', params: { count: draft.cc.length } });
      const address = draft.to.address ?? '';
      const several = /[,;\n]/.test(address) || address.split('@').length > 2;
      if (draft.channel === 'email' && several) hits.push({ code: 'several' });
      return hits;
    },
  }),
];
