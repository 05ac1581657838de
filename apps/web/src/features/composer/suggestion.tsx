import type { ReviewText } from '@acquaint/core/review/review-text';
import { TrackedChanges } from '@acquaint/front/parts/tracked-changes';
import { useLingui } from '@lingui/react/macro';

/** How a reviewer would write a text: each change in the words that were asked about. */
export function Suggestion({ asked, suggested }: { asked: ReviewText; suggested: ReviewText }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Suggested changes`} className="mt-3 border-s-2 border-line ps-3">
      {suggested.subject !== null && (
        <div className="mb-2 font-semibold">
          <TrackedChanges before={asked.subject ?? ''} after={suggested.subject} />
        </div>
      )}
      <TrackedChanges before={asked.text} after={suggested.text} />
    </section>
  );
}
