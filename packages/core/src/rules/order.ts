import type { Dossier } from '../workflow/dossier.ts';
import { STEPS, type Step } from '../workflow/steps.ts';
import { baseRules } from './base-rules.ts';
import { blocks, evaluate } from './evaluate.ts';
import { DRAFT_AND_OUTREACH } from './gates.ts';
import { type Action, type Finding, type Hit, defineRule } from './rule.ts';
import { hasBegun, hasEnded, isComplete } from './step-work.ts';
import { isAgreed } from './talk.ts';

const OUTREACH: readonly Action[] = DRAFT_AND_OUTREACH;

/** Steps with a BLOCK that nobody lifted, and how many there are. */
function blocksByStep(findings: readonly Finding[]): Map<Step, number> {
  const counts = new Map<Step, number>();
  for (const finding of findings) {
    if (finding.step === null || !blocks(finding)) continue;
    counts.set(finding.step, (counts.get(finding.step) ?? 0) + 1);
  }
  return counts;
}

/** Step 1 is done as far as step 2 cares: how a name sounds may wait until one has to say it. */
function locateHoldsUpOutreach(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.step === 'locate' &&
      blocks(finding) &&
      (finding.gates === undefined || finding.gates.some((gate) => OUTREACH.includes(gate))),
  );
}

/**
 * The gates between the steps, given what all other rules found (R90). Steps that have begun are
 * not locked again; an advisor's override opens a gate.
 */
export function orderHits(dossier: Dossier, findings: readonly Finding[]): Hit[] {
  const hits: Hit[] = [];
  const gate = (code: string, step: Step | null, gates: readonly Action[] = []): void => {
    hits.push({ severity: 'BLOCK', code, step, gates });
  };
  const { interview } = dossier;
  if (locateHoldsUpOutreach(findings)) {
    if (!hasBegun.contact(dossier)) gate('contact_needs_locate', 'contact', DRAFT_AND_OUTREACH);
    if (!hasBegun.research(dossier)) gate('research_needs_locate', 'research');
    if (!hasBegun.prepare(dossier)) gate('prepare_needs_locate', 'prepare');
  }
  if (!hasBegun.schedule(dossier)) gate('schedule_needs_contact', 'schedule', ['propose_times']);
  if (!hasBegun.confirm(dossier)) gate('confirm_needs_schedule', 'confirm', ['confirm']);
  const held = interview.meeting?.status === 'held';
  if (!held) {
    const blocked = blocksByStep(findings);
    const isOpen = (step: Step): boolean => blocked.has(step) || !isComplete[step](dossier);
    const confirmed = isAgreed(interview.meeting) && interview.meeting.status === 'confirmed';
    if (!confirmed || blocked.has('confirm')) gate('ready_needs_confirm', 'arrive', ['be_ready']);
    if (isOpen('research')) gate('ready_needs_research', 'arrive', ['be_ready']);
    if (isOpen('prepare')) gate('ready_needs_prepare', 'arrive', ['be_ready']);
    if (blocked.has('arrive')) gate('ready_needs_arrive', null, ['be_ready']);
    gate('thank_needs_talk', 'thank', ['send_thanks', 'debrief']);
    if (!hasEnded(dossier)) gate('close_needs_talk', null, ['close']);
  } else if (interview.thankYou.status === 'none') gate('close_needs_thanks', null, ['close']);
  return hits;
}

/** Steps whose work is done while a BLOCK still keeps the light off (R91). */
export function lightHits(dossier: Dossier, findings: readonly Finding[]): Hit[] {
  const blocked = blocksByStep(findings);
  return STEPS.flatMap((step): Hit[] => {
    const count = blocked.get(step) ?? 0;
    // Step 1 is nothing but its rules, and they speak for themselves.
    if (count === 0 || step === 'locate' || !isComplete[step](dossier)) return [];
    return [{ severity: 'INFO', code: 'held_back', step, params: { count } }];
  });
}

/**
 * A.10. These rules look at what the others found, so asking one alone asks the others first;
 * `assess` hands the findings over instead (see {@link orderHits}).
 */
export const orderRules = [
  defineRule({
    id: 'R90',
    step: null,
    severity: 'BLOCK',
    source: '1–8',
    applies: ({ interview }) => interview.status === 'active',
    check: (dossier) => orderHits(dossier, evaluate(baseRules, dossier)),
  }),
  defineRule({
    id: 'R91',
    step: null,
    severity: 'INFO',
    source: '1–8',
    applies: ({ interview }) => interview.status === 'active',
    check: (dossier) => lightHits(dossier, evaluate(baseRules, dossier)),
  }),
  // Kept by the shape of findings and phrases: each carries its id, its reason and its source.
  defineRule({
    id: 'R92',
    step: null,
    severity: 'INFO',
    source: 'all',
    applies: () => false,
    check: () => [],
  }),
] as const;
