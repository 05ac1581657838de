import { mayCommand } from '../access/command-actors.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { Command, CommandOf } from './commands.ts';
import { CHOICES } from './decide/choices.ts';
import { CONTACTING } from './decide/contacting.ts';
import { ruleRefusal } from './decide/gate.ts';
import { GUEST } from './decide/guest.ts';
import type { Context, HandledType, Handler, HandlerTable } from './decide/handler.ts';
import { LEARNING } from './decide/learning.ts';
import { MEETING } from './decide/meeting.ts';
import { parseCommand } from './decide/parse.ts';
import { OUTCOME } from './decide/outcome.ts';
import { MAIL } from './decide/mail.ts';
import { PROMISES } from './decide/promises.ts';
import { notAllowed, notFound, nothingToChange, wrongState } from './decide/refuse.ts';
import { same } from './decide/same.ts';
import { start } from './decide/start.ts';
import type { DossierToDecide } from './dossier.ts';
import type { Actor, NewEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { InterviewState } from './interview.ts';
import { LIMITS } from './limits.ts';
import { stamp } from './stamp.ts';

export type Decision = { ok: true; events: NewEvent[] } | { ok: false; refusal: Refusal };

const HANDLERS: HandlerTable = {
  ...CHOICES,
  ...CONTACTING,
  ...GUEST,
  ...MEETING,
  ...OUTCOME,
  ...LEARNING,
  ...PROMISES,
  ...MAIL,
};

/**
 * What follows from a command: events to store, or a refusal with a closed code. Pure, and total
 * over its first argument: a command of any shape gets an answer. A command whose effect is there
 * already answers `nothing_to_change`. Findings in a refusal name their rules (R92).
 */
export function decide(input: Command, dossier: DossierToDecide, actor: Actor): Decision {
  const parsed = parseCommand(input);
  if (!parsed.ok) return parsed;
  const { command } = parsed;
  if (!mayCommand(actor.kind, command.type)) return refused(notAllowed('not_your_command'));
  if (command.type === 'startInterview') return answer(start(command.data, dossier));
  const { interview } = dossier;
  if (interview === null) return refused(notFound('interview'));
  return handle(command, {
    dossier: { ...dossier, interview },
    interview,
    actor,
    now: dossier.now,
  });
}

function handle(command: CommandOf<HandledType>, context: Context): Decision {
  const { interview } = context;
  const outcome = outcomeOf(command, context);
  if (!Array.isArray(outcome)) return refused(outcome);
  const { id, version } = interview;
  const place = { interviewId: id, version, actor: context.actor, at: context.now };
  const after = stamp(outcome, place).reduce<InterviewState>(evolve, interview);
  if (same({ ...after, version }, interview)) return refused(nothingToChange());
  if (holdsTooMuch(after)) return refused(wrongState('too_many_records'));
  const heldUp = ruleRefusal(command, context.dossier, after);
  return heldUp === null ? { ok: true, events: outcome } : refused(heldUp);
}

function outcomeOf<T extends HandledType>(
  command: CommandOf<T>,
  context: Context,
): NewEvent[] | Refusal {
  const handler: Handler<T> = HANDLERS[command.type];
  const { status } = context.interview;
  if (handler.done?.(command.data, context.interview)) return nothingToChange();
  if (!handler.during.includes(status)) return wrongState(`interview_${status}`);
  return handler.decide(command.data, context);
}

/** Keeps one interview at a size that people and pages can bear. */
function holdsTooMuch(state: InterviewState): boolean {
  const { messages, replies, calls, proposals, pastMeetings, research, referrals, overrides } =
    state;
  const { promises = [], suggestions = [], inbox = [], bounces = [], capture } = state;
  const lists: (readonly unknown[])[] = [messages, replies, calls, proposals, pastMeetings];
  lists.push(research, referrals, overrides, promises, suggestions, inbox, bounces);
  lists.push(capture.conflicts ?? []);
  return lists.some((list) => list.length > LIMITS.records);
}

const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

const answer = (outcome: NewEvent[] | Refusal): Decision =>
  Array.isArray(outcome) ? { ok: true, events: outcome } : refused(outcome);
