import { HOUR, msInstant } from '../../schedule/instant.ts';
import { arrivedAt } from '../../workflow/arrived.ts';
import type { NextAction } from '../assessment.ts';
import { departure, openTechChecks } from '../arrive.ts';
import { countResearch } from '../research.ts';
import { type Ahead, ahead, goesThere, travelOf } from '../talk.ts';
import { type Outlook, todo } from './action.ts';

/** The day's own moves show up this long before. */
const SAME_DAY_HOURS = 12;

/** Steps 5 to 7: reading, questions, and the way there. */
export function preparingActions(outlook: Outlook): NextAction[] {
  const { interview } = outlook.dossier;
  if (interview.meeting?.status === 'held') return [];
  const coming = ahead(outlook.dossier);
  const actions = [...research(outlook, coming), ...questions(outlook, coming)];
  if (coming === null) return actions;
  return [...actions, ...resume(outlook), ...theDay(outlook, coming)];
}

function research(outlook: Outlook, coming: Ahead | null): NextAction[] {
  const { steps, dossier } = outlook;
  const { status } = steps.research;
  if (status === 'locked' || status === 'done') return [];
  const { field, kinds, employer } = countResearch(dossier.interview.research);
  const { researchFieldNotes, researchSourceKinds, researchEmployerNotes } = dossier.policy;
  const dueAt = coming?.meeting.start ?? null;
  const actions: NextAction[] = [];
  if (field < researchFieldNotes || kinds < researchSourceKinds) {
    const params = { have: field, need: researchFieldNotes };
    actions.push(todo(outlook, 'read_on_field', 'research', { params, dueAt }));
  }
  if (employer < researchEmployerNotes) {
    const params = {
      have: employer,
      need: researchEmployerNotes,
      employer: dossier.contact.employer.value,
    };
    actions.push(todo(outlook, 'read_on_employer', 'research', { params, dueAt }));
  }
  return actions;
}

function questions(outlook: Outlook, coming: Ahead | null): NextAction[] {
  const { steps, dossier, actions } = outlook;
  const { status } = steps.prepare;
  if (status === 'locked') return [];
  const dueAt = coming?.meeting.start ?? null;
  if (status !== 'done') return [todo(outlook, 'plan_questions', 'prepare', { dueAt })];
  const ticks = actions.be_ready.toAcknowledge.filter(({ step }) => step === 'prepare').length;
  if (coming !== null && ticks > 0) {
    return [todo(outlook, 'look_over_questions', 'prepare', { params: { ticks }, dueAt })];
  }
  if (coming !== null && !dossier.interview.plan.introduction?.trim()) {
    return [todo(outlook, 'write_introduction', 'prepare', { dueAt })];
  }
  return [];
}

/** Follows what R70 found, so that the rule alone knows what is too old. */
function resume(outlook: Outlook): NextAction[] {
  return outlook.steps.prepare.findings
    .filter(({ ruleId }) => ruleId === 'R70')
    .map(({ code, dueAt = null }) =>
      code === 'pack'
        ? todo(outlook, 'pack_resume', 'prepare', { dueAt })
        : todo(outlook, 'update_resume', 'prepare', { dueAt }),
    );
}

function theDay(outlook: Outlook, coming: Ahead): NextAction[] {
  const { dossier, nowMs } = outlook;
  const { policy, interview } = dossier;
  const { meeting, startMs } = coming;
  // At the door nothing of the way is left to do.
  if (arrivedAt(meeting) !== null) return [];
  const before = (hours: number): string => msInstant(startMs - hours * HOUR);
  const today = startMs - nowMs <= SAME_DAY_HOURS * HOUR;
  const actions: NextAction[] = [];
  if (meeting.mode !== 'telephone' && !interview.plan.attire?.trim()) {
    const dueAt = before(policy.attirePlanHoursBefore);
    actions.push(todo(outlook, 'decide_clothes', 'arrive', { dueAt }));
  }
  if (!goesThere(meeting.mode)) {
    const open = openTechChecks(interview.plan).length;
    if (open > 0) {
      const dueAt = before(policy.techCheckHoursBefore);
      actions.push(todo(outlook, 'check_technics', 'arrive', { params: { open }, dueAt }));
    }
    const code = meeting.mode === 'video' ? 'join_call' : 'be_on_the_phone';
    if (today)
      actions.push(todo(outlook, code, 'arrive', { dueAt: meeting.start, action: 'meet' }));
    return actions;
  }
  if (travelOf(dossier) === null) {
    const dueAt = before(policy.attirePlanHoursBefore);
    return [...actions, todo(outlook, 'enter_travel', 'arrive', { dueAt })];
  }
  const leave = departure(dossier, coming);
  if (today && leave !== null) {
    const dueAt = msInstant(leave.ms);
    actions.push(todo(outlook, 'leave', 'arrive', { dueAt, action: 'meet' }));
  }
  return actions;
}
