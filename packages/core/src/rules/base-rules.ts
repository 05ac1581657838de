import { arriveRules } from './arrive.ts';
import { confirmRules } from './confirm.ts';
import { contactRules } from './contact.ts';
import { locateRules } from './locate.ts';
import { prepareRules } from './prepare.ts';
import { purposeRules } from './purpose.ts';
import { researchRules } from './research.ts';
import type { Rule } from './rule.ts';
import { scheduleRules } from './schedule.ts';
import { schoolRules } from './school.ts';
import { thankRules } from './thank.ts';
import { trapRules } from './traps.ts';

/**
 * All rules that look at the dossier alone, in the order of the handout. Those on the words of a
 * draft are asked only when there is one.
 */
export const baseRules: readonly Rule[] = [
  ...purposeRules,
  ...locateRules,
  ...contactRules,
  ...scheduleRules,
  ...confirmRules,
  ...researchRules,
  ...prepareRules,
  ...arriveRules,
  ...thankRules,
  ...trapRules,
  ...schoolRules,
];
