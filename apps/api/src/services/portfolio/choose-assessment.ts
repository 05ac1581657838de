import {
  type AssessmentChoice,
  countingGrade,
  noAssessmentChoice,
} from '@acquaint/core/portfolio/assessment';
import { portfolioPhrases } from '@acquaint/core/phrases/portfolio';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { assessedWorks, listAssessmentChoices, saveAssessmentChoice } from './assessments.ts';
import { type PortfolioView, viewOf } from './portfolio.ts';

/**
 * Keeps whether an assessment stands in the portfolio, and whether its points do.
 *
 * @throws ApiError `not_found`; `bad_input` while no grade counts; `conflict` with what is stored
 */
export function chooseAssessment(
  deps: Deps,
  member: Member,
  input: AssessmentChoice & { idempotencyKey: string },
): Promise<PortfolioView> {
  const { idempotencyKey: key, ...choice } = input;
  const { organizationId, userId } = member;
  const { assignmentId } = choice;
  const request = { member, key, procedure: 'portfolio.chooseAssessment', input, now: deps.now() };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const works = await assessedWorks(tx, userId);
      const work = works.find((one) => one.assignmentId === assignmentId);
      if (!work) throw new ApiError('not_found');
      if (countingGrade(work) === null) throw badInput('assignmentId', portfolioPhrases.not_graded);
      const stored = await listAssessmentChoices(tx, userId);
      const present =
        stored.find((one) => one.assignmentId === assignmentId) ?? noAssessmentChoice(assignmentId);
      const isTaken =
        present.version === choice.version &&
        (await saveAssessmentChoice(tx, userId, { choice, at: deps.now() }));
      if (!isTaken) throw new ApiError('conflict', { present });
      const subject = { subjectKind: 'assignment', subjectId: assignmentId };
      const data = { included: choice.isIncluded, grade: choice.showsGrade };
      await audit(deps, tx, member, { action: 'portfolio.choose_assessment', ...subject, data });
      return viewOf(tx, userId);
    }),
  );
}
