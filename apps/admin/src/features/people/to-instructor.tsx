import { Trans } from '@lingui/react/macro';
import type { Colleague, Holdings } from './people-queries.ts';

interface ToInstructorProps {
  to: Colleague;
  moves: Pick<Holdings, 'reviews' | 'flags' | 'nudgeRules'>;
}

/** What becomes of the parts of a caseload that an instructor may not have. */
export function ToInstructor({ to, moves }: ToInstructorProps) {
  const ends = moves.reviews + moves.flags + moves.nudgeRules;
  if (to.role !== 'instructor' || ends === 0) return null;
  return (
    <p>
      <Trans>
        <bdi>{to.name}</bdi> is an instructor: drafts and matters in hand are free for other
        advisors again, and rules for nudges end.
      </Trans>
    </p>
  );
}
