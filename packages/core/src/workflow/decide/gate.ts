import { actionAssessments, findingsOf } from '../../rules/assess.ts';
import type { Refusal } from '../../rules/refusal.ts';
import type { Action, Finding } from '../../rules/rule.ts';
import { COMMAND_ACTIONS, MESSAGE_ACTIONS } from '../command-actions.ts';
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
  if (command.type !== 'sendMessage') return refusalFrom(states, [action]);
  const draft = draftOf(command.data, dossier);
  const actions: Action[] = carriesResume(command.data) ? [action, 'attach'] : [action];
  return refusalFrom(
    states.map((state) => ({ ...state, draft })),
    actions,
  );
}

export function actionOf(command: Command): Action | null {
  return command.type === 'sendMessage'
    ? MESSAGE_ACTIONS[command.data.message.kind]
    : COMMAND_ACTIONS[command.type];
}

function refusalFrom(states: readonly Dossier[], asked: readonly Action[]): Refusal | null {
  const held = states.flatMap((state) => {
    const actions = actionAssessments(findingsOf(state));
    return asked.map((action) => actions[action]);
  });
  const blocks = held.flatMap(({ blockedBy }) =>
    blockedBy.filter(({ severity }) => severity === 'BLOCK'),
  );
  if (blocks.length > 0) return heldUp('rules_hold_it_up', distinct(blocks));
  const ticks = held.flatMap(({ toAcknowledge }) => toAcknowledge);
  return ticks.length > 0 ? heldUp('needs_acknowledgement', distinct(ticks)) : null;
}

/** One finding can hold up two of the actions asked for, and speak before and after. */
function distinct(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, n) => findings.findIndex((one) => same(one, finding)) === n);
}

function carriesResume({ attachments }: CommandData['sendMessage']): boolean {
  return attachments.some(({ kind }) => kind === 'resume');
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
