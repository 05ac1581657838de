import { sentenceOf } from '@acquaint/front/errors';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useHoldLines } from './hold-lines.ts';
import { type Colleague, handOverQuery } from './people-queries.ts';
import { ToInstructor } from './to-instructor.tsx';

/** How much of each kind moves, and what becomes of what the new one may not do. */
export function HandOverPreview({ fromId, to }: { fromId: string; to: Colleague }) {
  const { t } = useLingui();
  const { data, error } = useQuery(handOverQuery(fromId, to.userId));
  const lines = useHoldLines(data?.moves ?? {});
  if (error) return <p role="alert">{sentenceOf(error)}</p>;
  if (data === undefined) return <SkeletonLines label={t`Counting what moves`} lines={4} />;
  if (lines.length === 0) {
    return (
      <p>
        <Trans>There is nothing to hand over: no care, no drafts, no rules.</Trans>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p>
        <Trans>This moves, all at once:</Trans>
      </p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ToInstructor to={to} moves={data.moves} />
    </div>
  );
}
