import type { AssessmentEntry } from '@acquaint/core/portfolio/assessment';
import { checkChoice } from '@acquaint/core/portfolio/check-choice';
import { noChoice, PORTFOLIO_PARTS, type PortfolioChoice } from '@acquaint/core/portfolio/choice';
import {
  buildPortfolio,
  type Portfolio,
  portfolioAssessments,
  type PortfolioEntry,
  portfolioEntries,
  type PortfolioSource,
  tookPlace,
} from '@acquaint/core/portfolio/portfolio';
import { portfolioPhrases } from '@acquaint/core/phrases/portfolio';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import {
  getContact,
  getInterview,
  getStudent,
  listContacts,
  listInternships,
  listInterviewStates,
} from '../dossier/records.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { assessedWorks, listAssessmentChoices } from './assessments.ts';
import { listChoices, saveChoice } from './records.ts';

export interface PortfolioView {
  /** As others may read it. */
  portfolio: Portfolio;
  /** As the student chooses for it. */
  entries: PortfolioEntry[];
  /** Assignments that came back with a grade, as the student chooses for them. */
  assessments: AssessmentEntry[];
}

/** The student's portfolio as it stands, and what there is to choose. */
export function getPortfolio(deps: Deps, member: Member): Promise<PortfolioView> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    viewOf(tx, member.userId),
  );
}

export async function viewOf(tx: TenantTx, studentId: Id): Promise<PortfolioView> {
  const source: PortfolioSource = {
    student: await getStudent(tx, studentId),
    contacts: await listContacts(tx, studentId),
    interviews: await listInterviewStates(tx, studentId),
    internships: await listInternships(tx, studentId),
    choices: await listChoices(tx, studentId),
    works: await assessedWorks(tx, studentId),
    assessmentChoices: await listAssessmentChoices(tx, studentId),
  };
  return {
    portfolio: buildPortfolio(source),
    entries: portfolioEntries(source),
    assessments: portfolioAssessments(source),
  };
}

/**
 * Keeps what the student chose for one talk.
 *
 * @throws ApiError `not_found`; `bad_input` with every field at fault; `conflict` with what is stored
 */
export function choosePortfolio(
  deps: Deps,
  member: Member,
  input: PortfolioChoice & { idempotencyKey: string },
): Promise<PortfolioView> {
  const { idempotencyKey: key, ...choice } = input;
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'portfolio.choose', input, now: deps.now() };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const interview = await getInterview(tx, userId, choice.interviewId);
      if (!tookPlace(interview)) throw badInput('interviewId', portfolioPhrases.not_held);
      const contact = await getContact(tx, userId, interview.contactId);
      const { timeZone } = await getStudent(tx, userId);
      const problems = checkChoice(choice, { contact, today: dateIn(deps.now(), timeZone) });
      if (problems.length > 0) throw new ApiError('bad_input', { problems });
      const stored = await listChoices(tx, userId);
      const present =
        stored.find(({ interviewId }) => interviewId === interview.id) ?? noChoice(interview);
      // Each part once, and in the order in which it is shown.
      const parts = PORTFOLIO_PARTS.filter((part) => choice.parts.includes(part));
      const isTaken =
        present.version === choice.version &&
        (await saveChoice(tx, userId, { choice: { ...choice, parts }, at: deps.now() }));
      if (!isTaken) throw new ApiError('conflict', { present });
      const subject = { subjectKind: 'interview', subjectId: interview.id };
      const data = { included: choice.isIncluded, named: choice.agreement !== null };
      await audit(deps, tx, member, { action: 'portfolio.choose', ...subject, data });
      return viewOf(tx, userId);
    }),
  );
}
