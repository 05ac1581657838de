import type { Dossier } from '../workflow/dossier.ts';
import type { InterviewState } from '../workflow/interview.ts';
import { isAbsolute } from './not-overridable.ts';
import type { Finding, Hit, Rule, Shared } from './rule.ts';

type Lifting = Pick<InterviewState, 'overrides' | 'acknowledged'>;

/** Makes a finding of a hit: which rule spoke, and whether somebody lifted or ticked it. */
export function toFinding(rule: Rule, hit: Hit, { overrides, acknowledged }: Lifting): Finding {
  const { severity } = hit;
  return {
    ...hit,
    ruleId: rule.id,
    step: hit.step === undefined ? rule.step : hit.step,
    source: rule.source,
    code: hit.code ?? 'default',
    overridden:
      severity === 'BLOCK' &&
      overrides.some(({ ruleId }) => ruleId === rule.id) &&
      !isAbsolute(rule.id),
    acknowledged: severity === 'WARN' && acknowledged.some(({ ruleId }) => ruleId === rule.id),
  };
}

/** Asks each rule in turn. The order of the rules is the order of the findings. */
export function evaluate(rules: readonly Rule[], dossier: Dossier): Finding[] {
  const findings: Finding[] = [];
  const shared: Shared = {};
  for (const rule of rules) {
    if (!rule.applies(dossier)) continue;
    for (const hit of rule.check(dossier, shared))
      findings.push(toFinding(rule, hit, dossier.interview));
  }
  return findings;
}

/** A BLOCK that nobody lifted. */
export function blocks(finding: Finding): boolean {
  return finding.severity === 'BLOCK' && !finding.overridden;
}

/** A WARN that nobody ticked. */
export function warns(finding: Finding): boolean {
  return finding.severity === 'WARN' && !finding.acknowledged;
}
