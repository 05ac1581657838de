import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { ReviewWords } from './review-words.ts';

const TrackedChanges = lazy(async () => ({
  default: (await import('@acquaint/front/parts/tracked-changes')).TrackedChanges,
}));

/** What a reviewer changed in subject and text. */
export function EditsShown({ before, after }: { before: ReviewWords; after: ReviewWords }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Your changes`}>
      <h2 className="mb-2 font-semibold">{t`Your changes`}</h2>
      <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={3} />}>
        {before.subject !== null && before.subject !== after.subject && (
          <div className="mb-2 font-semibold">
            <TrackedChanges before={before.subject} after={after.subject ?? ''} />
          </div>
        )}
        {before.text !== after.text && <TrackedChanges before={before.text} after={after.text} />}
      </Suspense>
    </section>
  );
}
