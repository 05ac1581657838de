import { expect } from 'vitest';

import type { RulePhraseTable } from '../phrases/rule-phrases.ts';
import { fill } from '../phrases/say.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Hit, Rule } from './rule.ts';

/**
 * Asks one rule about a dossier, as `assess` does, and makes sure on the way that every hit has its
 * sentence with all parameters (R92).
 */
export function asking(rules: readonly Rule[], phrases: RulePhraseTable) {
  const hitsOf = (id: string, dossier: Dossier): readonly Hit[] => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new Error(`There is no rule ${id} in this list.`);
    const hits = rule.applies(dossier) ? rule.check(dossier) : [];
    for (const hit of hits) {
      const code = hit.code ?? 'default';
      const sentence = phrases[id]?.says[code];
      if (sentence === undefined) throw new Error(`${id} says "${code}" without a sentence.`);
      expect(fill(sentence, hit.params)).not.toMatch(/[{}]|undefined|null|NaN/);
    }
    return hits;
  };
  /** Hits in short: "BLOCK no_field". */
  const says = (id: string, dossier: Dossier): string[] =>
    hitsOf(id, dossier).map(({ severity, code }) => (code ? `${severity} ${code}` : severity));
  return { hitsOf, says };
}
