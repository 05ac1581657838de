import { lintDraft } from '../../draft/lint/lint-draft.ts';
import { actionAssessments, findingsOf } from '../../rules/assess.ts';
import { blocks, warns } from '../../rules/evaluate.ts';
import { readyToSend } from '../../rules/ready-to-send.ts';
import type { Refusal } from '../../rules/refusal.ts';
import type { Action, Finding } from '../../rules/rule.ts';
import { actionOf } from '../command-actions.ts';
import type { Command, CommandData } from '../commands.ts';
import type { Dossier, DraftFacts } from '../dossier.ts';
import type { InterviewState } from '../interview.ts';
import { heldUp } from './refuse.ts';
import { same } from './same.ts';

/**
 * Most commands are judged by the state before them. Rules on these actions look at what the
 * command itself brings, so they judge the state that it makes; times that leave must also come
 * where times may come at all (R50, R90).
 */
const JUDGED_ON: Partial<Record<Action, 'after' | 'both'>> = {
  propose_times: 'both',
  agree_time: 'after',
  save_note: 'after',
  share_note: 'after',
  add_question: 'after',
};

/** What the rules say to a command whose content is in order; null when nothing holds it up. */
export function ruleRefusal(
  command: Command,
  dossier: Dossier,
  after: InterviewState,
): Refusal | null {
  const action = actionOf(command);
  if (action === null) return null;
  const judged = JUDGED_ON[action] ?? 'before';
  const made = { ...dossier, interview: after };
  const states = judged === 'both' ? [dossier, made] : [judged === 'after' ? made : dossier];
  if (command.type !== 'sendMessage') {
    return refusalFrom(states.flatMap((state) => heldUpBy(state, action)));
  }
  const draft = draftOf(command.data, dossier);
  return refusalFrom(states.flatMap((state) => stoppedBy({ ...state, draft })));
}

/** Unlifted BLOCKs and unticked WARNs of one action. */
function heldUpBy(dossier: Dossier, action: Action): Finding[] {
  return actionAssessments(findingsOf(dossier))[action].blockedBy;
}

/** What the chain of G.1 stops at: the findings of its first check that fails. */
function stoppedBy(dossier: Dossier & { draft: DraftFacts }): Finding[] {
  const { stoppedAt, chain } = readyToSend(dossier, lintDraft);
  const check = chain.find(({ n }) => n === stoppedAt);
  return check === undefined ? [] : check.findings.filter((one) => blocks(one) || warns(one));
}

function refusalFrom(found: readonly Finding[]): Refusal | null {
  const held = found.filter(blocks);
  if (held.length > 0) return heldUp('rules_hold_it_up', distinct(held));
  return found.length > 0 ? heldUp('needs_acknowledgement', distinct(found)) : null;
}

/** One finding can speak before and after. */
function distinct(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, n) => findings.findIndex((one) => same(one, finding)) === n);
}

/** The text that is about to be logged, as rules look at it. */
function draftOf(data: CommandData['sendMessage'], { draft, now }: Dossier): DraftFacts {
  const { message, sentAt, draftedAt, attachments, cc, confirmations } = data;
  const { kind, templateId, channel, subject, text, slots, to } = message;
  return {
    kind,
    templateId,
    channel,
    subject,
    text,
    slots,
    to,
    cc,
    attachments,
    draftedAt,
    // Known only to whoever rendered the text.
    renderedWith: draft?.text === text ? draft.renderedWith : null,
    plannedAt: sentAt ?? now,
    confirmations,
  };
}
