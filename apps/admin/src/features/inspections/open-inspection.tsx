import { formatDate } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { Inspection } from '../notes/note-queries.ts';
import { InspectedNotes } from './inspected-notes.tsx';

interface OpenInspectionProps {
  inspection: Inspection;
  timeZone: string;
}

/** One request that waits. The notes are read only when somebody opens it, because that is on record. */
export function OpenInspection({ inspection, timeZone }: OpenInspectionProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { id, studentName, askedAt, dueOn, isOverdue } = inspection;
  const due = formatDate(`${dueOn}T12:00:00Z`, 'UTC');
  return (
    <Card title={<span dir="auto">{studentName}</span>}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-muted">
          <Trans>Asked on {formatDate(askedAt, timeZone)}</Trans>
        </span>
        {isOverdue ? (
          <Badge tone="danger">
            <Trans>Was due on {due}</Trans>
          </Badge>
        ) : (
          <Badge tone="warning">
            <Trans>Due by {due}</Trans>
          </Badge>
        )}
      </p>
      <div className="mt-3">
        {isOpen ? (
          <Suspense fallback={<SkeletonCards label={t`Loading the notes`} />}>
            <InspectedNotes id={id} timeZone={timeZone} />
          </Suspense>
        ) : (
          <Button variant="primary" onClick={() => setOpen(true)}>
            <Trans>Read the notes and answer</Trans>
          </Button>
        )}
      </div>
    </Card>
  );
}
