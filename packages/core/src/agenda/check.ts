import { hasBlank } from '../library/fill-question.ts';
import type { QuestionCategory } from '../library/kinds.ts';
import { answeredBy } from './answered.ts';
import { depthProblems, riskyTooEarly } from './arrange.ts';
import { budgetFor, hasBudget, type Budget } from './budget.ts';
import { cuesFor } from './build.ts';
import { misfit } from './candidates.ts';
import { mayAskAboutPay, type AgendaContext } from './context.ts';
import { detect } from './detect.ts';
import type { AgendaFinding, AgendaFindingCode } from './findings.ts';
import { minutesOf, questionById } from './item.ts';
import type { Agenda, AgendaItem } from './types.ts';
import { maxPerCategory, mustHave, researchProposals, stageCategories } from './weights.ts';

type Extra = Partial<Pick<AgendaFinding, 'params' | 'proposals'>> & { item?: AgendaItem };

/** Collects findings for one agenda. */
class Check {
  readonly findings: AgendaFinding[] = [];

  add(
    code: AgendaFindingCode,
    severity: AgendaFinding['severity'],
    rules: readonly string[],
    { item, params = {}, proposals = [] }: Extra = {},
  ): void {
    this.findings.push({ code, severity, rules, itemKey: item?.key ?? null, params, proposals });
  }
}

/**
 * Holds an agenda against the rules of C.4, C.3 and R6, R62, R63, R67, R68, R80. Never throws: an
 * agenda for an impossible time is a finding too.
 */
export function checkAgenda(agenda: Agenda, context: AgendaContext): AgendaFinding[] {
  const check = new Check();
  if (!hasBudget(agenda.minutes, context.mode)) {
    check.add('minutes_impossible', 'BLOCK', ['C4.1'], { params: { minutes: agenda.minutes } });
    return check.findings;
  }
  const budget = budgetFor(agenda.minutes, context.mode);
  checkTime(check, agenda, context, budget);
  checkClosing(check, agenda, budget);
  checkCount(check, agenda, budget);
  if (agenda.core.length > 0) {
    checkShape(check, agenda, context, budget);
    checkPurpose(check, agenda, context);
  }
  checkPersonal(check, agenda, context);
  for (const item of [...agenda.core, ...agenda.reserve]) checkItem(check, item, context);
  checkKeys(check, agenda);
  return check.findings;
}

function checkTime(check: Check, agenda: Agenda, context: AgendaContext, budget: Budget): void {
  const { minutes, opening, watching, slack } = agenda;
  const total = opening + minutesOf(agenda.core) + watching + minutesOf(agenda.closing) + slack;
  if (total > minutes) {
    const params = { minutes, total, over: total - minutes };
    check.add('over_time', 'BLOCK', ['C4.1', 'R80'], { params });
  }
  if (minutes !== context.minutes) {
    const params = { minutes, asked: context.minutes };
    check.add('other_time', 'BLOCK', ['C4.1', 'R67'], { params });
  }
  const cues = cuesFor(budget);
  const { goToClosing, timeCheck, stop } = agenda.cues;
  if (goToClosing !== cues.goToClosing || timeCheck !== cues.timeCheck || stop !== cues.stop) {
    check.add('cues_off', 'WARN', ['C4.13'], { params: { ...cues } });
  }
}

/** CLOSE1 and CLOSE2 stay; the others may be dropped but not reordered (C.4 rules 2 and 3). */
function checkClosing(check: Check, agenda: Agenda, budget: Budget): void {
  const ids = agenda.closing.map((item) => item.questionId ?? item.key);
  for (const fixed of ['CLOSE1', 'CLOSE2']) {
    if (!ids.includes(fixed)) {
      check.add('closing_fixed', 'BLOCK', ['C4.2'], { params: { question: fixed } });
    }
  }
  const known = budget.closing.filter((id) => ids.includes(id));
  const inOrder = ids.filter((id) => budget.closing.includes(id));
  if (known.join() !== inOrder.join()) check.add('closing_order', 'WARN', ['C4.2', 'C4.3']);
  for (const item of agenda.closing) {
    if (item.questionId === 'CLOSE9') check.add('closing_too_soon', 'WARN', ['C4.3'], { item });
  }
}

function checkCount(check: Check, agenda: Agenda, budget: Budget): void {
  const count = agenda.core.length;
  const { min, max } = budget.coreCount;
  if (count === 0) check.add('empty', 'BLOCK', ['R67']);
  else if (count < min || count > max) {
    const code = count < min ? 'few_questions' : 'many_questions';
    check.add(code, 'WARN', ['R67'], { params: { count, min, max } });
  }
  if (agenda.reserve.length < budget.reserve) {
    const params = { count: agenda.reserve.length, reserve: budget.reserve };
    check.add('few_in_reserve', 'INFO', ['R67'], { params });
  }
}

function checkShape(check: Check, agenda: Agenda, context: AgendaContext, budget: Budget): void {
  const { core } = agenda;
  for (const { code, item } of depthProblems(core)) check.add(code, 'WARN', ['C4.4'], { item });

  const counts = new Map<QuestionCategory, number>();
  for (const { category } of core) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (counts.size < budget.categories) {
    const params = { count: counts.size, min: budget.categories };
    check.add('few_categories', 'WARN', ['C4.5'], { params });
  }
  for (const [category, count] of counts) {
    if (count > maxPerCategory) {
      const params = { category, count, max: maxPerCategory };
      check.add('category_full', 'WARN', ['C4.5'], { params });
    }
  }

  const linked = core.filter((item) => item.researchNoteId !== null).length;
  if (linked < context.researchLinkedQuestions) {
    check.add('few_researched', 'WARN', ['C4.6', 'R62'], {
      params: { count: linked, min: context.researchLinkedQuestions },
      proposals: researchProposals.filter((id) => !core.some((item) => item.questionId === id)),
    });
  }

  const risky = core.filter((item) => item.risk > 0);
  if (risky.length > budget.risky) {
    const params = { count: risky.length, max: budget.risky };
    check.add('many_risky', 'WARN', ['C4.7'], { params });
  }
  if (core.filter((item) => item.risk === 2).length > 1) check.add('pay_twice', 'WARN', ['C4.7']);
  for (const item of riskyTooEarly(core, agenda.opening, agenda.minutes)) {
    check.add('risky_early', 'WARN', ['C4.7'], { item });
  }
  if (!core.some((item) => stageCategories[context.stage].includes(item.category))) {
    check.add('stage_untouched', 'INFO', ['C4.8']);
  }
}

function checkPurpose(check: Check, agenda: Agenda, context: AgendaContext): void {
  for (const purpose of context.purposes) {
    const wanted = mustHave[purpose];
    if (wanted === undefined || agenda.core.some((item) => wanted.includes(item.category)))
      continue;
    check.add(
      'purpose_unserved',
      'WARN',
      purpose === 'entering_and_advancing' ? ['C4.9', 'R6'] : ['C4.9'],
      {
        params: { purpose, categories: wanted.join(', ') },
      },
    );
  }
}

function checkPersonal(check: Check, agenda: Agenda, context: AgendaContext): void {
  const edited = agenda.core.filter((item) => item.edited).length;
  if (agenda.core.length > 0 && edited < context.personalQuestions) {
    const params = { count: edited, min: context.personalQuestions };
    check.add('not_personal', 'BLOCK', ['C4.12'], { params });
  }
  for (const item of agenda.core) {
    if (hasBlank(item.text)) check.add('blank_left', 'BLOCK', ['C4.12'], { item });
  }
  for (const item of agenda.reserve) {
    if (hasBlank(item.text)) check.add('blank_left', 'WARN', ['C4.12'], { item });
  }
}

function checkItem(check: Check, item: AgendaItem, context: AgendaContext): void {
  const question = item.questionId === null ? undefined : questionById(item.questionId);
  const problem = question === undefined ? null : misfit(question, context);
  if (problem === 'asked_before') check.add('asked_before', 'WARN', ['C4.11'], { item });
  else if (problem === 'pay_off') check.add('pay_off', 'BLOCK', ['C4.7', 'C3'], { item });
  else if (problem !== null) check.add(problem, 'WARN', ['C4.10'], { item });
  if (question === undefined) checkOutsideBank(check, item, context);

  if (question === undefined || item.edited) {
    const remarks = detect(item.text, { organization: context.words.org ?? null });
    for (const { code, severity, start, end } of remarks) {
      check.add(code, severity, ['C3'], { item, params: { start, end } });
    }
  }
  // A question that quotes a note is meant to share its words.
  const note = item.researchNoteId === null ? answeredBy(item.text, context.notes) : null;
  if (note !== null) check.add('answered', 'WARN', ['R63'], { item, params: { noteId: note.id } });
  if (isUntied(item, context)) check.add('untied', 'WARN', ['R68'], { item });
}

/** What the bank would say of a question that the school or the student wrote. */
function checkOutsideBank(check: Check, item: AgendaItem, context: AgendaContext): void {
  if (item.category === 'PAY' && !mayAskAboutPay(context)) {
    check.add('pay_off', 'BLOCK', ['C4.7', 'C3'], { item });
  }
  if (item.questionId !== null && context.answeredQuestionIds.includes(item.questionId)) {
    check.add('asked_before', 'WARN', ['C4.11'], { item });
  }
}

/**
 * Questions of the bank and of the school are tied to the field; the student's own need a purpose
 * or its name.
 */
function isUntied(item: AgendaItem, context: AgendaContext): boolean {
  if (item.purpose !== null || item.researchNoteId !== null || item.questionId !== null) {
    return false;
  }
  const text = item.text.toLowerCase();
  const names = [context.words.field, context.words.role, context.words.org];
  return !names.some((name) => name && text.includes(name.toLowerCase()));
}

function checkKeys(check: Check, agenda: Agenda): void {
  const seen = new Set<string>();
  for (const item of [...agenda.core, ...agenda.closing, ...agenda.reserve]) {
    if (seen.has(item.key)) check.add('key_twice', 'BLOCK', ['C4.14'], { item });
    seen.add(item.key);
  }
}
