import { addressRules } from './locate/address.ts';
import { nameRules } from './locate/name.ts';
import { provenanceRules } from './locate/provenance.ts';
import { supervisorRules } from './locate/supervisor.ts';
import type { Rule } from './rule.ts';

/** Step 1 – locate (A.2): R9–R29. */
export const locateRules: readonly Rule[] = [
  ...nameRules,
  ...addressRules,
  ...supervisorRules,
  ...provenanceRules,
];
