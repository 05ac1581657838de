import { formatMoment } from '@acquaint/core/schedule/format';
import { Badge } from '@acquaint/ui/badge';
import { Disclosure } from '@acquaint/ui/disclosure';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { Version } from './library-queries.ts';

const TrackedChanges = lazy(async () => ({
  default: (await import('@acquaint/front/parts/tracked-changes')).TrackedChanges,
}));

/** All versions, the newest first, each with what it changed in the one before. */
export function VersionHistory({
  versions,
  builtIn,
  timeZone,
}: {
  versions: readonly Version[];
  /** What the first version set out from. */
  builtIn: { subject: string | null; body: string } | null;
  timeZone: string;
}) {
  return (
    <ol className="flex flex-col gap-3">
      {versions.map((version, index) => (
        <li key={version.number}>
          <OneVersion
            version={version}
            before={versions[index + 1] ?? builtIn}
            timeZone={timeZone}
          />
        </li>
      ))}
    </ol>
  );
}

function OneVersion({
  version,
  before,
  timeZone,
}: {
  version: Version;
  before: { subject: string | null; body: string } | null;
  timeZone: string;
}) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { number, state, author, subject, body } = version;
  const at = formatMoment(version.publishedAt ?? version.updatedAt, timeZone);
  return (
    <Disclosure
      look="framed"
      isOpen={isOpen}
      onToggle={setOpen}
      summary={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{t`Version ${number}`}</span>
          <StateBadge state={state} />
          <span className="text-sm font-normal text-muted">
            <bdi>{author}</bdi> · {at}
          </span>
        </span>
      }
    >
      {isOpen && (
        <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={4} />}>
          <p className="mb-3 text-sm text-muted">
            {before !== null && 'number' in before
              ? t`What changed since version ${Number(before.number)}`
              : t`What differs from the built-in words`}
          </p>
          {(subject ?? before?.subject ?? null) !== null && (
            <TrackedChanges before={before?.subject ?? ''} after={subject ?? ''} />
          )}
          <TrackedChanges before={before?.body ?? ''} after={body} />
        </Suspense>
      )}
    </Disclosure>
  );
}

export function StateBadge({ state }: { state: Version['state'] }) {
  switch (state) {
    case 'published':
      return (
        <Badge tone="success">
          <Trans>In force</Trans>
        </Badge>
      );
    case 'draft':
      return (
        <Badge tone="warning">
          <Trans>Draft</Trans>
        </Badge>
      );
    case 'retired':
      return (
        <Badge>
          <Trans>Retired</Trans>
        </Badge>
      );
  }
}
