import { baseRules } from './base-rules.ts';
import { orderRules } from './order.ts';
import type { Rule } from './rule.ts';

/** Every rule that `assess` asks. */
export const allRules: readonly Rule[] = [...baseRules, ...orderRules];
