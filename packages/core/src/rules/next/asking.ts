import { DAY, HOUR, instantMs, shift } from '../../schedule/instant.ts';
import type { NextCode } from '../../phrases/next.ts';
import { unsettledMail } from '../../mail-in/unsettled.ts';
import type { NextAction } from '../assessment.ts';
import { blocks } from '../evaluate.ts';
import { followUp, type FollowUpKind } from '../follow-up.ts';
import { supervisorSay } from '../locate/internship.ts';
import type { Action, Fix, Params } from '../rule.ts';
import { type Outlook, todo, waiting } from './action.ts';

/** The verb that mends a finding on the way to a request. */
const VERB_OF_FIX: Partial<Record<Fix, NextCode>> = {
  purposes: 'choose_purposes',
  field: 'choose_field',
  goal: 'write_goal',
  contact_name: 'verify_name',
  contact_title: 'verify_title',
  contact_salutation: 'choose_salutation',
  contact_pronunciation: 'learn_pronunciation',
  contact_how_found: 'say_how_found',
  contact_channels: 'add_address',
  contact_zone: 'say_zone',
  permission: 'ask_permission',
  shortlist_reason: 'write_reason',
  format: 'choose_format',
  channel: 'choose_channel',
  profile: 'complete_profile',
  thank_you: 'thank_others_first',
  other_person: 'choose_other_person',
  safety: 'settle_safety',
};

/** Steps 1 and 2: whom, and asking them. */
export function askingActions(outlook: Outlook): NextAction[] {
  const { dossier, steps } = outlook;
  const { request, meeting } = dossier.interview;
  const actions = [...openMail(outlook), ...openCalls(outlook)];
  if (steps.locate.status !== 'done') actions.push(...mendings(outlook, 'locate'));
  if (meeting !== null || request.status === 'accepted') return actions;
  if (request.status === 'none') {
    if (steps.contact.status !== 'locked') actions.push(...requestActions(outlook));
    return actions;
  }
  return [...actions, ...afterAsking(outlook)];
}

/** One action for each kind of thing to mend, in the order of the rules. */
function mendings(outlook: Outlook, step: 'locate' | 'contact'): NextAction[] {
  const { steps } = outlook;
  const found = new Map<NextCode, NextAction>();
  for (const finding of steps[step].findings) {
    if (!blocks(finding) || finding.ruleId === 'R90') continue;
    const code = (finding.fix && VERB_OF_FIX[finding.fix]) ?? 'mend_step';
    if (found.has(code)) continue;
    const params = finding.params ?? {};
    found.set(
      code,
      code === 'ask_permission'
        ? askSupervisor(outlook, step, params)
        : todo(outlook, code, step, { params }),
    );
  }
  return [...found.values()];
}

/** Asked, it is their turn; unless the question came back (G36). */
function askSupervisor(outlook: Outlook, step: 'locate' | 'contact', params: Params): NextAction {
  const say = supervisorSay(outlook.dossier);
  if (say.needed && say.cameBack) return todo(outlook, 'ask_supervisor_again', step, { params });
  if (!say.needed || say.open || say.permission?.status !== 'asked') {
    return todo(outlook, 'ask_permission', step, { params });
  }
  const supervisor = say.internship.supervisor.name;
  const since = say.permission.askedAt;
  return waiting(outlook, 'await_permission', step, since, null, { supervisor });
}

function requestActions(outlook: Outlook): NextAction[] {
  const { channel, mode } = outlook.dossier.interview;
  const first = mendings(outlook, 'contact').filter(({ code }) => code !== 'mend_step');
  if (first.length > 0) return first;
  if (mode === null) return [todo(outlook, 'choose_format', 'contact')];
  if (channel === null) return [todo(outlook, 'choose_channel', 'contact')];
  if (channel === 'phone') return [todo(outlook, 'make_call', 'contact', { action: 'make_call' })];
  if (channel === 'letter') {
    return [todo(outlook, 'write_letter', 'contact', { action: 'print_letter' })];
  }
  return [todo(outlook, 'write_request', 'contact', { action: 'send_request' })];
}

/** Mail that came in and waits for the student to say what it was. */
function openMail(outlook: Outlook): NextAction[] {
  const mails = unsettledMail(outlook.dossier.interview);
  const fromContact = mails.find(({ from }) => from === 'contact');
  const fromSupervisor = mails.find(({ from }) => from === 'supervisor');
  const actions: NextAction[] = [];
  if (fromContact) {
    const details = { dueAt: fromContact.at, neverLate: true };
    actions.push(todo(outlook, 'settle_mail', 'contact', details));
  }
  if (fromSupervisor) {
    const { at: dueAt, sender } = fromSupervisor;
    const params = { supervisor: sender.name ?? sender.address };
    const details = { dueAt, neverLate: true, params };
    actions.push(todo(outlook, 'settle_supervisor_mail', 'contact', details));
  }
  return actions;
}

/** Calls whose outcome nobody has noted yet (R44), and calls that were promised. */
function openCalls(outlook: Outlook): NextAction[] {
  const { interview, policy } = outlook.dossier;
  const last = interview.calls.at(-1);
  if (last === undefined) return [];
  if (last.outcome === null) {
    const dueAt = shift(last.at, policy.phoneOutcomeHours * HOUR);
    return [todo(outlook, 'log_call_outcome', 'contact', { dueAt })];
  }
  if (last.outcome !== 'call_back' || last.callBackAt === null) return [];
  if (interview.request.status !== 'open') return [];
  return [todo(outlook, 'call_back', 'contact', { dueAt: last.callBackAt, action: 'make_call' })];
}

const VERB_OF_FOLLOW_UP: Readonly<Record<Exclude<FollowUpKind, 'settle_mail'>, NextCode>> = {
  nudge: 'send_nudge',
  let_go: 'let_go',
  write_again: 'write_again',
  mend_address: 'mend_address',
};
const ACTION_OF_FOLLOW_UP: Partial<Record<FollowUpKind, Action>> = {
  nudge: 'send_nudge',
  write_again: 'send_request',
};

function afterAsking(outlook: Outlook): NextAction[] {
  const { interview } = outlook.dossier;
  const next = followUp(outlook.dossier);
  if (next === null) return endedActions(outlook);
  // Mail to read stands at the top already.
  if (next.kind === 'settle_mail') return [];
  const code = VERB_OF_FOLLOW_UP[next.kind];
  if (next.fairAt !== null && instantMs(next.fairAt) > outlook.nowMs) {
    const reason = interview.request.status === 'later' ? 'await_date' : 'await_reply';
    return [waiting(outlook, reason, 'contact', next.waitingSince, next.fairAt)];
  }
  const action = ACTION_OF_FOLLOW_UP[next.kind];
  return [
    todo(outlook, code, 'contact', {
      dueAt: next.fairAt,
      neverLate: true,
      ...(action && { action }),
    }),
  ];
}

/** The answer was no, or somebody else: a kind word back, then on to the next person (G38). */
function endedActions(outlook: Outlook): NextAction[] {
  const { interview } = outlook.dossier;
  const { status } = interview.request;
  const actions: NextAction[] = [];
  const answered = interview.messages.some(({ kind }) => kind === 'reply_to_no');
  if ((status === 'declined' || status === 'redirected') && !answered) {
    actions.push(todo(outlook, 'answer_kindly', 'contact', { action: 'send_message' }));
  }
  const redirect = interview.replies.findLast(({ redirectTo }) => redirectTo !== null)?.redirectTo;
  if (status === 'redirected' && redirect) {
    actions.push(todo(outlook, 'add_redirected', 'contact', { params: { other: redirect.name } }));
  }
  const lastAt = interview.messages.at(-1)?.sentAt ?? interview.request.firstSentAt;
  if (status === 'let_go' && lastAt !== null) {
    const fairAt = shift(lastAt, outlook.dossier.policy.coolDownDaysAfterClose * DAY);
    actions.push(waiting(outlook, 'let_rest', 'contact', lastAt, fairAt));
  }
  actions.push(todo(outlook, 'find_other_person', 'contact'));
  actions.push(todo(outlook, 'close_interview', 'contact', { action: 'close' }));
  return actions;
}
