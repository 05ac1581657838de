import { formatMoment } from '@acquaint/core/schedule/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense, useState } from 'react';
import type { VersionState } from './library-queries.ts';

export interface HistoryVersion {
  number: number;
  state: VersionState;
  /** Null where nobody kept who wrote it. */
  author: string | null;
  updatedAt: string;
  publishedAt: string | null;
}

/** How words of earlier are taken up again. */
export interface Redraft {
  /** Why not at this moment. */
  reason: string | undefined;
  isPending: boolean;
  onBegin: (number: number) => void;
}

interface VersionHistoryProps<Version extends HistoryVersion> {
  /** The newest first. */
  versions: readonly Version[];
  timeZone: string;
  /** What it changed in the one before; drawn once it is opened. */
  renderChanges: (version: Version, before: Version | undefined) => ReactNode;
  /** Left out for whoever reads only. */
  redraft?: Redraft | undefined;
}

/** All versions, the newest first, each with what it changed in the one before. */
export function VersionHistory<Version extends HistoryVersion>({
  versions,
  timeZone,
  renderChanges,
  redraft,
}: VersionHistoryProps<Version>) {
  return (
    <ol className="flex flex-col gap-3">
      {versions.map((version, index) => (
        <li key={version.number}>
          <OneVersion
            version={version}
            timeZone={timeZone}
            renderChanges={() => renderChanges(version, versions[index + 1])}
            redraft={version.state === 'draft' ? undefined : redraft}
          />
        </li>
      ))}
    </ol>
  );
}

function OneVersion({
  version,
  timeZone,
  renderChanges,
  redraft,
}: {
  version: HistoryVersion;
  timeZone: string;
  renderChanges: () => ReactNode;
  redraft: Redraft | undefined;
}) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { number, state, author } = version;
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
          <span className="text-sm font-normal text-muted wrap-anywhere">
            {author === null ? t`author not known` : <bdi>{author}</bdi>} · {at}
          </span>
        </span>
      }
    >
      {isOpen && (
        <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={4} />}>
          {renderChanges()}
          {redraft && (
            <Button
              size="small"
              className="mt-4"
              isPending={redraft.isPending}
              disabledReason={redraft.reason}
              onClick={() => redraft.onBegin(number)}
            >
              {t`Begin a draft from version ${number}`}
            </Button>
          )}
        </Suspense>
      )}
    </Disclosure>
  );
}

export function StateBadge({ state }: { state: VersionState }) {
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
