import { lintRules } from '../draft/lint/lint-rules.ts';
import { baseRules } from './base-rules.ts';
import { orderRules } from './order.ts';
import type { Rule } from './rule.ts';

/** Every rule of the product: on the dossier, on the words of a draft, on the order of steps. */
export const allRules: readonly Rule[] = [...baseRules, ...lintRules, ...orderRules];
