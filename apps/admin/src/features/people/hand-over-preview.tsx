import { sentenceOf } from '@acquaint/front/errors';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { handOverQuery, type Staff } from './people-queries.ts';

/** How much of each kind moves, and what becomes of what the new one may not do. */
export function HandOverPreview({ fromId, to }: { fromId: string; to: Staff }) {
  const { t } = useLingui();
  const { data, error } = useQuery(handOverQuery(fromId, to.userId));
  if (error) return <p role="alert">{sentenceOf(error)}</p>;
  if (data === undefined) return <SkeletonLines label={t`Counting what moves`} lines={4} />;
  const { moves, toRole } = data;
  const isAdvisor = toRole === 'advisor';
  const lines = [
    {
      count: moves.care,
      says: t`${plural(moves.care, {
        one: '# cohort or student in care',
        other: '# cohorts and students in care',
      })}`,
    },
    {
      count: moves.reviews,
      says: t`${plural(moves.reviews, { one: '# draft being read', other: '# drafts being read' })}`,
    },
    {
      count: moves.reviewLinks,
      says: t`${plural(moves.reviewLinks, {
        one: '# draft with a reader outside',
        other: '# drafts with readers outside',
      })}`,
    },
    {
      count: moves.flags,
      says: t`${plural(moves.flags, {
        one: '# matter of the attention queue in hand',
        other: '# matters of the attention queue in hand',
      })}`,
    },
    {
      count: moves.snoozed,
      says: t`${plural(moves.snoozed, {
        one: '# matter put off, which comes back on its day',
        other: '# matters put off, which come back on their day',
      })}`,
    },
    {
      count: moves.nudges,
      says: t`${plural(moves.nudges, {
        one: '# nudge that waits to go out',
        other: '# nudges that wait to go out',
      })}`,
    },
    {
      count: moves.nudgeRules,
      says: t`${plural(moves.nudgeRules, { one: '# rule for nudges', other: '# rules for nudges' })}`,
    },
  ].filter(({ count }) => count > 0);
  const ends = moves.reviews + moves.flags + moves.nudgeRules;
  return (
    <div className="flex flex-col gap-3">
      <p>
        <Trans>This moves, all at once:</Trans>
      </p>
      <ul className="list-disc ps-5">
        {lines.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {!isAdvisor && ends > 0 && (
        <p>
          <Trans>
            <bdi>{to.name}</bdi> is an instructor: drafts and matters in hand are free for other
            advisors again, and rules for nudges end.
          </Trans>
        </p>
      )}
    </div>
  );
}
