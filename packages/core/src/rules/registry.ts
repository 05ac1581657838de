import { lintRules } from '../draft/lint/lint-rules.ts';
import { baseRules } from './base-rules.ts';
import { orderRules } from './order.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule of the product. `assess` asks those about the dossier and the order of steps;
 * `lintDraft` asks those about the words of a draft.
 */
export const allRules: readonly Rule[] = [...baseRules, ...lintRules, ...orderRules];
