import type { FieldProblem } from '../people/contact-record.ts';
import { portfolioPhrases } from '../phrases/portfolio.ts';
import type { Contact, PlainDate } from '../workflow/records.ts';
import type { PortfolioChoice } from './choice.ts';
import { namesPerson } from './naming.ts';

/** What keeps a choice from standing; every problem at once, by the field that it concerns. */
export function checkChoice(
  { description, agreement }: PortfolioChoice,
  { contact, today }: { contact: Contact; today: PlainDate },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (description !== null && namesPerson(description, contact)) {
    problems.push({ field: 'description', reason: portfolioPhrases.description_names });
  }
  if (agreement !== null && contact.state === 'do_not_contact') {
    problems.push({ field: 'agreement', reason: portfolioPhrases.do_not_contact });
  }
  if (agreement !== null && agreement.on > today) {
    problems.push({ field: 'agreement.on', reason: portfolioPhrases.agreed_later });
  }
  return problems;
}
