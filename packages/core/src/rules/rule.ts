import type { AgendaFinding } from '../agenda/findings.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Instant } from '../workflow/records.ts';
import type { Step } from '../workflow/steps.ts';

/** BLOCK greys the action, WARN wants a tick, REMIND is dated, INFO and OFFER only tell. */
export const SEVERITIES = ['BLOCK', 'WARN', 'REMIND', 'INFO', 'OFFER'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a person can do; findings name the actions that they hold up. */
export const ACTIONS = [
  'draft_request',
  'send_request',
  'send_nudge',
  'send_message',
  'make_call',
  'print_letter',
  'propose_times',
  'agree_time',
  'confirm',
  'be_ready',
  'meet',
  'attach',
  'share_note',
  'save_note',
  'add_question',
  'debrief',
  'send_thanks',
  'send_update',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Where the screen can mend a finding. */
export const FIXES = [
  'purposes',
  'field',
  'goal',
  'contact_name',
  'contact_title',
  'contact_salutation',
  'contact_pronunciation',
  'contact_how_found',
  'contact_channels',
  'contact_zone',
  'contact_preferences',
  'address_form',
  'permission',
  'shortlist_reason',
  'format',
  'channel',
  'draft',
  'reply',
  'call',
  'availability',
  'meeting',
  'evidence',
  'confirmation',
  'research',
  'agenda',
  'introduction',
  'attire',
  'travel',
  'resume',
  'tech_check',
  'safety',
  'debrief',
  'card',
  'referrals',
  'thank_you',
  'keep_in_touch',
  'profile',
  'other_person',
] as const;
export type Fix = (typeof FIXES)[number];

export type Params = Record<string, string | number>;

/** One time that a rule speaks up. `code` picks the sentence; it defaults to the rule's own. */
export interface Hit {
  severity: Severity;
  code?: string;
  params?: Params;
  /** Actions that this hit holds up. Only BLOCK and WARN hold up anything. */
  gates?: readonly Action[];
  dueAt?: Instant;
  fix?: Fix;
  /** The step that the hit belongs to, when it is not the rule's own (R84, R90). */
  step?: Step | null;
  /** Offsets into the draft's text, for lint. */
  span?: { start: number; end: number };
}

/**
 * A rule is a value. `source` is the handout sentence (`2b`) or document section (`B.12`).
 * `severity` is the strongest that the rule uses; each hit carries its own.
 */
export interface Rule {
  id: string;
  step: Step | null;
  severity: Severity;
  source: string;
  applies: (dossier: Dossier) => boolean;
  /** `shared` lets the rules of one assessment look at the same text only once. */
  check: (dossier: Dossier, shared?: Shared) => readonly Hit[];
}

/** What several rules would otherwise compute again; fresh for each assessment. */
export interface Shared {
  agenda?: readonly AgendaFinding[];
}

export interface Finding extends Hit {
  ruleId: string;
  step: Step | null;
  source: string;
  code: string;
  /** An advisor lifted this BLOCK with a reason. */
  overridden: boolean;
  /** The student has read this WARN and ticked it. */
  acknowledged: boolean;
}

const RULE_ID = /^(R([1-9]|[1-8]\d|9[0-2])|L(0[1-9]|[1-3]\d|4[0-2])b?|G([1-9]|[1-3]\d|40)|S1)$/;

/** Checks a rule when it is defined. @throws when the id is not one of R1–R92, L01–L42, G1–G40, S1. */
export function defineRule(rule: Rule): Rule {
  if (!RULE_ID.test(rule.id))
    throw new Error(`Rule id "${rule.id}" is not in the catalogue's form.`);
  if (rule.source.trim() === '') throw new Error(`Rule ${rule.id} names no source.`);
  return rule;
}

export const always = (): boolean => true;
