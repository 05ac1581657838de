import type { Question } from '../library/define-question.ts';
import type { QuestionCategory } from '../library/kinds.ts';
import { arrange, depthProblems, riskyTooEarly } from './arrange.ts';
import { budgetFor, type Budget } from './budget.ts';
import { candidates, misfit, rankOf, type Candidate } from './candidates.ts';
import type { AgendaContext } from './context.ts';
import { compareIds, itemFromQuestion, minutesOf, questionById } from './item.ts';
import type { Agenda, AgendaCues, AgendaItem } from './types.ts';
import { maxPerCategory, mustHave, weight } from './weights.ts';

/**
 * Proposes an agenda (C.4). Deterministic: the same context gives the same agenda.
 *
 * @param pinned ids of questions that the student wants in; each goes in if the rules allow it.
 * @param others questions from outside the bank that may be among them.
 * @throws RangeError when the minutes have no budget ({@link budgetFor}).
 */
export function buildAgenda(
  context: AgendaContext,
  pinned: readonly string[] = [],
  others: readonly Question[] = [],
): Agenda {
  const budget = budgetFor(context.minutes, context.mode);
  const fitting = others.filter((question) => misfit(question, context) === null);
  const pool = [
    ...candidates(context),
    ...fitting.map((question) => ({ question, note: null, weight: 0 })),
  ];
  const core = new Core(budget, context);

  const musts = context.purposes.flatMap((purpose) => mustHave[purpose] ?? []);
  const openers = pool.filter(({ question }) => question.depth === 1);
  const pins = pinned.flatMap((id) => pool.filter(({ question }) => question.id === id));

  for (const id of context.mode === 'observational_visit' ? ['OBS1', 'OBS2'] : []) {
    core.addBest(pool.filter(({ question }) => question.id === id));
  }
  // In a short talk the opener has to do more than open.
  if (budget.core < 2 * (context.purposes.length + 2)) core.addBest(inCategories(openers, musts));
  if (core.isEmpty()) core.addBest(openers);
  for (const pin of pins) core.addBest([pin]);
  for (const purpose of context.purposes) {
    const wanted = mustHave[purpose];
    if (wanted !== undefined && !core.holds(wanted)) core.addBest(inCategories(pool, wanted));
  }
  const researched = pool.filter(({ note }) => note !== null);
  while (core.linked() < context.researchLinkedQuestions && core.addBest(researched));
  for (const pin of pins) core.makeRoomFor(pin, pool);
  while (core.addBest(pool));

  const items = core.items();
  return assemble(budget, items, reserveFrom(pool, items, budget, context));
}

/** Puts an agenda together from its parts; closing block, slack and cues follow from the budget. */
export function assemble(
  budget: Budget,
  core: readonly AgendaItem[],
  reserve: readonly AgendaItem[],
): Agenda {
  return {
    minutes: budget.minutes,
    opening: budget.opening,
    core: [...core],
    watching: budget.watching,
    closing: closingItems(budget),
    slack: budget.slack,
    reserve: [...reserve],
    cues: cuesFor(budget),
  };
}

/** C.4 rule 13: minute 14 of 20, 23 of 30, 10 of 15. */
export function cuesFor(budget: Budget): AgendaCues {
  return {
    goToClosing: budget.minutes - budget.closingMinutes - budget.slack,
    timeCheck: budget.minutes - 1,
    stop: budget.minutes,
  };
}

export function closingItems(budget: Budget): AgendaItem[] {
  return budget.closing.flatMap((id) => {
    const question = questionById(id);
    return question === undefined ? [] : [itemFromQuestion(question, { words: {}, purposes: [] })];
  });
}

function inCategories(pool: readonly Candidate[], wanted: readonly QuestionCategory[]) {
  return pool.filter((candidate) => wanted.includes(candidate.question.category));
}

function reserveFrom(
  pool: readonly Candidate[],
  core: readonly AgendaItem[],
  budget: Budget,
  context: AgendaContext,
): AgendaItem[] {
  return pool
    .filter(({ question }) => question.risk === 0 && question.depth <= 2)
    .filter(({ question }) => !core.some((item) => item.questionId === question.id))
    .slice(0, budget.reserve)
    .map(({ question, note }) => itemFromQuestion(question, context, note?.id ?? null))
    .toSorted((a, b) => a.depth - b.depth || compareIds(a.key, b.key));
}

function indexOfBest(line: readonly { candidate: Candidate; worth: number }[]): number {
  let best = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[best], line[i]];
    if (a === undefined || b === undefined) break;
    const heavier = b.worth - a.worth;
    const earlier = rankOf(b.candidate.question) < rankOf(a.candidate.question);
    if (heavier > 0 || (heavier === 0 && earlier)) best = i;
  }
  return best;
}

/** The growing core. A question enters only if the rules still hold with it. */
class Core {
  private chosen: readonly AgendaItem[] = [];
  /** Minutes kept free for a question that does not fit in yet. */
  private held = 0;
  private readonly made = new Map<Candidate, AgendaItem>();
  private readonly budget: Budget;
  private readonly context: AgendaContext;

  constructor(budget: Budget, context: AgendaContext) {
    this.budget = budget;
    this.context = context;
  }

  items(): AgendaItem[] {
    return arrange(this.chosen);
  }

  isEmpty(): boolean {
    return this.chosen.length === 0;
  }

  linked(): number {
    return this.chosen.filter((item) => item.researchNoteId !== null).length;
  }

  holds(categories: readonly QuestionCategory[]): boolean {
    return this.chosen.some((item) => categories.includes(item.category));
  }

  /**
   * Adds the heaviest candidate that fits; a category or an opener counts less each time one is in.
   * The first in line nearly always fits, so the line is not sorted as a whole.
   */
  addBest(pool: readonly Candidate[]): boolean {
    const chosenIds = new Set(this.chosen.map((item) => item.questionId));
    const worth = this.worths();
    const line = pool
      .filter(({ question }) => !chosenIds.has(question.id))
      .map((candidate) => ({ candidate, worth: worth(candidate) }));
    while (line.length > 0) {
      const at = indexOfBest(line);
      const [best] = line.splice(at, 1);
      if (best === undefined) return false;
      const grown = [...this.chosen, this.itemOf(best.candidate)];
      if (!this.fits(grown)) continue;
      this.chosen = grown;
      return true;
    }
    return false;
  }

  /** Fills up until a probing question may come, if that can be (C.4 rules 4 and 7). */
  makeRoomFor(pin: Candidate, pool: readonly Candidate[]): void {
    if (this.chosen.some((item) => item.questionId === pin.question.id)) return;
    const before = this.chosen;
    do {
      this.held = 0;
      if (this.addBest([pin])) return;
      this.held = pin.question.minutes;
    } while (this.addBest(pool));
    this.held = 0;
    this.chosen = before;
  }

  /** What each candidate is worth to the core as it stands. */
  private worths(): (candidate: Candidate) => number {
    const same = new Map<QuestionCategory, number>();
    for (const { category } of this.chosen) same.set(category, (same.get(category) ?? 0) + 1);
    const openers = this.chosen.filter((item) => item.depth === 1).length;
    const enough = this.linked() >= this.context.researchLinkedQuestions;
    return ({ question, note, weight: own }) =>
      own -
      weight.repeat * (same.get(question.category) ?? 0) -
      (question.depth === 1 ? weight.opener * openers : 0) -
      (note !== null && enough ? weight.research : 0);
  }

  private itemOf(candidate: Candidate): AgendaItem {
    const known = this.made.get(candidate);
    if (known !== undefined) return known;
    const { question, note } = candidate;
    const item = itemFromQuestion(question, this.context, note?.id ?? null);
    this.made.set(candidate, item);
    return item;
  }

  private fits(grown: readonly AgendaItem[]): boolean {
    const { budget } = this;
    const count = grown.length;
    const left = budget.core - minutesOf(grown) - this.held;
    // The cheap questions first: most candidates fail on minutes.
    if (left < 0 || count + (this.held > 0 ? 1 : 0) > budget.coreCount.max) return false;
    const categories = new Map<QuestionCategory, number>();
    for (const { category } of grown) categories.set(category, (categories.get(category) ?? 0) + 1);
    // What is still owed, at two minutes a question, must remain affordable.
    const owed = Math.max(
      budget.coreCount.min - count,
      Math.min(budget.categories, budget.coreCount.min) - categories.size,
      0,
    );
    const affordable =
      left >= (this.held > 0 ? 2 * Math.max(0, owed - 1) : 2 * owed) &&
      budget.coreCount.max - count >= budget.categories - categories.size &&
      [...categories.values()].every((n) => n <= maxPerCategory) &&
      grown.filter((item) => item.risk > 0).length <= budget.risky &&
      grown.filter((item) => item.risk === 2).length <= 1;
    if (!affordable) return false;
    const order = arrange(grown);
    return (
      depthProblems(order).length === 0 &&
      riskyTooEarly(order, budget.opening, budget.minutes).length === 0
    );
  }
}
