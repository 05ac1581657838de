import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import type { Version } from './library-queries.ts';

const TrackedChanges = lazy(async () => ({
  default: (await import('@acquaint/front/parts/tracked-changes')).TrackedChanges,
}));

interface TemplateChangesProps {
  version: Version;
  before: Version | undefined;
  /** What the first version set out from. */
  builtIn: { subject: string | null; body: string } | null;
}

/** What one version of a message changed in the words before it. */
export function TemplateChanges({ version, before, builtIn }: TemplateChangesProps) {
  const { t } = useLingui();
  const { subject, body } = version;
  const words = before ?? builtIn;
  return (
    <>
      <p className="mb-3 text-sm text-muted">
        {before
          ? t`What changed since version ${before.number}`
          : t`What differs from the built-in words`}
      </p>
      {(subject ?? words?.subject ?? null) !== null && (
        <TrackedChanges before={words?.subject ?? ''} after={subject ?? ''} />
      )}
      <TrackedChanges before={words?.body ?? ''} after={body} />
    </>
  );
}
