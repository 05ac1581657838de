import type { ReviewStatus } from '@acquaint/core/review/review-state';
import type { DebriefPart } from '@acquaint/core/sharing/shared-view';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { useLingui } from '@lingui/react/macro';

/** What the parts of a shared notebook are called. */
export function useSharedWords() {
  const { t } = useLingui();
  const aboutNames: Record<ResearchNote['about'], string> = {
    field: t`About the field`,
    employer: t`About the place of work`,
    person: t`About the person`,
  };
  const debriefNames: Record<DebriefPart, string> = {
    workplaceSignals: t`What the place was like`,
    learned: t`What I learned`,
    liked: t`What I liked`,
    disliked: t`What I did not like`,
    promises: t`What was promised`,
    nextStep: t`What I do next`,
  };
  const statusNames: Record<ReviewStatus, string> = {
    waiting: t`Waits for a review`,
    approved: t`Approved`,
    edits_offered: t`Other words offered`,
    changes_needed: t`Changes needed`,
    withdrawn: t`Taken back`,
  };
  return { aboutNames, debriefNames, statusNames };
}
